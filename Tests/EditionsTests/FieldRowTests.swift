import Catalogue
import Diagnostics
import SchemaChecking
import TestSupport
import Testing

@testable import Editions

/// A field that a program has of its own takes one row of the table: it is read, checked, in the schema, selected and sorted
/// by, digested, recorded and compared with nothing else, whatever it holds.
@Suite struct FieldRowTests {
  /// A type that a row of resources can have, with values in YAML.
  struct Row: Sendable, CustomTestStringConvertible {
    var type: FieldType
    /// What two resources hold; a third holds nothing.
    var values: (String, String)
    /// What no field of the type can hold, and what is said of it.
    var mistake: (String, complaint: String)
    /// Where and how a record keeps the first value.
    var record: (field: String, text: String)
    /// What an edition selects by, and what it takes; nil when nothing filters by the type.
    var select: (String, ids: String)?
    /// The order of the resources by it; nil when nothing sorts by the type.
    var order: String?

    var testDescription: String { "\(type)" }

    /// The table of a program whose resources have a field of the type.
    var table: FieldTable {
      .resource.appending([
        Field(
          "audience", type, "Whom it is for", "Pour qui elle est", example: "…",
          printed: FieldGloss("on the card", "sur la fiche"), filter: select == nil ? nil : "audience")
      ])
    }
  }

  static let rows: [Row] = [
    Row(
      type: .line, values: ("élus", "agents"), mistake: ("[x]", "must be a text, not a list [wrong-type]"),
      record: ("audience", "élus"), select: ("élus", "a"), order: "b a c"),
    Row(
      type: .richText, values: ("\"*Un* mot\"", "deux"), mistake: ("[x]", "must be a text, not a list [wrong-type]"),
      record: ("audience", "*Un* mot")),
    Row(
      type: .list, values: ("[élus, agents]", "agents"), mistake: ("[[x]]", "must be a text, not a list [wrong-type]"),
      record: ("audience", "élus, agents"), select: ("[agents]", "a b"), order: "b a c"),
    Row(
      type: .authors, values: ("[{ name: Victor Hugo, sort: Hugo }]", "Avise"),
      mistake: ("[{ nom: x }]", "the author has no name [missing-field]"), record: ("audience", "Victor Hugo"),
      select: ("Avise", "b"), order: "b a c"),
    Row(
      type: .number(unit: "€"), values: ("10", "9.50"), mistake: ("cher", "must be a number, not a text [wrong-type]"),
      record: ("audience", "10"), select: ("9.5", "b"), order: "b a c"),
    Row(
      type: .date, values: ("2022-06", "2021"), mistake: ("2022-13", "audience 2022-13 does not exist [invalid-date]"),
      record: ("audience", "2022-06"), select: ("2022", "a"), order: "b a c"),
    Row(
      type: .years, values: ("2019–2020", "2018"),
      mistake: ("hier", "is neither a year nor a range; write it as 2022 or 2018-2022 [invalid-year]"),
      record: ("audience", "2019–2020"), select: ("2020-2022", "a"), order: "b a c"),
    Row(
      type: .link, values: ("https://b.fr", "https://a.fr"),
      mistake: ("ftp://a.fr", "audience 'ftp://a.fr' must be an address of http, https or mailto [url-scheme]"),
      record: ("audience", "https://b.fr"), select: ("https://a.fr", "b"), order: "b a c"),
    Row(
      type: .choice(["élus", "agents"]), values: ("élus", "agents"),
      mistake: ("élu", "cannot be 'élu'; did you mean 'élus'? [unknown-choice]"), record: ("audience", "élus"),
      select: ("[agents]", "b"), order: "b a c"),
    Row(
      type: .yesNo, values: ("false", "true"), mistake: ("oui", "must be true or false, not a text [wrong-type]"),
      record: ("audience", "no"), select: ("true", "b"), order: "b a c"),
    Row(
      type: .picture(words: nil), values: ("{ image: a.svg, alt: Un }", "b.svg"),
      mistake: ("c.svg", "image 'c.svg' is not there; did you mean 'a.svg'? [missing-image]"),
      record: ("audience.alt", "Un")),
    Row(
      type: .picture(words: nil), values: ("{ image: a.svg, fit: whole }", "a.svg"),
      mistake: ("{ image: a.svg, fit: hole }", "did you mean 'whole'? [unknown-choice]"),
      record: ("audience.fit", "whole")),
    Row(
      type: .color, values: ("\"#0E6B66\"", "\"#000000\""),
      mistake: ("teal", "audience 'teal' is no colour; write it as \"#0E6B66\" [invalid-color]"),
      record: ("audience", "#0E6B66"), select: ("\"#000000\"", "b")),
    Row(
      type: .language, values: ("fr", "br"),
      mistake: ("fr_FR", "is no language tag; did you mean 'fr-FR'? [invalid-language]"),
      record: ("audience", "fr"), select: ("br", "b")),
    Row(
      type: .references(to: .partner), values: ("[q, p]", "p"),
      mistake: ("[xyz]", "unknown partner 'xyz'; one of p, q [unknown-partner]"),
      record: ("audience", "Q, P"), select: ("q", "a"), order: "b a c"),
    Row(
      type: .reference(to: .partner), values: ("q", "p"),
      mistake: ("xyz", "unknown partner 'xyz'; one of p, q [unknown-partner]"),
      record: ("audience", "q"), select: ("p", "b"), order: "b a c"),
    Row(
      type: .several(.years), values: ("[2019, 2021-2022]", "2018"),
      mistake: ("[x]", "is neither a year nor a range; write it as 2022 or 2018-2022 [invalid-year]"),
      record: ("audience", "2019, 2021–2022"), select: ("2022", "a")),
    Row(
      type: .group(
        FieldTable(
          "audience", "Whom it is for.", "Pour qui elle est.",
          [Field("note", .line, "A note", "Une note", example: "x", printed: FieldGloss("x", "x"))])),
      values: ("{ note: élus }", "{ note: agents }"),
      mistake: ("x", "audience must be a mapping of fields, not a text"),
      record: ("audience.note", "élus")),
  ]

  private static func catalogue(_ values: (String, String)) -> String {
    """
    sections: [{ id: s, title: S }]
    resources:
      - id: a
        section: s
        title: A
        audience: \(values.0)
      - id: b
        section: s
        title: B
        audience: \(values.1)
      - { id: c, section: s, title: C }
    partners: [{ id: p, name: P }, { id: q, name: Q }]

    """
  }

  private static func read(_ row: Row, _ values: (String, String), _ edition: String = "") -> Reported<Edition> {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">"
    let folder = TemporaryFolder([
      "catalogue.yaml": catalogue(values), "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\n\(edition)\n",
      "a.svg": "\(svg)</svg>", "b.svg": "\(svg) </svg>",
    ])
    return Edition.read(folder.path("edition.yaml"), CatalogueCache(resources: row.table))
  }

  private static func ids(_ edition: Edition) -> String {
    edition.sections.flatMap(\.resources).map(\.id).joined(separator: " ")
  }

  @Test(arguments: rows) func isReadAndChecked(_ row: Row) throws {
    let resources = try FieldRowTests.read(row, row.values).expected().sections[0].resources
    #expect(resources.map { $0.values["audience"] != nil } == [true, true, false])
    let findings = FieldRowTests.read(row, (row.mistake.0, row.values.1)).diagnostics.all
    #expect(findings.contains { $0.severity == .error || row.type == .link })
    #expect(findings.contains { $0.description.contains(row.mistake.complaint) }, "\(findings)")
    #expect(findings.allSatisfy { $0.place?.line == 6 })
  }

  @Test(arguments: rows) func editionsSelectAndSortByIt(_ row: Row) throws {
    if let (filter, ids) = row.select {
      #expect(
        FieldRowTests.ids(try FieldRowTests.read(row, row.values, "select: { audience: \(filter) }").expected()) == ids)
    }
    let sorted = FieldRowTests.read(row, row.values, "sort: audience")
    if let order = row.order {
      #expect(FieldRowTests.ids(try sorted.expected()) == order)
    } else {
      #expect(sorted.diagnostics.all.map(\.id) == ["unknown-sort-field"])
    }
  }

  @Test(arguments: rows) func aChangeIsSeen(_ row: Row) throws {
    let (old, new) = try (
      FieldRowTests.read(row, row.values).expected(), FieldRowTests.read(row, (row.values.1, row.values.1)).expected()
    )
    let files = FileFingerprints()
    let digests = [old, new].map { EditionDigest($0, files) }
    #expect(
      digests[0].data.hexadecimal != digests[1].data.hexadecimal
        || digests[0].pictures.hexadecimal != digests[1].pictures.hexadecimal)
    let records = [old, new].map { Record($0, pages: [:], program: "1", files: files) }
    #expect(records[0].resources[0].text(of: row.record.field) == row.record.text)
    let difference = Difference(from: records[0], to: records[1])
    #expect(difference.changed.map(\.new.id) == ["a"])
    #expect(difference.changed[0].changes.contains { $0.name == row.record.field && $0.old == row.record.text })
    #expect(difference.changed[0].changes.allSatisfy { $0.name.hasPrefix("audience") })
    #expect(Record.read(records[0].json(), of: "a.pdf").value == records[0])
    #expect(row.table.prints(recorded: row.record.field) == !row.record.field.hasSuffix(".alt"))
  }

  @Test func editorsKnowIt() throws {
    for row in FieldRowTests.rows {
      let schema = DataSchema(row.table)
      let texts = ["catalogue": schema.catalogue, "edition": schema.edition]
        .mapValues { String(decoding: $0.lines(), as: UTF8.self) }
      let right = try #require(jsonText(ofYAML: FieldRowTests.catalogue(row.values)))
      let wrong = try #require(jsonText(ofYAML: FieldRowTests.catalogue((row.mistake.0, row.values.1))))
      let filter = row.select.map { "select: { audience: \($0.0) }\n" } ?? ""
      let edition = try #require(jsonText(ofYAML: "catalogue: c\ntitle: T\n\(filter)sort: [-audience]\n"))
      let errors = try SchemaValidator.errors(
        in: [.init("catalogue", json: right), .init("edition", json: edition), .init("catalogue", json: wrong)],
        by: texts)
      #expect(errors[0] == nil && errors[1] == nil, "\(row.type): \(errors)")
      // Files and other records are beyond a schema.
      if !["missing-image", "unknown-partner"].contains(where: row.mistake.complaint.contains) {
        #expect(errors[2] != nil, "\(row.type)")
      }
    }
  }

  // MARK: Fields that catalogues declare

  @Test func recordsOfBeforeAFieldWasDeclaredAreCompared() throws {
    let text = "fields: { price: { label: Prix, type: number, unit: € }, map: { label: Carte, type: picture } }\n"
    func record(_ declarations: String, _ values: String) throws -> Record {
      let folder = TemporaryFolder([
        "catalogue.yaml":
          "\(declarations)sections: [{ id: s, title: S }]\nresources: [{ id: a, section: s, title: A\(values) }]\n",
        "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\n",
        "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"></svg>",
      ])
      return Record(
        try Edition.read(folder.path("edition.yaml")).expected(), pages: [:], program: "1", files: FileFingerprints())
    }
    let before = try record("", "")
    let declared = try record(text, "")
    let after = try record(text, ", price: 3, map: a.svg")
    #expect(Difference(from: before, to: declared).changed.isEmpty)
    #expect(
      Difference(from: before, to: declared).edition.map(\.name) == [
        "fields.price.label", "fields.price.unit", "fields.map.label",
      ])
    #expect(Difference(from: before, to: after).changed[0].changes.map(\.name) == ["price", "map.image"])
    #expect(Difference(from: after, to: before).changed[0].changes.map(\.new) == [nil, nil])
    #expect(
      after.label(of: "price") == "Prix" && after.label(of: "map.image") == "Carte" && after.label(of: "a") == nil)
    #expect(try record(text.replacing("€", with: "$"), ", price: 3") != record(text, ", price: 3"))
  }
}
