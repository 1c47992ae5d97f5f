import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// What parts a section once more, and the resources that stand in it.
@Suite struct SubsectionTests {
  private static let sections = """
    sections:
      - id: agir
        title: Agir
        subsections:
          - { id: agir-guides, title: Guides, intro: Pour *agir*. }
          - { id: agir-films, title: Films }
          - { id: agir-cartes, title: Cartes }
      - id: voir
        title: Voir
        subsections: [{ id: voir-guides, title: Guides }]
      - { id: lire, title: Lire }
    resources:

    """

  private func folder(_ resources: String, edition: String = "", files: [String: String] = [:]) -> DataFolder {
    let usual = [
      "catalogue.yaml": Self.sections + resources, "edition.yaml": DataFolder.edition + "\n" + edition,
    ]
    return DataFolder(usual.merging(files) { $1 })
  }

  private static let unordered = """
      - { id: f1, section: agir, subsection: agir-films, title: Zoo }
      - { id: g1, section: agir, subsection: agir-guides, title: Yeux }
      - { id: o1, section: agir, title: Xylophone }
      - { id: f2, section: agir, subsection: agir-films, title: Arbre }
      - { id: g2, section: agir, subsection: agir-guides, title: Balle }
      - { id: o2, section: agir, title: Canne }
    """

  /// The ids of the resources of a section, in order.
  private func ids(_ edition: Edition) -> [String] { edition.sections[0].resources.map(\.id) }

  @Test func resourcesStandInTheOrderOfSubsections() throws {
    let edition = try #require(folder(Self.unordered).read().value)
    #expect(ids(edition) == ["o1", "o2", "g1", "g2", "f1", "f2"])
    let subsections = edition.sections[0].section.subsections
    #expect(subsections.map(\.title) == ["Guides", "Films", "Cartes"])
    #expect(subsections[0].intro.plainText == "Pour agir.")
  }

  @Test func sortingIsWithinSubsections() throws {
    #expect(
      try ids(#require(folder(Self.unordered, edition: "sort: title").read().value)) == [
        "o2", "o1", "g2", "g1", "f2", "f1",
      ])
  }

  @Test func editionsSelectByThem() throws {
    let select = "select: { subsections: [agir-films, agir-guides] }"
    let edition = try #require(folder(Self.unordered, edition: select).read().value)
    #expect(ids(edition) == ["g1", "g2", "f1", "f2"])
  }

  // MARK: Mistakes

  @Test(arguments: [
    (
      "section: agir, subsection: agir-guide",
      "unknown subsection 'agir-guide'; did you mean 'agir-guides'? [unknown-subsection]"
    ),
    (
      "section: agir, subsection: Films",
      "there is no subsection of the id 'Films', which is what pages call it; write its id, 'agir-films' [unknown-subsection]"
    ),
    (
      "section: agir, subsection: voir-guides",
      "subsection 'voir-guides' is one of section 'voir', and the resource stands in 'agir'; those of 'agir' are "
        + "agir-guides, agir-films, agir-cartes [foreign-subsection]"
    ),
    (
      "section: lire, subsection: voir-guides",
      "subsection 'voir-guides' is one of section 'voir', and the resource stands in 'lire'; put the resource into "
        + "section 'voir', or leave its subsection out [foreign-subsection]"
    ),
  ])
  func aSubsectionIsOneOfItsSection(fields: String, finding: String) {
    let resource = "  - { id: a, \(fields), title: A }"
    let column = resource.split(separator: "subsection: ", maxSplits: 1)[0].count + "subsection: ".count + 1
    let found = folder(resource).findings().filter { $0.contains("subsection") }
    #expect(found == ["catalogue.yaml:13:\(column): error: \(finding)"])
  }

  @Test func idsAreUniqueAmongAllSections() {
    let folder = DataFolder([
      "catalogue.yaml": """
      sections:
        - { id: un, title: Un, subsections: [{ id: a, title: A }] }
        - { id: deux, title: Deux, subsections: [{ id: a, title: B }] }
      resources: [{ id: r, section: un, title: R }, { id: s, section: deux, title: S }]
      """
    ])
    #expect(
      folder.findings() == [
        "catalogue.yaml:3:50: error: subsection 'a' stands twice; the first is at catalogue.yaml:2:46 [duplicate-id]"
      ])
  }

  /// Where subsections cannot be read, none is unknown.
  @Test func aBrokenListHidesNothingElse() {
    let folder = DataFolder([
      "catalogue.yaml": """
      sections: [{ id: un, title: Un, subsections: [guides] }]
      resources: [{ id: r, section: un, subsection: guides, title: R }]
      """
    ])
    #expect(folder.findings().map { $0.hasSuffix("[wrong-type]") } == [true])
  }

  // MARK: Sources

  /// Two sections may have subsections of one title: that of the row's section is meant.
  @Test func tablesNameThemByTitle() throws {
    let table = "Titre;Rubrique;Sous-rubrique\nA;Agir;Guides\nB;Voir;guides\nC;Agir;\nD;Agir;agir-films\n"
    let read = folder("  - table: t.csv", files: ["t.csv": table]).read()
    let sections = try #require(read.value).sections
    #expect(sections[0].resources.map(\.subsection) == [nil, "agir-guides", "agir-films"])
    #expect(sections[1].resources.map(\.subsection) == ["voir-guides"])
  }

  @Test func frontMatterNamesThemByTitle() throws {
    let page = "---\ntitle: A\nsection: Voir\nsubsection: Guides\n---\nTexte\n"
    let read = folder("  - folder: pages", files: ["pages/a.md": page]).read()
    #expect(try #require(read.value).sections[0].resources.map(\.subsection) == ["voir-guides"])
  }

  // MARK: Other ways in

  @Test func whatAProgramMakesIsOrderedAndCheckedToo() throws {
    let guides = Subsection(id: "guides", title: "Guides")
    let section = Section(id: "agir", title: "Agir", subsections: [guides])
    func edition(_ subsection: String) -> Edition {
      let resources = [
        Resource(id: "a", subsection: subsection, title: "A"), Resource(id: "b", title: "B"),
      ]
      return Edition(title: "T", layout: "liste", sections: [EditionSection(section: section, resources: resources)])
    }
    #expect(try edition("guides").checked().expected().sections[0].resources.map(\.id) == ["b", "a"])
    #expect(edition("guide").checked().diagnostics.all.map(\.id) == ["unknown-subsection"])
  }

  /// A subsection that goes to another section makes a kept resource wrong.
  @Test func keptResourcesAreReadAnewWhenASubsectionMoves() throws {
    let readings = CatalogueReadings("catalogue.yaml")
    let text = Self.sections + "  - { id: a, section: voir, subsection: voir-guides, title: A }\n"
    readings.folder.write(text, to: "catalogue.yaml")
    #expect(try readings.next().isWhole)
    let moved = text.replacing("    subsections: [{ id: voir-guides, title: Guides }]\n", with: "")
      .replacing("{ id: agir-cartes, title: Cartes }", with: "{ id: voir-guides, title: Guides }")
    readings.folder.write(moved, to: "catalogue.yaml")
    #expect(try readings.next().catalogue.found.all.map(\.id) == ["foreign-subsection"])
  }
}
