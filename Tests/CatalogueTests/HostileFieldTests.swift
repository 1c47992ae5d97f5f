import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// What is strange, large or malicious in fields gets a clear message or a sound result.
@Suite struct HostileFieldTests {
  private static func catalogue(_ fields: String, _ resource: String = "") -> String {
    "\(fields)\nsections: [{ id: un, title: Un }]\nresources: [{ id: a, section: un, title: A\(resource) }]\n"
  }

  private static func findings(_ catalogue: String, edition: String = "") -> [String] {
    let edition = "catalogue: catalogue.yaml\ntitle: T\n\(edition)\n"
    return DataFolder(["catalogue.yaml": catalogue, "edition.yaml": edition]).findings()
  }

  // MARK: Very many, very long

  @Test func aCatalogueDeclaresOnlySoManyFields() throws {
    func fields(_ count: Int) -> String {
      "fields:\n" + (0..<count).map { "  f\($0): { label: L }\n" }.joined()
    }
    let edition = try DataFolder(["catalogue.yaml": HostileFieldTests.catalogue(fields(500), ", f499: x")]).edition()
    #expect(edition.sections[0].resources[0].values["f499"] == .text("x"))
    let findings = HostileFieldTests.findings(HostileFieldTests.catalogue(fields(20_000)))
    #expect(
      findings == [
        "catalogue.yaml:502:3: error: a catalogue has at most 500 fields of its own; leave out those that nothing prints [too-many-fields]"
      ])
  }

  @Test func everyUnknownFieldIsTold() {
    let fields = (0..<20_000).map { ", tytle\($0): x" }.joined()
    let findings = HostileFieldTests.findings(HostileFieldTests.catalogue("", fields))
    #expect(findings.count == 20_000)
    #expect(findings.allSatisfy { $0.contains("unknown field 'tytle") })
  }

  @Test func namesMayBeLong() throws {
    let name = String(repeating: "a", count: 10_000)
    let text = HostileFieldTests.catalogue("fields:\n  ? \(name)\n  : { label: L }", "")
      .replacing("title: A", with: "title: A,\n\n  ? \(name)\n  : x")
    let edition = try DataFolder(["catalogue.yaml": text]).edition()
    #expect(edition.sections[0].resources[0].values[name] == .text("x"))
  }

  // MARK: Declarations

  @Test(arguments: [
    ("fields: []", "1:9: error: fields must be a mapping of fields, not a list [wrong-type]"),
    ("fields: { a: }", "1:14: error: field 'a' must be a mapping of fields, not nothing [wrong-type]"),
    ("fields: { a: [] }", "1:14: error: field 'a' must be a mapping of fields, not a list [wrong-type]"),
    (
      "fields: { \"\": { label: L } }",
      "1:11: error: field '' may hold only letters without accents, digits and hyphens [invalid-id]"
    ),
    (
      "fields: { a: { label: L }, a: { label: M } }",
      "1:28: error: field 'a' stands twice; the first is on line 1 [duplicate-key]"
    ),
    (
      "fields: { a: &x { label: *x } }",
      "1:26: error: alias 'x' stands inside the value it names; write the value out [recursive-alias]"
    ),
    ("fields: { a: { label: L, type: choice, values: [] } }", "1:14: error: field 'a' has no values [missing-field]"),
  ])
  func declarationsThatSayNothing(fields: String, complaint: String) {
    #expect(HostileFieldTests.findings(HostileFieldTests.catalogue(fields)) == ["catalogue.yaml:\(complaint)"])
  }

  @Test func noDeclarationsAreNone() throws {
    for fields in ["fields:", "fields: {}", "fields: ~"] {
      let edition = try DataFolder(["catalogue.yaml": HostileFieldTests.catalogue(fields)]).edition()
      #expect(edition.resourceTable == .resource)
    }
  }

  @Test func declarationsMayShareAnAlias() throws {
    let fields = "fields: { a: &x { label: L, type: number }, b: *x }"
    let edition = try DataFolder(["catalogue.yaml": HostileFieldTests.catalogue(fields, ", b: 2")]).edition()
    #expect(edition.resourceTable["b"]?.type == .number(unit: nil))
  }

  // MARK: Numbers

  @Test(arguments: [
    ("12.5", "12.5"), ("12.50", "12.50"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("-0", "-0"), ("+3", "+3"),
    ("00012", "00012"), ("123456789012345678901234567890.000001", "123456789012345678901234567890.000001"),
  ])
  func numbersStayAsWritten(text: String, printed: String) throws {
    let catalogue = HostileFieldTests.catalogue("fields: { n: { label: N, type: number } }", ", n: \(text)")
    let edition = try DataFolder(["catalogue.yaml": catalogue]).edition()
    guard case .number(let number)? = edition.sections[0].resources[0].values["n"] else {
      Issue.record("no number")
      return
    }
    #expect(number.text == printed)
  }

  @Test(arguments: [
    ("1_000", "cannot be '1_000': numbers are digits with at most one point; write 1000 [invalid-number]"),
    ("1 000", "cannot be '1 000': numbers are digits with at most one point; write 1000 [invalid-number]"),
    ("\"12,5\"", "cannot be '12,5': numbers are digits with at most one point; write 12.5 [invalid-number]"),
    ("\"1,000\"", "cannot be '1,000': numbers are digits with at most one point [invalid-number]"),
    ("12 €", "cannot be '12 €': numbers are digits with at most one point [invalid-number]"),
    ("1e400", "cannot be '1e400': numbers are digits with at most one point [invalid-number]"),
    ("0x10", "cannot be '0x10': numbers are digits with at most one point [invalid-number]"),
    ("1.2.3", "cannot be '1.2.3': numbers are digits with at most one point [invalid-number]"),
    ("\"12.5\"", "must be a number, not a text; write 12.5 without quotes [wrong-type]"),
    (".inf", "must be a number, not a text [wrong-type]"), ("nan", "must be a number, not a text [wrong-type]"),
    ("\"-\"", "must be a number, not a text [wrong-type]"), ("true", "must be a number, not true [wrong-type]"),
    ("[1]", "must be a number, not a list [wrong-type]"),
  ])
  func whatIsNoNumberIsTold(text: String, complaint: String) {
    let catalogue = HostileFieldTests.catalogue("fields: { n: { label: N, type: number } }", ", n: \(text)")
    let findings = HostileFieldTests.findings(catalogue)
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("error: n of resource 'a' \(complaint)") == true, "\(findings)")
  }

  // MARK: Built-in fields

  @Test(arguments: [
    ("year: 2019-2018", "year '2019-2018' runs backwards [invalid-year]"),
    ("year: -5", "year '-5' is neither a year nor a range; write it as 2022 or 2018-2022 [invalid-year]"),
    ("year: 0999", "year 999 does not exist; a year has four digits [invalid-year]"),
    ("year: +202", "year '+202' is neither a year nor a range; write it as 2022 or 2018-2022 [invalid-year]"),
    (
      "year: 2019-2020-2021",
      "year '2019-2020-2021' is neither a year nor a range; write it as 2022 or 2018-2022 [invalid-year]"
    ),
    ("year: [2019, 2020]", "year of resource 'a' must be a year or a range, not a list [wrong-type]"),
    ("authors: [[A, [B]]]", "each of the authors of resource 'a' must be a text, not a list [wrong-type]"),
    (
      "authors: { name: A }",
      "authors of resource 'a' must be a text or a list of texts, not a mapping of fields [wrong-type]"
    ),
  ])
  func mistakesAreTold(field: String, complaint: String) {
    let findings = HostileFieldTests.findings(HostileFieldTests.catalogue("", ", \(field)"))
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("error: \(complaint)") == true, "\(findings)")
  }

  @Test(arguments: ["authors: []", "authors:", "authors: [\"\"]", "year:", "year: \"\""])
  func whatIsEmptyIsAbsent(field: String) throws {
    let edition = try DataFolder(["catalogue.yaml": HostileFieldTests.catalogue("", ", \(field)")]).edition()
    let resource = edition.sections[0].resources[0]
    #expect(resource.authors.isEmpty && resource.years == nil)
  }

  // MARK: Editions

  @Test(arguments: [
    ("sort: [title, title]", []),
    (
      "sort: [--year]", ["3:8: error: resources cannot be sorted by '-year'; did you mean 'year'? [unknown-sort-field]"]
    ),
    (
      "sort: [-]",
      [
        "3:8: error: resources cannot be sorted by ''; one of id, section, sections, subsection, phase, title, type, year, authors, url, price [unknown-sort-field]"
      ]
    ),
    (
      "select: { price: [] }",
      [
        "2:12: warning: section 'un' has no resource in this edition, and is left out [empty-section]",
        "1:1: warning: the edition takes no resource from its catalogue; look at 'select', all of whose filters must hold [empty-edition]",
      ]
    ),
    (
      "select: { price: 1e3 }",
      [
        "3:18: error: each of the price of the select cannot be '1e3': numbers are digits with at most one point [invalid-number]"
      ]
    ),
    ("select: { years: 2022-2018 }", ["3:18: error: years '2022-2018' run backwards [invalid-year]"]),
    (
      "stability: 1e3",
      [
        "3:12: error: stability of the edition cannot be '1e3': numbers are digits with at most one point [invalid-number]"
      ]
    ),
  ])
  func editionsAreChecked(edition: String, complaints: [String]) {
    let catalogue = HostileFieldTests.catalogue("fields: { price: { label: Prix, type: number } }", ", price: 3")
    let findings = HostileFieldTests.findings(catalogue, edition: edition)
    #expect(findings.map { $0.split(separator: ":", maxSplits: 1)[1] }.sorted() == complaints.map { $0[...] }.sorted())
  }
}
