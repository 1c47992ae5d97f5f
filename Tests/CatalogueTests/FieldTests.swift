import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// Fields of a catalogue's own: declared, read, checked, selected and sorted by.
@Suite struct FieldTests {
  private static let fields = """
    fields:
      audience: { label: Public visé, type: list }
      duration: { label: Durée }
      price: { label: Prix, type: number, unit: € }
      licence: { label: Licence, type: choice, values: [CC BY, Tous droits réservés] }
      slides: { label: Diaporama, type: link }
      updated: { label: Mise à jour, type: date }
      free: { label: Gratuit, type: yes-no }
      note: { label: Note, type: rich-text }
      map: { label: Carte, type: picture }

    """

  private static func catalogue(_ resource: String) -> String {
    fields + """
      sections: [{ id: un, title: Un }]
      resources:
        - { id: a, section: un, title: A, \(resource) }

      """
  }

  // MARK: Reading

  @Test(arguments: [
    ("audience: [élus, agents]", "audience", FieldValue.list(["élus", "agents"])),
    ("audience: élus", "audience", .list(["élus"])), ("duration: 2 h", "duration", .text("2 h")),
    ("price: 12.50", "price", .number(DecimalNumber("12.50")!)), ("price: -3", "price", .number(DecimalNumber("-3")!)),
    ("licence: CC BY", "licence", .text("CC BY")),
    ("slides: https://a.fr/x", "slides", .text("https://a.fr/x")),
    ("updated: 2022-06", "updated", .date(PartialDate(year: 2022, month: 6))), ("free: false", "free", .flag(false)),
    ("note: \"*Un* mot\"", "note", .richText(RichText([.paragraph([.init("Un", isEmphasis: true), .init(" mot")])]))),
  ])
  func everyTypeIsRead(text: String, name: String, value: FieldValue) throws {
    let edition = try DataFolder(["catalogue.yaml": FieldTests.catalogue(text)]).edition()
    #expect(edition.sections[0].resources[0].values[name] == value)
  }

  @Test func picturesAreRead() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"></svg>"
    let text = FieldTests.catalogue("map: { image: a.svg, alt: Une carte }")
    let edition = try DataFolder(["catalogue.yaml": text, "a.svg": svg]).edition()
    guard case .picture(let picture)? = edition.sections[0].resources[0].values["map"] else {
      Issue.record("no picture")
      return
    }
    #expect(picture.alt == "Une carte")
  }

  @Test(arguments: [
    ("price: cher", "error: price of resource 'a' must be a number, not a text [wrong-type]"),
    (
      "price: 1e3",
      "error: price of resource 'a' cannot be '1e3': numbers are digits with at most one point [invalid-number]"
    ),
    (
      "licence: MIT",
      "error: licence of resource 'a' cannot be 'MIT'; one of CC BY, Tous droits réservés [unknown-choice]"
    ),
    ("slides: ftp://a.fr", "warning: slides 'ftp://a.fr' must be an address of http, https or mailto [url-scheme]"),
    ("updated: 2022-13", "error: updated 2022-13 does not exist [invalid-date]"),
    ("free: oui", "error: free of resource 'a' must be true or false, not a text [wrong-type]"),
    ("map: b.png", "error: image 'b.png' is not there [missing-image]"),
    (
      "audience: { a: b }",
      "error: audience of resource 'a' must be a text or a list of texts, not a mapping of fields [wrong-type]"
    ),
  ])
  func everyTypeIsChecked(text: String, complaint: String) {
    let findings = DataFolder(["catalogue.yaml": FieldTests.catalogue(text)]).findings()
    #expect(findings.count == 1)
    #expect(findings[0].hasPrefix("catalogue.yaml:13:") && findings[0].hasSuffix(": \(complaint)"))
  }

  @Test func undeclaredFieldsAreMistakesOfSpelling() {
    let near = DataFolder(["catalogue.yaml": FieldTests.catalogue("autors: X")]).findings()
    #expect(near.map { $0.contains("unknown field 'autors'; did you mean 'authors'? [unknown-field]") } == [true])
    let far = DataFolder(["catalogue.yaml": FieldTests.catalogue("isbn: X")]).findings()
    #expect(far.map { $0.contains("unknown field 'isbn'; declare it under 'fields:' [unknown-field]") } == [true])
    let own = DataFolder(["catalogue.yaml": FieldTests.catalogue("prise: 3")]).findings()
    #expect(own.map { $0.contains("did you mean 'price'?") } == [true])
  }

  // MARK: Declarations

  @Test(arguments: [
    (
      "title: { label: X }", "no field of a catalogue's own can be called 'title'; choose another name [reserved-field]"
    ),
    (
      "phases: { label: X }",
      "no field of a catalogue's own can be called 'phases'; choose another name [reserved-field]"
    ),
    (
      "details: { label: X }",
      "no field of a catalogue's own can be called 'details'; choose another name [reserved-field]"
    ),
    (
      "durée: { label: X }",
      "field 'durée' may hold only letters without accents, digits and hyphens; write it as 'duree' [invalid-id]"
    ),
    ("a: { type: list }", "field 'a' has no label [missing-field]"),
    ("a: X", "field 'a' must be a mapping of fields, not a text [wrong-type]"),
    (
      "a: { label: X, type: nombre }",
      "type of field 'a' cannot be 'nombre'; did you mean 'number'? [unknown-choice]"
    ),
    ("a: { label: X, type: choice }", "field 'a' has no values [missing-field]"),
  ])
  func declarationsAreChecked(declaration: String, complaint: String) {
    let text = "fields:\n  \(declaration)\n" + DataFolder.catalogue
    let findings = DataFolder(["catalogue.yaml": text]).findings()
    #expect(findings.map { $0.drop { $0 != " " } } == [" error: \(complaint)"])
  }

  @Test func whatSaysNothingIsTold() {
    let text = "fields:\n  a: { label: X, unit: €, values: [b] }\n" + DataFolder.catalogue
    #expect(
      DataFolder(["catalogue.yaml": text]).findings().map { $0.drop { $0 != " " } } == [
        " warning: unit of field 'a' says nothing without 'type: number' [idle-declaration]",
        " warning: values of field 'a' says nothing without 'type: choice' [idle-declaration]",
      ])
  }

  // MARK: Selecting and sorting

  static let several =
    fields + """
      sections: [{ id: un, title: Un }]
      resources:
        - { id: a, section: un, title: Zèbre, year: 2019, audience: [élus, agents], price: 10, licence: CC BY }
        - { id: b, section: un, title: élan, year: 2018–2021, audience: agents, price: 9.5, updated: 2022-06-02 }
        - { id: c, section: un, title: Âne, free: true, updated: 2021 }
        - { id: d, section: un, title: Baleine, year: 2020, audience: habitants, duration: 2 h, free: false }

      """

  private func ids(_ edition: String) throws -> String {
    let folder = DataFolder([
      "catalogue.yaml": FieldTests.several, "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\n\(edition)\n",
    ])
    return try folder.edition().sections.flatMap(\.resources).map(\.id).joined(separator: " ")
  }

  @Test(arguments: [
    ("{ audience: élus }", "a"), ("{ audience: [élus, habitants] }", "a d"), ("{ audience: agents, price: 9.5 }", "b"),
    ("{ price: [10, 9.50] }", "a b"), ("{ licence: CC BY }", "a"), ("{ free: true }", "c"), ("{ free: false }", "d"),
    ("{ updated: 2022 }", "b"), ("{ updated: [2021, 2022-06] }", "b c"), ("{ duration: 2 h }", "d"),
    ("{ years: 2021 }", "b"), ("{ years: 2019-2020 }", "a b d"),
  ])
  func editionsSelectByThem(select: String, expected: String) throws {
    #expect(try ids("select: \(select)") == expected)
  }

  @Test(arguments: [
    ("[title]", "c d b a"), ("[-title]", "a b d c"), ("[year, title]", "b a d c"), ("-year", "b d a c"),
    ("price", "b a c d"), ("[-price]", "a b c d"), ("[-updated]", "b c a d"), ("[free, title]", "c d b a"),
    ("[audience, -title]", "b a d c"), ("[]", "a b c d"),
  ])
  func editionsSortByThem(sort: String, expected: String) throws {
    #expect(try ids("sort: \(sort)") == expected)
  }

  @Test(arguments: [
    (
      "select: { audience: élu }",
      "3:21: error: no resource has 'élu' as audience; did you mean 'élus'? [unknown-value]"
    ),
    (
      "select: { audiences: élus }",
      "3:11: warning: unknown field 'audiences'; did you mean 'audience'? [unknown-field]"
    ),
    (
      "select: { price: cher }",
      "3:18: error: each of the price of the select must be a number, not a text [wrong-type]"
    ),
    ("sort: titre", "3:7: error: resources cannot be sorted by 'titre'; did you mean 'title'? [unknown-sort-field]"),
    (
      "sort: [title, map]",
      "3:15: error: resources cannot be sorted by 'map'; one of id, section, sections, subsection, phase, title, type, year, authors, url, "
        + "audience, duration, price, licence, slides, updated, free [unknown-sort-field]"
    ),
  ])
  func mistakesOfEditionsAreTold(edition: String, complaint: String) {
    let folder = DataFolder([
      "catalogue.yaml": FieldTests.several, "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\n\(edition)\n",
    ])
    #expect(folder.findings() == ["edition.yaml:\(complaint)"])
  }

  // MARK: Built-in fields that grew

  @Test(arguments: [
    ("year: 2019–2020", 2019...2020), ("year: 2019-2020", 2019...2020), ("year: \"2019\"", 2019...2019),
    ("year: 2019", 2019...2019),
  ])
  func yearsMayBeRanges(text: String, years: ClosedRange<Int>) throws {
    let edition = try DataFolder(["catalogue.yaml": FieldTests.catalogue(text)]).edition()
    #expect(edition.sections[0].resources[0].years == years)
  }

  @Test func authorsMaySayMoreOfThemselves() throws {
    let text = "authors: [Avise, { name: Victor Hugo, sort: Hugo, kind: person }, \"Dupont, Jean\"]"
    let authors = try DataFolder(["catalogue.yaml": FieldTests.catalogue(text)]).edition().sections[0].resources[0]
      .authors
    #expect(
      authors == [
        Author("Avise"), Author("Victor Hugo", sortName: "Hugo", kind: .person), Author("Dupont, Jean"),
      ])
    let printed = try DataFolder(["catalogue.yaml": FieldTests.catalogue("authors: A et B")]).edition()
    #expect(printed.sections[0].resources[0].authors == [Author("A et B", isOneName: false)])
  }

  @Test(arguments: [
    ("authors: [{ sort: Hugo }]", "author has no name [missing-field]"),
    ("authors: [{ name: A, kind: personne }]", "did you mean 'person'? [unknown-choice]"),
    ("authors: [[A]]", "each of the authors of resource 'a' must be a text, not a list [wrong-type]"),
  ])
  func mistakesOfAuthorsAreTold(text: String, complaint: String) {
    let findings = DataFolder(["catalogue.yaml": FieldTests.catalogue(text)]).findings()
    #expect(findings.count == 1 && findings[0].contains(complaint), "\(findings)")
  }

  // MARK: One row is enough

  /// A field that a program has of its own takes one row: everything else follows from the table.
  @Test func aRowIsAllThatAFieldTakes() throws {
    let audience = Field(
      "audience", .list, "Whom it is for", "Pour qui elle est", example: "[élus]",
      printed: FieldGloss("nowhere yet", "nulle part encore"), filter: "audience")
    let table = FieldTable.resource.appending([audience])
    #expect(FieldTable.select(from: table)["audience"]?.type == .list)
    #expect(FieldTable.edition(selectingFrom: table)["select"]?.type == .group(.select(from: table)))
    var resource = Resource(FieldValues(table, at: Place(file: "c.yaml")))
    resource.values["audience"] = .list(["élus"])
    #expect(resource.values["audience"] == .list(["élus"]))
  }

  @Test(arguments: [
    (500, "500.0"), (0.25, "0.25"), (-3, "-3.0"), (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
    (1.5e-7, "0.00000015"), (12_345_678_901_234_567e3, "12345678901234567000"),
  ])
  func numbersAreWrittenInDigits(value: Double, text: String) {
    let number = DecimalNumber(value)
    #expect(number.text == text && number.value == value)
    #expect(DecimalNumber(text) == number)
  }
}
