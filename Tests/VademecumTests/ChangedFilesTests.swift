import Foundation
import TestSupport
import Testing
import Vademecum

/// A workspace that is told what has changed gives what a new one gives.
@Suite struct ChangedFilesTests {
  // MARK: Examples

  struct Example: CustomTestStringConvertible {
    var edition: String
    var catalogue: String
    /// The table of its resources, where they stand in one.
    var table: String?
    /// The folders of its layout and of those that this one extends.
    var layouts: [String]
    var fonts: [String]
    var patterns: String
    var previous: [String] = []
    var testDescription: String { edition }
  }

  private static func tressons(
    _ edition: String, _ layout: String, in folder: String = "tressons", table: String? = nil, previous: [String] = []
  ) -> Example {
    Example(
      edition: "Examples/\(folder)/editions/\(edition).yaml", catalogue: "Examples/\(folder)/catalogue.yaml",
      table: table.map { "Examples/\(folder)/\($0)" },
      layouts: ["Layouts/\(layout)"],
      fonts: programFonts, patterns: "Languages/fr/hyph_fr.dic", previous: previous.map { "Examples/tressons/\($0)" })
  }

  /// The fonts of the program's layouts.
  private static let programFonts =
    ["Regular", "Italic", "Bold", "BoldItalic", "Black"].map { "Fonts/Lato/Lato-\($0).ttf" }
    + ["Fonts/Inconsolata/Inconsolata.otf"]

  static let examples = [
    tressons("2022-06", "vademecum-2022"), tressons("2025-05", "vademecum-2022"),
    tressons("2022-06-carnet", "carnet-a5"),
    tressons("2022-06-grille", "grille"), tressons("2022-06-liste", "liste"), tressons("2022-06-affiche", "affiche"),
    tressons("2022-06-depliant", "depliant"),
    tressons("2018-2025", "vademecum-2022", previous: ["published/2022-06.pdf"]),
    tressons("2022-06", "vademecum-2022", in: "tressons-sheet", table: "ressources.xlsx"),
    tressons("2026", "vademecum-2022", in: "association"), tressons("2026-carnet", "carnet-a5", in: "association"),
    tressons("2026-grille", "grille", in: "association"), tressons("2026-liste", "liste", in: "association"),
    Example(
      edition: "Examples/association/editions/2026-rivage.yaml", catalogue: "Examples/association/catalogue.yaml",
      layouts: ["Examples/association/layout-rivage", "Layouts/vademecum-2022"],
      fonts: ["Examples/association/layout-rivage/logo.svg"]
        + programFonts,
      patterns: "Languages/fr/hyph_fr.dic"),
    Example(
      edition: "Examples/library/editions/2026-spring.yaml", catalogue: "Examples/library/catalogue.yaml",
      layouts: ["Examples/library/layout", "Layouts/vademecum-2022"],
      fonts: ["Regular", "Italic", "Bold", "BoldItalic"].map { "Examples/library/layout/Caladea/Caladea-\($0).ttf" },
      patterns: "Languages/en/hyph_en_US.dic"),
  ]

  @Test func allExamplesAreThere() {
    let editions = Repository.files(below: "Examples").filter { $0.contains("/editions/") }.map { "Examples/\($0)" }
    #expect(editions == Self.examples.map(\.edition).sorted())
  }

  /// The files of a layout that are read: each from the first of its folders that has it.
  private func layoutFiles(of example: Example) -> [String] {
    var names: Set<String> = []
    return example.layouts.flatMap { folder in
      Repository.files(below: folder).filter { name in
        name.hasSuffix(".yaml") && (names.insert(name).inserted || name == "layout.yaml")
      }.map { "\(folder)/\($0)" }
    }
  }

  /// Each file that an example is made from is known, and when it goes away, the workspace finds what a new one finds.
  @Test(arguments: examples)
  func everyFileIsKnownAndMissed(example: Example) throws {
    let copy = try WorkspaceCopy()
    let before = try copy.outcome(of: example.edition)
    #expect(try copy.freshOutcome(of: example.edition) == before && before.pdf != nil)
    let read = copy.filesRead
    let known = Set(read.map { URL(filePath: "/\($0)").standardized.path.dropFirst() })
    let expected =
      [example.edition, example.catalogue, example.patterns] + layoutFiles(of: example) + example.fonts
      + example.previous + (example.table.map { [$0] } ?? [])
    for file in expected { #expect(known.contains(file[...]), "\(file) is not among \(read)") }
    #expect(read == Array(Set(read)).sorted())

    for file in expected {
      try copy.move(file, to: "away")
      copy.invalidate([file])
      let without = try copy.outcome(of: example.edition)
      #expect(try copy.freshOutcome(of: example.edition) == without, "without \(file)")
      #expect(without != before, "without \(file)")
      try copy.move("away", to: file)
      copy.invalidate([file])
    }
    #expect(try copy.outcome(of: example.edition) == before)
  }

  // MARK: Every kind of file

  private static let words =
    "Des associations transmettent leurs expérimentations coopératives aux collectivités intercommunales environnantes."

  /// An edition with resources in a file, a picture, a script of its own, a layout that extends another one twice, and an edition
  /// before it.
  private static let texts = [
    "catalogue.yaml": """
    language: fr
    sections: [{ id: s, title: Section }]
    resources:
      - more.yaml
      - { id: a, section: s, title: Premier, summary: "\(words)", thumbnail: { image: images/a.png, alt: Carrés },
          url: "https://example.org/" }
    """,
    "more.yaml": "- { id: b, section: s, title: Deuxième كتاب, summary: \"\(words)\" }\n",
    "older.yaml": """
    language: fr
    sections: [{ id: s, title: Section }]
    resources: [{ id: b, section: s, title: Deuxième كتاب, summary: Peu. }]
    """,
    "editions/now.yaml":
      "catalogue: ../catalogue.yaml\ntitle: Titre\ndate: 2026\nlayout: ../look\nprevious: before.yaml\nwhats-new: true\n",
    "editions/before.yaml": "catalogue: ../older.yaml\ntitle: Ancien\ndate: 2025\nlayout: liste\n",
    "look/layout.yaml": "extends: ../base\ncolours: { near-hill: \"#808080\" }\n",
    "base/layout.yaml": "extends: vademecum-2022\ncolours: { far-hill: \"#606060\" }\n",
  ]

  /// A change of files, and what is told of it.
  struct Change: CustomTestStringConvertible {
    var name: String
    var told: [String]
    var change: @Sendable (WorkspaceCopy) throws -> Void
    var testDescription: String { name }

    init(_ name: String, _ told: String..., change: @escaping @Sendable (WorkspaceCopy) throws -> Void) {
      (self.name, self.told, self.change) = (name, told, change)
    }
  }

  private static let pictures = "\(Repository.root)/Tests/ExportTests/Fixtures"
  private static let scripts = "\(Repository.root)/Tests/TypesettingTests/Fixtures/Fonts"

  /// In turn, each after the ones before it.
  static let changes: [Change] = [
    Change("title of the edition", "editions/now.yaml") {
      try $0.replace("Titre", with: "Autre", in: "editions/now.yaml")
    },
    Change("resource", "catalogue.yaml") { try $0.replace("Premier", with: "Tout premier", in: "catalogue.yaml") },
    Change("file of resources", "more.yaml") { try $0.replace("Deuxième", with: "Second", in: "more.yaml") },
    Change("picture", "images/a.png") { try $0.copy("\(pictures)/alpha.png", to: "images/a.png") },
    Change("picture that is gone", "images/a.png") { try $0.remove("images/a.png") },
    Change("picture of a similar name", "images/b.png") { try $0.copy("\(pictures)/alpha.png", to: "images/b.png") },
    Change("picture that is back", "images") { try $0.copy("\(pictures)/quarters.png", to: "images/a.png") },
    Change("folder of pictures", "images") { copy in
      try copy.move("images", to: "elsewhere")
      copy.folder.link("images", to: "elsewhere")
      try copy.copy("\(pictures)/alpha.png", to: "elsewhere/a.png")
    },
    Change("picture behind a link", "elsewhere/a.png") {
      try $0.copy("\(pictures)/quarters.png", to: "elsewhere/a.png")
    },
    Change("mistake", "more.yaml") { try $0.replace("section: s", with: "section: t", in: "more.yaml") },
    Change("mistake mended", "more.yaml") { try $0.replace("section: t", with: "section: s", in: "more.yaml") },
    Change("layout", "look/layout.yaml") { try $0.replace("808080", with: "909090", in: "look/layout.yaml") },
    Change("layout that it extends", "base") { try $0.replace("606060", with: "707070", in: "base/layout.yaml") },
    Change("layout that this one extends", "Layouts/vademecum-2022/layout.yaml") {
      try $0.replace("#F4B860", with: "#F4B800", in: "Layouts/vademecum-2022/layout.yaml")
    },
    Change("card", "Layouts/vademecum-2022/cards/resource.yaml") {
      try $0.replace("radius: 1.2mm", with: "radius: 2mm", in: "Layouts/vademecum-2022/cards/resource.yaml")
    },
    Change("page", "Layouts/vademecum-2022/pages/cover.yaml") {
      try $0.replace(
        "shape: near-hill, colour: near-hill", with: "shape: near-hill, colour: sun",
        in: "Layouts/vademecum-2022/pages/cover.yaml")
    },
    Change("card of the layout's own", "base/cards") {
      try $0.copy("Layouts/vademecum-2022/cards/resource.yaml", to: "base/cards/resource.yaml")
      try $0.replace("radius: 2mm", with: "radius: 0mm", in: "base/cards/resource.yaml")
    },
    Change("nearer card", "look/cards/resource.yaml") {
      try $0.copy("Layouts/vademecum-2022/cards/resource.yaml", to: "look/cards/resource.yaml")
    },
    Change("font", "Fonts/Lato/Lato-Bold.ttf") {
      try $0.copy("Fonts/Lato/Lato-Italic.ttf", to: "Fonts/Lato/Lato-Bold.ttf")
    },
    Change("font of the layout's own", "look/Lato") {
      try $0.copy("Fonts/Lato/Lato-Italic.ttf", to: "look/Lato/Lato-Regular.ttf")
    },
    Change("font of the catalogue", "fonts/arabic.ttf") {
      try $0.copy("\(scripts)/NotoSansArabic-subset.ttf", to: "fonts/arabic.ttf")
    },
    Change("font that is none", "fonts/a.ttf") { $0.folder.write("none", to: "fonts/a.ttf") },
    Change("font of the same name", "fonts/arabic.ttf") {
      try $0.copy("\(scripts)/NotoSansCJK-subset.otf", to: "fonts/arabic.ttf")
    },
    Change("fonts of the catalogue", "fonts") { try $0.remove("fonts") },
    Change("patterns", "Languages/fr/hyph_fr.dic") { $0.folder.write("UTF-8\n1t\n", to: "Languages/fr/hyph_fr.dic") },
    Change("patterns that are lost", "Languages") { try $0.move("Languages", to: "Away") },
    Change("patterns that are back", "Languages") { try $0.move("Away", to: "Languages") },
    Change("catalogue of the previous edition", "older.yaml") {
      try $0.replace("Peu.", with: words, in: "older.yaml")
      try $0.replace("Deuxième", with: "Second", in: "older.yaml")
    },
    Change("previous edition that is lost", "editions/before.yaml") {
      try $0.move("editions/before.yaml", to: "before")
    },
    Change("previous edition that is a PDF", "editions/before.yaml") {
      let pdf = try #require(try $0.freshOutcome(of: "Examples/tressons/editions/2025-05.yaml").pdf)
      $0.folder.write(pdf, to: "editions/before.yaml")
    },
    Change("another PDF", "editions") {
      let pdf = try #require(try $0.freshOutcome(of: "Examples/tressons/editions/2022-06.yaml").pdf)
      $0.folder.write(pdf, to: "editions/before.yaml")
    },
    Change("everything", "") { try $0.replace("Tout premier", with: "Fin", in: "catalogue.yaml") },
  ]

  @Test func everyChangeGivesWhatANewWorkspaceGives() throws {
    let copy = try WorkspaceCopy(Self.texts)
    try copy.copy("\(Self.pictures)/quarters.png", to: "images/a.png")
    let edition = "editions/now.yaml"
    var last = try copy.outcome(of: edition)
    #expect(try copy.freshOutcome(of: edition) == last && last.pdf != nil, "\(last.found)")
    for change in Self.changes {
      try change.change(copy)
      copy.invalidate(change.told)
      let now = try copy.outcome(of: edition)
      #expect(try copy.freshOutcome(of: edition) == now, "\(change.name): \(now.found)")
      #expect(now != last, "\(change.name) changes nothing: \(now.found)")
      last = now
    }
  }
}
