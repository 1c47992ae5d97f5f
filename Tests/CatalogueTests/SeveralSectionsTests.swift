import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// Resources that stand in several sections.
@Suite struct SeveralSectionsTests {
  private func folder(_ resources: String, edition: String = "", files: [String: String] = [:]) -> DataFolder {
    let catalogue = """
      sections:
        - { id: un, title: Un, subsections: [{ id: part, title: Part }] }
        - { id: deux, title: Deux }
        - { id: trois, title: Trois }
      resources:
        - { id: b, section: un, title: B }
        - { id: c, section: deux, title: C }

      """
    let usual = ["catalogue.yaml": catalogue + resources, "edition.yaml": DataFolder.edition + "\n" + edition]
    return DataFolder(usual.merging(files) { $1 })
  }

  /// The ids of the resources of each section, by the ids of the sections.
  private func cards(_ folder: DataFolder) -> [String] {
    (folder.read().value?.sections ?? []).map { section in
      "\(section.section.id): \(section.resources.map(\.id).joined(separator: " "))"
    }
  }

  @Test(arguments: [
    ("sections: [deux, un]", "", ["un: b", "deux: c a"]),
    ("sections: [un, deux]", "", ["un: b a", "deux: c"]),
    // A section that only refers to a card is not empty.
    ("sections: [un, trois]", "", ["un: b a", "deux: c", "trois: "]),
    ("sections: [trois, un]", "select: { sections: [un, deux] }", ["un: b a", "deux: c"]),
    ("sections: [un, deux]", "select: { sections: [deux] }", ["deux: c a"]),
    ("section: un, sections: [deux, trois]", "", ["un: b a", "deux: c", "trois: "]),
    ("sections: un", "", ["un: b a", "deux: c"]),
  ])
  func theCardStandsInTheFirstThatTheEditionHas(fields: String, edition: String, expected: [String]) {
    #expect(cards(folder("  - { id: a, \(fields), title: A }", edition: edition)) == expected)
  }

  /// Columns in the plural, or of a number each, name several; so does a cell that names no single one.
  @Test(arguments: [
    ("Rubriques", "Un ; Deux"), ("Rubriques", "Un, Deux"), ("Thématiques", "un;deux"), ("Rubrique(s)", "Un;Deux"),
    ("Sections", "Un;Deux"), ("Categories", "Un;Deux"), ("Topics", "Un;Deux"), ("sections", "Un;Deux"),
    ("Rubrique", "Un ; Deux"), ("Rubrique", "Un, Deux"), ("Section", "Un;Deux"), ("Rubrique 1|Rubrique 2", "Un|Deux"),
  ])
  func tablesHaveThem(heading: String, cell: String) throws {
    let folder = DataFolder([
      "r.tsv": "ID|Titre|\(heading)\na|A|\(cell)\n".replacing("|", with: "\t"),
      "catalogue.yaml":
        "language: fr\nsections: [{ id: un, title: Un }, { id: deux, title: Deux }]\nresources: { table: r.tsv }\n",
    ])
    #expect(folder.findings().isEmpty)
    #expect(try folder.edition().sections[0].resources[0].sections == ["un", "deux"])
  }

  /// A catalogue without sections of its own has those that the cells name.
  @Test func tablesMakeThem() throws {
    let folder = DataFolder([
      "r.csv": "ID,Titre,Rubriques\na,A,Un ; Deux\nb,B,Deux\nc,C,Un\n",
      "catalogue.yaml": "language: fr\nresources: { table: r.csv }\n",
    ])
    #expect(cards(folder) == ["un: a c", "deux: b"])
    let empty = DataFolder([
      "r.csv": "ID,Titre,Rubriques\na,A,Un\nb,B,\n", "catalogue.yaml": "language: fr\nresources: { table: r.csv }\n",
    ])
    #expect(
      empty.findings() == [
        "r.csv:3:5: error: the row has no sections; fill in the cell, or empty the whole row [missing-field]"
      ])
  }

  /// A subsection of one of its sections parts only that one.
  @Test func subsectionsAreThoseOfAnyOfThem() throws {
    let folder = folder(
      "  - { id: a, sections: [un, deux], subsection: part, title: A }", edition: "select: { sections: [deux] }")
    #expect(try #require(folder.read().value).sections[0].resources.map(\.subsection) == [nil, nil])
  }

  @Test(arguments: [
    ("sections: [un, dex]", "8:29: error: unknown section 'dex'; did you mean 'deux'? [unknown-section]"),
    ("sections: [un, un]", "8:29: warning: section 'un' is named twice [repeated-reference]"),
    ("sections: []", "8:5: error: resource 'a' has no section [missing-field]"),
  ])
  func mistakesAreTold(fields: String, finding: String) {
    let found = folder("  - { id: a, \(fields), title: A }").findings().filter { $0.contains("catalogue.yaml:8") }
    #expect(found == ["catalogue.yaml:\(finding)"])
  }

  @Test func tablesNameThem() {
    let table = "Titre\tRubriques du site\nX\tDeux ; Un\n"
    let folder = folder("  - { table: t.tsv, columns: { sections: Rubriques du site } }", files: ["t.tsv": table])
    #expect(cards(folder) == ["un: b", "deux: c x"])
  }
}
