import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// Texts on the baseline grid of their page.
@Suite struct BaselineGridTests {
  /// The baselines of each page, from the top of the text block, by the size of their letters.
  private func baselines(_ flow: String, grid: String = "baseline-grid: 12pt", columns: String = "") throws -> [[(
    y: Double, size: Double
  )]] {
    let edition = DesignedEdition([
      "layout/layout.yaml": DesignedEdition.layout(styles: "  title: { as: text, size: 17pt, leading: 1.1 }"),
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      \(grid)
      \(columns)
      flow:
      \(flow)
      """,
    ])
    return try build(edition.path).pages.dropLast().map { page in
      page.frames.flatMap(\.items).flatMap { item -> [(y: Double, size: Double)] in
        guard case .glyphs(let run) = item else { return [] }
        return run.glyphs.map { (y: Double($0.y) - 50, size: run.size) }
      }
    }
  }

  private static let body = (1...60).map { "mot\($0) et la suite" }.joined(separator: " ")
  private static let flow = """
      - { text: Un titre, style: title, role: heading-1 }
      - { glue: 5pt }
      - { text: "\(body)", style: text, role: paragraph }
      - { glue: 7pt }
      - { shape: rectangle, height: 31pt }
      - row:
          - { text: "\(body)", style: text, role: paragraph }
          - { stack: [{ text: Titre, style: title, role: paragraph }, { text: "\(body)", style: text, role: paragraph }] }
    """

  /// A heading in a text stands nearer to what it heads than to what is above it.
  @Test func headingsStandNearWhatTheyHead() throws {
    let edition = DesignedEdition([
      "layout/layout.yaml": DesignedEdition.layout(styles: "  title: { as: text, size: 11pt, leading: 1.0909 }"),
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      baseline-grid: 12pt
      flow: [{ prose: programme.body, style: text, heading-style: title, gap: 8pt }]
      """,
      "catalogue.yaml": """
      language: fr
      programme: { name: Programme, about: { title: Tout, body: "Avant.\\n\\n## Titre\\n\\nTexte." } }
      sections: [{ id: a, title: Agir }]
      resources: [{ id: r, section: a, title: Guide, summary: Un texte. }]
      """,
    ])
    var lines: [Double] = []
    for case .glyphs(let run) in try build(edition.path).pages[0].frames.flatMap(\.items) {
      if let glyph = run.glyphs.first { lines.append(Double(glyph.y)) }
    }
    let steps = zip(lines.dropFirst(), lines).map { (($0 - $1) / 12).rounded() }
    #expect(steps == [2, 1], "\(lines)")
  }

  private func isOnGrid(_ y: Double) -> Bool { abs(y - (y / 12).rounded() * 12) < 0.05 }

  @Test(arguments: ["", "columns: { count: 2, gap: 12pt }"])
  func everyLineStandsOnTheGrid(_ columns: String) throws {
    let pages = try baselines(Self.flow + "\n" + Self.flow.replacing("heading-1", with: "paragraph"), columns: columns)
    #expect(pages.count > 1)
    for page in pages {
      #expect(!page.isEmpty && page.allSatisfy { isOnGrid($0.y) })
      #expect(page.allSatisfy { $0.y <= 400.05 })
    }
  }

  @Test func withoutAGridTextsStandAsTheyCome() throws {
    let pages = try baselines(Self.flow, grid: "")
    #expect(pages.contains { $0.contains { !isOnGrid($0.y) } })
  }

  @Test func aGridNeedsAFlow() {
    let page = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\nbaseline-grid: 12pt\n"
    #expect(LayoutFixture(["pages/front.yaml": page]).read().diagnostics.all.map(\.id) == ["misplaced-field"])
  }
}
