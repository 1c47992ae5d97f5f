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

  @Test func filesThatAreRightPass() throws {
    var trials: [SchemaJudge.Trial] = [
      .init("catalogue", json: try #require(jsonTwin(ofYAML: SchemaTests.everything["catalogue.yaml"] ?? ""))),
      .init("catalogue", json: try #require(jsonTwin(ofYAML: SchemaTests.everything["more.yaml"] ?? ""))),
      .init("edition", json: try #require(jsonTwin(ofYAML: SchemaTests.everything["edition.yaml"] ?? ""))),
    ]
    trials.append(.init("catalogue", json: try #require(jsonTwin(ofYAML: DataFolder.catalogue))))
    trials.append(.init("edition", json: try #require(jsonTwin(ofYAML: DataFolder.edition))))
    for file in SchemaJudge.files(below: "Examples") where !file.contains("layout/") {
      let text = try #require(jsonTwin(of: "\(Repository.root)/Examples/\(file)"))
      trials.append(.init(file.contains("editions/") ? "edition" : "catalogue", json: text))
    }
    #expect(trials.count >= 10)
    for verdict in try SchemaJudge.verdicts(on: trials) { #expect(verdict == nil) }
  }

  @Test func mistakesAreSeen() throws {
    let cases = inCatalogues.map { ("catalogue", $0) } + inEditions.map { ("edition", $0) }
    var trials: [SchemaJudge.Trial] = []
    var complaints: [String] = []
    for (schema, mistake) in cases {
      guard let text = jsonTwin(ofYAML: mistake.text) else { continue }
      trials.append(.init(schema, json: text))
      complaints.append(mistake.complaint)
    }
    #expect(complaints.count > 50)
    for (complaint, verdict) in zip(complaints, try SchemaJudge.verdicts(on: trials)) {
      let id = complaint.split(separator: "[").last.map { String($0.dropLast()) } ?? ""
      if SchemaTests.unseen.contains(id) || SchemaTests.exceptions.contains(where: complaint.contains) { continue }
      #expect(verdict != nil, "the schema takes what the program does not: \(complaint)")
    }
  }

  // MARK: Nothing forgotten

  @Test(arguments: ["catalogue", "edition"])
  func everyFieldIsThere(_ name: String) throws {
    let schema = try #require(SchemaFile(name))
    let ledger = FieldLedger()
    let data = DataFolder(SchemaTests.everything)
    _ = ledger.listen { data.read() }
    let definitions = SchemaTests.definitions[name] ?? [:]
    for (kind, known) in ledger.fields {
      guard SchemaTests.definitions.values.contains(where: { $0[kind] != nil }) else {
        Issue.record("no schema says anything of the kind '\(kind)'")
        continue
      }
      guard let definition = definitions[kind] else { continue }
      let missing = known.subtracting(schema.properties(of: definition))
      #expect(missing == [], "fields of '\(kind)' that $defs/\(definition) of \(name).schema.json lacks")
    }
    #expect(Set(ledger.fields.keys).isSuperset(of: definitions.keys))
  }

  /// For each schema its definitions of kinds of mapping.
  private static let definitions = [
    "catalogue": [
      "about of the programme": "programme/about", "catalogue": "catalogue", "logo": "partner/logo",
      "partner": "partner",
      "phase": "phase", "programme": "programme", "resource": "resource", "section": "section",
      "session": "resource/session", "thumbnail": "resource/thumbnail",
    ],
    "edition": [
      "cover": "edition/cover", "edition": "edition", "image": "edition/cover/image",
      "partner-page": "edition/partner-page", "select": "edition/select",
    ],
  ]

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
        thumbnail: { image: a.svg, alt: B }
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
