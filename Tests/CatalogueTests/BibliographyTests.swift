import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

private func folder(
  _ text: String, file: String = "fonds.bib", more: String = "", language: String = "fr", catalogue: String = ""
) -> DataFolder {
  DataFolder([
    file: text,
    "catalogue.yaml": """
    language: \(language)
    \(catalogue)
    sections: [{ id: comprendre, title: Comprendre }, { id: agir, title: Agir }]
    resources:
      - bibliography: \(file)
    \(more)
    """,
  ])
}

private let inAgir = "    defaults: { section: Agir }"

extension DataFolder {
  fileprivate func entryFindings() -> [String] {
    findings().filter { !$0.contains("[empty-section]") && !$0.contains("[empty-edition]") }
  }

  fileprivate func resources() throws -> [Resource] {
    #expect(entryFindings().isEmpty)
    return try #require(read().value).sections.flatMap(\.resources)
  }
}

@Suite struct BibliographyTests {
  static let book = """
    @book{avise:2019, title = {L'{\\'E}conomie}, author = {{Avise} and de La Fontaine, Jean and others}, year = 2019,
      publisher = {PUF}, keywords = {a; b}, abstract = {Un \\emph{mot}.

      Deux.}, langid = {french}, doi = {10.1/x}, url = {https://a.org}}
    """

  @Test func entries() throws {
    let resources = try folder(
      BibliographyTests.book + "\n@techreport{r1, title = {R}, institution = {RTES}, section = {Comprendre}}",
      more: inAgir,
      catalogue: "fields: { editeur: { label: Éditeur }, mots: { label: Mots-clés, type: list } }"
    ).resources()
    #expect(resources.map(\.id) == ["r1", "avise-2019"])
    let (report, book) = (resources[0], resources[1])
    #expect(
      book.title == "L'Économie" && book.type == "Livre" && book.years == 2019...2019 && book.url == "https://a.org")
    #expect(
      book.authors == [
        Author("Avise", kind: .body), Author("Jean de La Fontaine", sortName: "La Fontaine", kind: .person),
        Author("et al."),
      ])
    #expect(book.summary.blocks.count == 2 && book.summary.plainText.hasPrefix("Un mot.") && book.language == "fr")
    #expect(book.values["editeur"] == .text("PUF") && book.values["mots"] == .list(["a", "b"]))
    #expect(report.type == "Rapport" && report.authors == [Author("RTES", kind: .body)])
  }

  @Test func wordsForTypes() throws {
    let text = """
      @book{a, title = {A}} @phdthesis{b, title = {B}} @thesis{c, title = {C}, type = {mathesis}} @misc{d, title = {D}}
      @report{e, title = {E}, type = {Note de synthèse}} @online{f, title = {F}} @foo{g, title = {G}}
      """
    let more = inAgir + "\n    types: { Book: Ouvrage, foo: Truc }"
    #expect(
      try folder(text, more: more).resources().map(\.type) == [
        "Ouvrage", "Thèse", "Mémoire", nil, "Note de synthèse", "Page web", "Truc",
      ])
    #expect(try folder(text, more: more, language: "en").resources().map(\.type).last == "Truc")
    #expect(
      folder("@foo{g, title = {G}}", more: inAgir).entryFindings() == [
        "fonds.bib:1:1: warning: there is no word for the type 'foo' of 1 entry; say one: 'types: { foo: … }' [unknown-entry-type]"
      ])
  }

  @Test func cslAloneIsToldByItsContent() throws {
    let files = [
      "catalogue.yaml": """
      sections: [{ id: s, title: S }]
      resources: [fonds.json, liste.json, { bibliography: fonds.json, defaults: { section: s } }]
      """,
      "fonds.json": """
      [{ "id": "x", "type": "book", "title": "X", "issued": { "date-parts": [[2020]] } }]
      """,
      "liste.json": """
      [{ "id": "y", "type": "book", "title": "Y", "section": "s" }]
      """,
    ]
    let found = DataFolder(files).findings()
    #expect(
      found == [
        "catalogue.yaml:2:13: error: nothing says the section of the resources; say which one it is: - { bibliography: fonds.json, defaults: { section: … } } [missing-section]"
      ])
    var right = files
    right["catalogue.yaml"] = files["catalogue.yaml"]?.replacing("[fonds.json, ", with: "[")
    let resources = try DataFolder(right).edition().sections.flatMap(\.resources)
    #expect(resources.map(\.id) == ["y", "x"] && resources[1].type == "Livre" || resources[1].type == "Book")
  }

  @Test func sectionsOfTheEntries() throws {
    let text = "@book{a, title = {A}, section = {Vivre}}\n@book{b, title = {B}, section = {Agir}}"
    let files = ["fonds.bib": text, "catalogue.yaml": "resources: fonds.bib\n"]
    #expect(try DataFolder(files).edition().sections.map(\.section.title) == ["Vivre", "Agir"])
  }

  @Test(arguments: [
    ("@book{a, title = {A}}\n@book{a, title = {B}}", ["fonds.bib:2:1: error: "]),
    (
      "@book{a_b, title = {A}}\n@book{a.b, title = {B}}",
      ["fonds.bib: warning: 2 entries have keys that give the same id"]
    ),
    ("@book{a, year = 2019}", ["fonds.bib:1:1: error: resource 'a' has no title"]),
    ("@book{a, title = {A}, year = {sous presse}}", ["fonds.bib:1:31: error: "]),
    ("@book{a, title = {A}, url = {www.a.org}}", ["fonds.bib:1:30: warning: "]),
    (
      "@book{a, title = {A}, isbn = {1}, publisher = {P}}\n@book{b, title = {B}, isbn = {2}}",
      ["fonds.bib: warning: fields of entries are not printed: isbn (2) and publisher (1)"]
    ),
    ("@book{a, title = {A}", ["fonds.bib:1:1: error: the entry 'book a' begins here and is not closed"]),
    ("Rien.", ["fonds.bib: warning: the bibliography holds no entry"]),
    ("@book{a, title = {A}, section = {Agit}}", ["fonds.bib:1:34: error: "]),
  ])
  func mistakes(text: String, findings: [String]) {
    let found = folder(text, more: inAgir).entryFindings()
    #expect(found.count == findings.count, "\(found)")
    for (finding, start) in zip(found, findings) { #expect(finding.hasPrefix(start), "\(finding)") }
  }

  @Test func filesThatAreNone() {
    let missing = DataFolder([
      "catalogue.yaml": "sections: [{ id: s, title: S }]\nresources: [{ bibliography: x.bib }]\n"
    ]).findings()
    #expect(
      missing.count == 1 && missing[0].hasPrefix("catalogue.yaml:2:29: error: ") && missing[0].contains("'x.bib'"))
    let list = folder("{\"a\": 1}", file: "a.json", more: inAgir).entryFindings()
    #expect(list.count == 1 && list[0].hasPrefix("a.json:1:1: error: "))
  }
}
