import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// What people write, and what their programs put into it, is read or told of.
@Suite struct LosslessReadingTests {
  private static let resource = "  - id: un\n    section: a\n    title: Un\n"

  /// A catalogue whose only resource has these lines.
  private static func folder(_ lines: String..., fields: String = "", edition: String = "", title: String = "T")
    -> DataFolder
  {
    let more = lines.map { "    \($0)\n" }.joined()
    return DataFolder([
      "catalogue.yaml": "\(fields)sections: [{ id: a, title: A }]\nresources:\n\(resource)\(more)",
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: \(title)\n\(edition)",
    ])
  }

  // MARK: Characters

  @Test func invisibleCharactersDoNotHideTheRest() {
    let folder = DataFolder([
      "catalogue.yaml": """
      sections: [{ id: a, title: "A\u{feff}" }]
      resources:
        - { id: un, section: a, title: "Un\u{feff}", url: /un }
        - id: deux
          section: b
          title: Deux
          summary: |
            Un caractère\u{2028}invisible.

            Un [lien](/la-page).
        - { id: deux, section: a, title: "\u{1}" }
      """
    ])
    #expect(
      folder.findings() == [
        "catalogue.yaml:1:30: warning: invisible character U+FEFF is left out; take it out of the text [invisible-character]",
        "catalogue.yaml:3:37: warning: invisible character U+FEFF is left out; take it out of the text [invisible-character]",
        "catalogue.yaml:3:46: warning: url '/un' does not begin with http:, https: or mailto: [invalid-url]",
        "catalogue.yaml:5:14: error: unknown section 'b'; did you mean 'a'? [unknown-section]",
        """
        catalogue.yaml:8:19: warning: character U+2028 is read as a space; put a space or an ordinary line break \
        [invisible-character]
        """,
        "catalogue.yaml:10:10: warning: link '/la-page' does not begin with http:, https: or mailto: [invalid-url]",
        "catalogue.yaml:11:11: error: resource 'deux' stands twice; the first is at catalogue.yaml:4:9 [duplicate-id]",
        "catalogue.yaml:11:37: error: character U+0001 is not allowed [control-character]",
      ])
  }

  /// Whatever is in one form in one place, and in the other in another.
  @Test func composedAndDecomposedAreTheSame() throws {
    let folder = LosslessReadingTests.folder(
      "type: E\u{301}tude",
      edition: "select: { types: [\u{c9}tude] }\n")
    let edition = try folder.edition()
    let resource = edition.sections[0].resources[0]
    #expect(resource.type.map { Array($0.utf8) } == Array("\u{c9}tude".utf8))
  }

  @Test(arguments: [
    ("e\u{301}t\u{e9}", "\u{e9}t\u{e9}"), ("\u{e9}t\u{e9}", "e\u{301}te\u{301}"), ("\u{e9}t\u{e9}", "\u{e9}t\u{e9}"),
  ])
  func filesAreFoundInEitherForm(written: String, name: String) throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>"#
    let catalogue = "sections: [{ id: a, title: A }]\nresources: [\(written)/r.yaml]\n"
    let folder = DataFolder([
      "\(name).yaml": catalogue, "\(name)/\(name).svg": svg,
      "\(name)/r.yaml": "- { id: un, section: a, title: Un, thumbnail: \(written).svg }\n",
      "edition.yaml": "catalogue: \(written).yaml\ntitle: T\ncover: { image: \(written)/\(written).svg }\n",
    ])
    let edition = try folder.edition()
    #expect(edition.sections[0].resources[0].thumbnail?.width == 4 && edition.cover.image?.height == 3)
  }

  @Test func anAddressThatIsNoneCostsOnlyItsLink() throws {
    let folder = LosslessReadingTests.folder("url: /trois", "summary: Un [lien](/la) de la maison.")
    let report = folder.read()
    #expect(report.diagnostics.all.map(\.severity) == [.warning, .warning])
    let resource = try #require(report.value).sections[0].resources[0]
    #expect(resource.url == nil && resource.summary.plainText == "Un lien de la maison.")
    #expect(resource.summary == RichText([.paragraph([.init("Un lien de la maison.")])]))
  }

  // MARK: Lists

  private static let fields = "fields: { themes: { label: Thèmes, type: list } }\n"

  @Test(arguments: [
    ("themes: vivre, monter", "", "catalogue.yaml:7:13: error: themes of resource 'un'", "vivre, monter"),
    ("themes: vivre,\n      monter", "", "catalogue.yaml:7:13: error: themes of resource 'un'", "vivre, monter"),
    (
      "year: 2020", "select: { sections: a }\nsort: title, year\n", "edition.yaml:4:7: error: sort of the edition",
      "title, year"
    ),
    ("year: 2020", "select:\n  sections: a, a\n", "edition.yaml:4:13: error: sections of the select", "a, a"),
    ("year: 2020", "select:\n  years: 2019, 2020\n", "edition.yaml:4:10: error: years of the select", "2019, 2020"),
    ("year: 2020", "breaks: un,un\n", "edition.yaml:3:9: error: breaks of the edition", "un, un"),
  ])
  func aTextWithCommasIsNoList(line: String, edition: String, beginning: String, list: String) {
    let folder = LosslessReadingTests.folder(line, fields: LosslessReadingTests.fields, edition: edition)
    #expect(
      folder.findings().first { $0.contains("error") }
        == "\(beginning) must be a list, not a text with commas; write [\(list)], or put a text with a comma in quotes [bare-list]"
    )
  }

  @Test(arguments: ["\"vivre, monter\"", "'vivre, monter'", "[\"vivre, monter\"]"])
  func aCommaInQuotesIsText(value: String) throws {
    let folder = LosslessReadingTests.folder("themes: \(value)", fields: LosslessReadingTests.fields)
    #expect(try folder.edition().sections[0].resources[0]["themes"] == .list(["vivre, monter"]))
  }

  @Test func authorsAsTheyAreToAppearMayHaveCommas() throws {
    let resource = try LosslessReadingTests.folder("authors: Inès Morel, Paul Adam").edition().sections[0].resources[0]
    #expect(resource.authors.map(\.name) == ["Inès Morel, Paul Adam"])
  }

  @Test func suggestionsForFiltersComeToAnEnd() {
    let wanted = (0..<100).map { "Guide \($0)" }.joined(separator: ", ")
    let folder = LosslessReadingTests.folder("type: Guide 0x", edition: "select: { types: [\(wanted)] }\n")
    #expect(folder.findings().count == 100)
    #expect(folder.findings().filter { $0.contains("did you mean") }.count <= 20)
  }

  // MARK: Made editions

  @Test(arguments: [
    (PartialDate("2026-13"), "date 2026-13 does not exist"),
    (PartialDate(year: 2026, month: 13), "date 2026-13 does not exist"),
    (PartialDate("juin 2026"), "date 'juin 2026' is not a date"),
    (PartialDate(year: 2026, day: 3), "date '2026-?-03' is not a date"),
    (PartialDate(year: 2026, month: 2, day: 30), "date 2026-02-30 does not exist"),
    (PartialDate("2026-06-01-02"), "date '2026-06-01-02' is not a date"),
    (PartialDate(year: 26), "date '26' is not a date"),
  ])
  func datesThatAreNoneAreToldWhereTheyStand(date: PartialDate, summary: String) {
    let resource = Resource(id: "a", title: "A", session: Session(date: date))
    let edition = Edition(
      title: "T", date: date, sections: [EditionSection(id: "un", title: "Un", resources: [resource])])
    let report = edition.checked()
    #expect(report.value == nil)
    #expect(
      report.diagnostics.all.map { "\($0.place?.description ?? ""): \($0.summary)" } == [
        "edition: sections[0].resources[0] 'a': \(summary)", "edition: \(summary)",
      ])
  }

  @Test func madeTextsAreReadAsThoseOfFiles() throws {
    var edition = Edition(
      title: "E\u{301}\u{feff}",
      sections: [EditionSection(id: "un", title: "Un", resources: [Resource(id: "a", title: "A")])])
    edition.sections[0].resources[0].summary = RichText([.paragraph([.init("e\u{301}\u{2028}t"), .init("\u{feff}")])])
    let report = edition.checked()
    #expect(report.diagnostics.all.map { "\($0.id) \($0.severity)" }.allSatisfy { $0 == "invisible-character warning" })
    let checked = try #require(report.value)
    #expect(Array(checked.title.utf8) == Array("\u{c9}".utf8))
    #expect(Array(checked.sections[0].resources[0].summary.plainText.utf8) == Array("\u{e9} t".utf8))
  }
}
