import SchemaChecking
import TestSupport
import Testing

@testable import Catalogue

/// The JSON Schemas of catalogues and editions, held against what the program reads.
@Suite struct SchemaTests {
  /// Mistakes that need more than one look at one file, by their ids.
  private static let unseen: Set = [
    "damaged-image", "duplicate-id", "duplicate-key", "empty-edition", "empty-section", "missing-image",
    "outside-image", "repeated-reference", "unknown-image-format", "unknown-partner", "unknown-phase",
    "unknown-resource", "unknown-section", "unknown-type", "unreadable-file", "unselected-break",
    "unsupported-markup", "yaml-syntax",
  ]

  /// Mistakes of other ids that no schema sees.
  private static let exceptions = [
    "2021-02-29 does not exist", "run backwards",  // calendars and sums
    "link 'ftp:", "address 'ftp:",  // in the midst of a text
  ]

  /// The schemas for catalogues without fields of their own, and for any.
  private static let (closed, open) = (schemas(DataSchema(.resource)), schemas(DataSchema()))

  private static func schemas(_ schema: DataSchema) -> [String: String] {
    [
      "catalogue": String(decoding: schema.catalogue.lines(), as: UTF8.self),
      "edition": String(decoding: schema.edition.lines(), as: UTF8.self),
    ]
  }

  @Test func filesThatAreRightPass() throws {
    var instances: [SchemaValidator.Instance] = [
      .init("catalogue", json: try #require(jsonText(ofYAML: SchemaTests.everything["catalogue.yaml"] ?? ""))),
      .init("catalogue", json: try #require(jsonText(ofYAML: SchemaTests.everything["more.yaml"] ?? ""))),
      .init("edition", json: try #require(jsonText(ofYAML: SchemaTests.everything["edition.yaml"] ?? ""))),
    ]
    instances.append(.init("catalogue", json: try #require(jsonText(ofYAML: DataFolder.catalogue))))
    instances.append(.init("edition", json: try #require(jsonText(ofYAML: DataFolder.edition))))
    for schemas in [SchemaTests.closed, SchemaTests.open] {
      for error in try SchemaValidator.errors(in: instances, by: schemas) { #expect(error == nil) }
    }
  }

  /// The examples, by the schemas with the fields that each declares, and by those for any.
  @Test func examplesPass() throws {
    let files = SchemaValidator.files(below: "Examples").filter { !$0.contains("/layout") }
    #expect(files.count >= 7)
    for file in files {
      let path = "\(Repository.root)/Examples/\(file)"
      let table: FieldTable = try #require(FieldTable.resource(declaredIn: path).value)
      let own = SchemaTests.schemas(DataSchema(table))
      let kind = file.contains("editions/") ? "edition" : "catalogue"
      let instance = SchemaValidator.Instance(kind, json: try #require(jsonText(ofFile: path)))
      for schemas in [own, SchemaTests.open] {
        #expect(try SchemaValidator.errors(in: [instance], by: schemas) == [nil], "\(file)")
      }
    }
  }

  @Test func mistakesAreSeen() throws {
    let cases = inCatalogues.map { ("catalogue", $0) } + inEditions.map { ("edition", $0) }
    var instances: [SchemaValidator.Instance] = []
    var findings: [String] = []
    for (schema, mistake) in cases {
      guard let text = jsonText(ofYAML: mistake.text) else { continue }
      instances.append(.init(schema, json: text))
      findings.append(mistake.finding)
    }
    #expect(findings.count > 50)
    for (finding, error) in zip(findings, try SchemaValidator.errors(in: instances, by: SchemaTests.closed)) {
      let id = finding.split(separator: "[").last.map { String($0.dropLast()) } ?? ""
      if SchemaTests.unseen.contains(id) || SchemaTests.exceptions.contains(where: finding.contains) { continue }
      #expect(error != nil, "the schema takes what the program does not: \(finding)")
    }
  }

  @Test func fieldsOfACatalogueAreKnown() throws {
    let folder = DataFolder(["catalogue.yaml": FieldTests.several])
    let table = try #require(FieldTable.resource(declaredIn: folder.folder.path("edition.yaml")).value)
    let schemas = SchemaTests.schemas(DataSchema(table))
    let right = try #require(jsonText(ofYAML: FieldTests.several))
    let wrong = try [
      ("price: 10", "price: cher"), ("licence: CC BY }", "licence: MIT }"), ("free: true", "free: oui"),
      ("audience: agents", "audiences: x"),
      ("updated: 2021", "updated: 2021-13"), ("type: number", "type: nombre"), ("label: Prix, ", ""),
    ].map { try #require(jsonText(ofYAML: FieldTests.several.replacing($0, with: $1))) }
    let errors = try SchemaValidator.errors(in: ([right] + wrong).map { .init("catalogue", json: $0) }, by: schemas)
    #expect(errors[0] == nil)
    #expect(!errors.dropFirst().contains(nil))
    let edition =
      "{\"catalogue\": \"c\", \"title\": \"T\", \"select\": {\"audience\": [\"a\"]}, \"sort\": [\"-price\"]}"
    #expect(try SchemaValidator.errors(in: [.init("edition", json: edition)], by: schemas) == [nil])
  }

  /// Files that hold a mapping of every kind.
  private static let everything = [
    "catalogue.yaml": """
    language: fr-CA
    programme: { name: P, about: { title: Q, body: "*R*" } }
    phases: [{ id: first, title: F, period: 2018–2021 }]
    sections: [{ id: un, title: 1, accent: "#0E6B66" }]
    resources:
      - id: a
        section: un
        phase: first
        title: A
        type:
        year: 2020
        authors: [X, Y]
        summary: Z
        url: mailto:a@example.org
        thumbnail: { image: a.svg, alt: B, fit: whole }
        session: { series: S, title: T, date: 2020 }
      - more.yaml
    partners: [{ id: p, name: P, long-name: PP, logo: { image: a.svg }, alt: C, url: "HTTPS://example.org" }]
    """,
    "more.yaml": "- { id: b, section: un, title: B }\n- { id: 12, section: un, title: C, authors: X }\n",
    "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"></svg>",
    "edition.yaml": """
    catalogue: catalogue.yaml
    title: T
    subtitle:
    date: 2022-06-15
    layout: vademecum-2022
    select: { phases: [first], sections: un, types: [], years: [2020, 2018-2019], resources: [a, b], exclude: [b] }
    cover: { partners-label: L, partners: [p], image: { image: a.svg }, alt: D }
    breaks: a
    partner-page: { title: T, subtitle: S, partners: p, body: B }
    """,
  ]
}
