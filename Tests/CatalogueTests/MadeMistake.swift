import Testing

@testable import Catalogue

/// Something wrong in an edition that is made, and files in which the same is wrong.
struct MadeMistake: Sendable, CustomTestStringConvertible {
  let files: [String: String]
  let change: @Sendable (inout Edition) -> Void

  var testDescription: String { files.values.joined(separator: "\n") }

  /// The edition that is made, without a mistake.
  static func edition(in folder: String) -> Edition {
    Edition(
      path: "made", directory: folder, title: "T",
      sections: [EditionSection(id: "un", title: "Un", resources: [Resource(id: "a", title: "A")])])
  }

  /// A catalogue that says the same, with more of the catalogue, and its resources.
  private static func catalogue(
    _ more: String = "", language: String = "fr", section: String = "{ id: un, title: Un }",
    resources: String = "  - { id: a, section: un, title: A }\n"
  ) -> String {
    "language: \(language)\n\(more)\nsections:\n  - \(section)\nresources:\n\(resources)"
  }

  private static let usual = "catalogue: catalogue.yaml\ntitle: T\n"

  /// A field of the resource, and a change of the resource.
  private static func resource(_ field: String, _ change: @escaping @Sendable (inout Resource) -> Void) -> MadeMistake {
    let resources = "  - id: a\n    section: un\n    title: A\n    \(field)\n"
    return MadeMistake(files: ["catalogue.yaml": catalogue(resources: resources), "edition.yaml": usual]) {
      change(&$0.sections[0].resources[0])
    }
  }

  /// A resource in place of the usual one.
  private static func resource(_ yaml: String, _ resource: Resource) -> MadeMistake {
    MadeMistake(files: ["catalogue.yaml": catalogue(resources: "  - \(yaml)\n"), "edition.yaml": usual]) {
      $0.sections[0].resources = [resource]
    }
  }

  /// The file of a picture.
  private static func picture(_ content: String) -> MadeMistake {
    let resources = "  - { id: a, section: un, title: A, thumbnail: a.png }\n"
    return MadeMistake(
      files: ["catalogue.yaml": catalogue(resources: resources), "edition.yaml": usual, "a.png": content]
    ) { $0.sections[0].resources[0].thumbnail = ImageReference("\($0.directory)/a.png") }
  }

  /// The language of the catalogue.
  private static func language(_ tag: String) -> MadeMistake {
    MadeMistake(files: ["catalogue.yaml": catalogue(language: "\"\(tag)\""), "edition.yaml": usual]) {
      $0.language = tag
    }
  }

  /// Something of the catalogue.
  private static func catalogue(_ text: String, _ change: @escaping @Sendable (inout Edition) -> Void) -> MadeMistake {
    MadeMistake(files: ["catalogue.yaml": catalogue(text), "edition.yaml": usual], change: change)
  }

  /// The section in place of the usual one.
  private static func section(_ text: String, _ change: @escaping @Sendable (inout Section) -> Void) -> MadeMistake {
    MadeMistake(files: ["catalogue.yaml": catalogue(section: text), "edition.yaml": usual]) {
      change(&$0.sections[0].section)
    }
  }

  /// Something of the edition.
  private static func edition(
    _ text: String, in catalogue: String = "", _ change: @escaping @Sendable (inout Edition) -> Void
  ) -> MadeMistake {
    MadeMistake(
      files: ["catalogue.yaml": MadeMistake.catalogue(catalogue), "edition.yaml": usual + text + "\n"], change: change)
  }

  /// A field of the catalogue's own, and its value.
  private static func field(
    _ declaration: String, _ value: String, _ field: CatalogueField, _ given: FieldValue
  ) -> MadeMistake {
    let resources = "  - id: a\n    section: un\n    title: A\n    x: \(value)\n"
    return MadeMistake(
      files: [
        "catalogue.yaml": catalogue("fields: { x: \(declaration) }", resources: resources), "edition.yaml": usual,
      ]
    ) {
      $0.fields = [field]
      $0.sections[0].resources[0]["x"] = given
    }
  }

  static let all = ofResources + ofText + ofCatalogues + ofEditions + ofFields

  private static let ofResources: [MadeMistake] = [
    resource("{ section: un, title: A }", Resource(id: "", title: "A")),
    resource("{ id: a, section: un }", Resource(id: "a", title: "")),
    resource("{ id: a, section: un, title: ' ' }", Resource(id: "a", title: " \n")),
    resource("{ id: a_b c, section: un, title: A }", Resource(id: "a_b c", title: "A")),
    resource("{ id: été, section: un, title: A }", Resource(id: "été", title: "A")),
    resource("year: 20222") { $0.years = 20222...20222 },
    resource("year: 999–1000") { $0.years = 999...1000 },
    resource("year: -5") { $0.years = -5 ... -5 },
    resource("year: vers 2019") { $0["year"] = "vers 2019" },
    resource("year: 2019-2018") { $0["year"] = "2019-2018" },
    resource("year: [2019]") { $0["year"] = ["2019"] },
    resource("type: true") { $0["type"] = true },
    resource("type: [x]") { $0["type"] = ["x"] },
    resource("phase: x") { $0.phase = "x" },
    resource("url: ftp://example.org/a") { $0.url = "ftp://example.org/a" },
    resource("url: javascript:alert(1)") { $0.url = "javascript:alert(1)" },
    resource("url: www.rtes.fr/a") { $0.url = "www.rtes.fr/a" },
    resource("url: https://") { $0.url = "https://" },
    resource("url: https://a b") { $0.url = "https://a b" },
    resource("url: mailto:rtes") { $0.url = "mailto:rtes" },
    resource("session: { date: 2021-02-29 }") { $0["session"] = $0.group(date: "2021-02-29") },
    resource("session: { date: 27/05/2020 }") { $0["session"] = $0.group(date: "27/05/2020") },
    resource("session: X") { $0["session"] = "X" },
    resource("authors: [{ name: '' }]") { $0.authors = [Author("", sortName: nil)] },
    resource("authors: true") { $0["authors"] = true },
    resource("thumbnail: images/none.png") { $0.thumbnail = ImageReference("images/none.png") },
    resource("thumbnail: { image: '' }") { $0.thumbnail = ImageReference("") },
    resource("thumbnail: /etc/hostname") { $0.thumbnail = ImageReference("/etc/hostname") },
    resource("thumbnail: https://example.org/a.png") { $0.thumbnail = ImageReference("https://example.org/a.png") },
    picture("<!DOCTYPE html><p>Not found</p>"), picture("<svg width=\"3\""), picture("<svg/>"), picture(""),
    resource("title2: x") { $0["title2"] = "x" },
    resource("sumary: x") { $0["sumary"] = "x" },
    MadeMistake(
      files: [
        "catalogue.yaml": catalogue(
          resources: "  - { id: a, section: un, title: A }\n  - { id: b, section: un, title: B, phase: y }\n"),
        "edition.yaml": usual,
      ]
    ) { $0.sections[0].resources.append(Resource(id: "b", phase: "y", title: "B")) },
  ]

  private static let ofText: [MadeMistake] = [
    resource("type: \"x\\u0007\"") { $0.type = "x\u{7}" },
    resource("authors: [\"x\\u2028\"]") { $0.authors = ["x\u{2028}"] },
    resource("summary: \"x\\ufeff\"") { $0.summary = RichText([.paragraph([.init("x\u{feff}")])]) },
    resource("summary: \"&#7;\"") { $0.summary = RichText(markdown: "&#7;") },
    resource("summary: \"[x](www.rtes.fr)\"") { $0.summary = "[x](www.rtes.fr)" },
    resource("summary: \"[x](www.rtes.fr)\"") {
      $0.summary = RichText([.paragraph([.init("x", link: "www.rtes.fr")])])
    },
    resource("summary: \"> Titre\"") { $0.summary = "> Titre" },
    resource("summary: \"`code` <br> ![x](y)\"") { $0.summary = RichText(markdown: "`code` <br> ![x](y)") },
    resource("summary: \"\(String(repeating: "- ", count: 60))x\"") {
      $0.summary = RichText(markdown: String(repeating: "- ", count: 60) + "x")
    },
    resource("summary: \"\(String(repeating: "- ", count: 60))x\"") {
      $0.summary = RichText(
        (0..<60).reduce([RichText.Block.paragraph([.init("x")])]) { blocks, _ in [.list(.init(items: [blocks]))] })
    },
    resource("summary: [x]") { $0["summary"] = ["x"] },
    resource("summary: true") { $0["summary"] = true },
  ]

  private static let ofCatalogues: [MadeMistake] = [
    catalogue("phases: [{ title: X }]") { $0.phases = [Phase(id: "", title: "X")] },
    catalogue("phases: [{ id: x }, { id: y_z }]") { $0.phases = [Phase(id: "x"), Phase(id: "y_z")] },
    catalogue("partners: [{ id: p }]") { $0.partners = [Partner(id: "p", name: "")] },
    catalogue("partners: [{ id: p, name: P, url: p.fr }]") {
      $0.partners = [Partner(id: "p", name: "P", url: "p.fr")]
    },
    catalogue("partners: [{ id: p, name: P, logo: p.svg }]") {
      $0.partners = [Partner(id: "p", name: "P", logo: ImageReference("p.svg"))]
    },
    section("{ id: un }") { $0.title = "" },
    section("{ id: un, title: Un, accent: teal }") { $0.accent = "teal" },
    // Digits of three bytes, which make seven bytes in all.
    section("{ id: un, title: Un, accent: \"#００\" }") { $0.accent = "#００" },
    language("fr_FR.UTF-8"), language("."), language("français"), language("f"),
    catalogue("programme: { about: { body: \"[x](y)\" } }") {
      $0.programme = Programme(about: About(body: "[x](y)"))
    },
  ]

  private static let ofEditions: [MadeMistake] = [
    MadeMistake(files: ["catalogue.yaml": catalogue(), "edition.yaml": "catalogue: catalogue.yaml\n"]) {
      $0.title = ""
    },
    edition("breaks: [d]") { $0.breaks = ["d"] },
    edition("cover: { image: none.png }") { $0.cover.image = ImageReference("none.png") },
    edition("stability: -1\nprevious: x.pdf") {
      $0.stability = -1
      $0.previous = PreviousEdition(path: "x.pdf")
    },
    edition("stability: 3") { $0.stability = 3 },
    edition("whats-new: true") { $0.showsNews = true },
    edition("subtitle: \"\\u0001\"") { $0.subtitle = "\u{1}" },
    edition("partner-page: { body: \"> x\" }") { $0.partnerPage = PartnerPage(body: "> x") },
  ]

  private static let ofFields: [MadeMistake] = [
    field("{ label: X, type: number }", "\"12,5\"", CatalogueField("x", label: "X", type: .number()), "12,5"),
    field("{ label: X, type: number }", "\"12.5\"", CatalogueField("x", label: "X", type: .number()), "12.5"),
    field("{ label: X, type: number }", "true", CatalogueField("x", label: "X", type: .number()), true),
    field("{ label: X, type: yes-no }", "3", CatalogueField("x", label: "X", type: .yesNo), 3),
    field("{ label: X, type: date }", "juin", CatalogueField("x", label: "X", type: .date), "juin"),
    field("{ label: X, type: link }", "x", CatalogueField("x", label: "X", type: .link), "x"),
    field(
      "{ label: X, type: choice, values: [rouge, vert] }", "roug",
      CatalogueField("x", label: "X", type: .choice(["rouge", "vert"])), "roug"),
    field("{ label: X, type: picture }", "x.png", CatalogueField("x", label: "X", type: .picture), "x.png"),
    field("{ label: '' }", "y", CatalogueField("x", label: ""), "y"),
    catalogue("fields: { title: { label: X } }") { $0.fields = [CatalogueField("title", label: "X")] },
    catalogue("fields: { a b: { label: X } }") { $0.fields = [CatalogueField("a b", label: "X")] },
    catalogue("fields: { x: { label: X, type: choice } }") {
      $0.fields = [CatalogueField("x", label: "X", type: .choice([]))]
    },
  ]
}

extension Resource {
  /// A session with a date as it is written.
  fileprivate func group(date: String) -> FieldValue {
    var values = Session().values
    values["date"] = .text(date)
    return .group(values)
  }
}
