import Foundation
import TestSupport
import Testing
import Vademecum

/// Pictures that neither their author nor the layout describes: an accessible file cannot have them, and each is reported.
@Suite struct UndescribedPictureTests {
  /// An edition with a layout that says nothing in place of pictures.
  private let folder = TemporaryFolder([
    "catalogue.yaml": """
    language: fr
    sections: [{ id: s, title: S }, { id: t, title: T }]
    resources:
      - { id: a, section: s, title: A, thumbnail: a.svg }
      - { id: b, section: s, title: B, thumbnail: { image: a.svg, alt: Un carré } }
      - { id: c, section: t, title: C, thumbnail: { image: a.svg } }
    """,
    "edition.yaml": """
    catalogue: catalogue.yaml
    title: E
    layout: ./look
    cover: { image: a.svg }
    """,
    "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0H9V9Z\"/></svg>",
    "look/layout.yaml": """
    name: look
    pages: [cover, section]
    sheet: { width: 400pt, height: 500pt }
    fonts: { lato: { regular: Lato/Lato-Regular.ttf } }
    accents: [{ accent: "#0E6B66", tint: "#E6F1EF" }]
    styles: { text: { font: lato, size: 10pt, leading: 1.2 } }
    words:
      fr:
        months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
        weekdays: [lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche]
    """,
    "look/pages/cover.yaml": """
    margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
    flow: [{ image: cover.image, width: 50pt, height: 50pt }]
    """,
    "look/pages/section.yaml": """
    each: sections
    margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
    cards: resource
    """,
    "look/cards/resource.yaml": """
    sizes: { large: { fills-page: 2 } }
    box: { stack: [{ image: resource.thumbnail, width: 50pt, height: 50pt }, { text: "{resource.title}", style: text }] }
    """,
  ])

  private static let hint = "has no alt; say in a few words what is to be seen [no-alt]"
  private static let first = "catalogue.yaml:4:47: error: thumbnail of resource 'a' \(hint)"
  private static let third = "catalogue.yaml:6:56: error: thumbnail of resource 'c' \(hint)"
  private static let cover = "edition.yaml:4:17: error: image of the cover \(hint)"

  private func findings(sections: [String] = [], isStrict: Bool = false, for standard: Standard = .both) -> [String] {
    // Strictly, one has been warned already.
    let report = buildReport(
      folder.path("edition.yaml"), sections: sections, isStrict: isStrict, as: .pdf(isStrict ? .none : standard))
    #expect((report.value == nil) == report.diagnostics.hasErrors)
    return report.diagnostics.sorted().lines(in: folder)
  }

  @Test func eachIsReportedWhereItIsNamed() {
    #expect(findings() == [Self.first, Self.third, Self.cover])
    #expect(findings(for: .ua1) == [Self.first, Self.third, Self.cover])
    #expect(findings(sections: ["t"]) == [Self.third, Self.cover])
  }

  @Test func archivesAndScreensDoNotAskForThem() {
    #expect(findings(for: .a2a) == [])
    #expect(findings(for: .none) == [])
  }

  @Test func strictlyTheyAreWarningsAndSoErrors() {
    let warnings = [Self.first, Self.third, Self.cover].map { $0.replacing(": error:", with: ": warning:") }
    #expect(findings(isStrict: true) == warnings)
  }

  @Test func theCommandLeavesAnOlderFileAsItWas() throws {
    folder.write("old", to: "out.pdf")
    let outcome = try TestSupport.run(command, ["build", "edition.yaml", "-o", "out.pdf"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.findings.sorted() == [Self.first, Self.third, Self.cover])
    #expect(try String(contentsOfFile: folder.path("out.pdf"), encoding: .utf8) == "old")
  }

  @Test func aBatchReportsThemForEachFile() throws {
    let batch = ["batch", "edition.yaml", "--by", "section", "-o", "out", "--format", "json"]
    let outcome = try TestSupport.run(command, batch, in: folder.path)
    #expect(outcome.status == 1)
    for line in [Self.first, Self.third, Self.cover] {
      #expect(outcome.errors.split(separator: "\n").filter { $0 == line }.count == 1, "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/edition-s.pdf")))
  }
}
