import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Where cards and flows stand on pages of columns and grids, in a text block of 300 by 400 points at 50, 50.
@Suite struct ColumnAndGridTests {
  /// The draft pages of cards of an edition, each as the left, top and height of its blocks.
  private func pages(_ kind: String, card: String, titles: [String], breaks: Set<String> = []) throws -> [[String]] {
    try CardPages(kind, card: card, titles: titles, breaks: breaks).drafts.map { page in
      page.blocks.map { placed in
        let (x, y, height) = (placed.origin.x, placed.origin.y, placed.block.size.height)
        return "\(Int(x.rounded())) \(Int(y.rounded())) \(Int(height.rounded()))"
      }
    }
  }

  private static let fixed = """
    sizes: { only: { fills-page: 100 } }
    between: { gap: 20pt }
    box: { text: "{resource.title}", style: text, height: 90pt }
    """

  @Test func cardsRunDownColumns() throws {
    let titles = (0..<11).map { "\($0)" }
    #expect(
      try pages("columns: { count: 2, gap: 20pt }", card: Self.fixed, titles: titles) == [
        ["50 50 90", "50 160 90", "50 270 90", "210 50 90", "210 160 90", "210 270 90"],
        ["50 50 90", "50 160 90", "50 270 90", "210 50 90", "210 160 90"],
      ])
  }

  private static let cell = """
    sizes: { only: { fills-page: 100 } }
    between: { gap: 20pt }
    box: { stack: [{ text: "{resource.title}", style: text }, { glue: 1fr }, { rule: 1pt }], fill: tint }
    """

  @Test func cellsOfARowAreEquallyHighAndFillThePage() throws {
    #expect(
      try pages("grid: { columns: 2, rows: 2, gap: 20pt }", card: Self.cell, titles: ["a", "b", "c", "d", "e"]) == [
        ["50 50 190", "210 50 190", "50 260 190"], ["50 50 190", "210 50 190"],
      ])
  }

  /// Four of seven cells stand on the first page, two and two: in cells of the grid, or in wider ones that fill the measure.
  @Test(arguments: [false, true])
  func theLastPageIsNotLeftToOneCell(grow: Bool) throws {
    let grid = "grid: { columns: 3, rows: 2, gap: 15pt\(grow ? ", grow: true" : "") }"
    let pages = try pages(grid, card: Self.cell, titles: (0..<7).map { "\($0)" })
    let second = grow ? 208 : 155
    #expect(
      pages == [
        ["50 50 190", "\(second) 50 190", "50 260 190", "\(second) 260 190"],
        ["50 50 190", "155 50 190", "260 50 190"],
      ])
  }

  /// The cells of a row that lacks some fill the measure, whatever the row above it has; one alone keeps its width.
  @Test func cellsOfAnIncompleteRowGrow() throws {
    let grid = "grid: { columns: 3, rows: 2, gap: 15pt, grow: true }"
    func page(_ count: Int) throws -> [[String]] {
      try pages(grid, card: Self.cell, titles: (0..<count).map { "\($0)" })
    }
    #expect(try page(5) == [["50 50 190", "155 50 190", "260 50 190", "50 260 190", "208 260 190"]])
    #expect(try page(1) == [["50 50 190"]])
  }

  @Test func aRowIsAsHighAsItsHighestCard() throws {
    let long = (0..<18).map { "mot\($0)mmmmmmmmmmmmmmmmmm" }.joined(separator: " ")
    let pages = try pages("grid: { columns: 2, rows: 2, gap: 20pt }", card: Self.cell, titles: ["a", long, "c"])
    let heights = pages.map { $0.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } } }
    #expect(heights.map(\.count) == [2, 1], "the second row has no room beside it")
    #expect(heights[0][0] == heights[0][1] && heights[0][0] > 200)
    #expect(heights[1] == [190])
  }

  @Test func breaksBeginPagesOfCells() throws {
    let pages = try pages(
      "grid: { columns: 2, rows: 2, gap: 20pt }", card: Self.cell, titles: ["a", "b", "c"], breaks: ["r1"])
    #expect(pages == [["50 50 190"], ["50 50 190", "210 50 190"]])
  }

  @Test func aRowHigherThanThePageRunsOn() throws {
    let long = (0..<50).map { "mot\($0)mmmmmmmmmmmmmmmmmm" }.joined(separator: " ")
    let pages = try pages("grid: { columns: 2, rows: 2, gap: 20pt }", card: Self.cell, titles: ["a", long])
    #expect(pages.map(\.count) == [2, 1])
    #expect(pages[1][0].hasPrefix("210 50 "))
  }

  private static let mistakes: [(kind: String, line: String)] = [
    ("columns: { gap: 3mm }", "4:10: error: the row of columns has no count [missing-field]"),
    ("columns: { count: 0 }", "4:19: error: count is 1 to 24, and not 0 [bad-measure]"),
    ("columns: { count: 20 }", "4:10: error: 20 columns of page 'section' are less than 0.5in wide [bad-measure]"),
    ("columns: { count: 2, space: 3mm }", "4:22: error: unknown field 'space' [unknown-field]"),
    ("grid: { columns: 2 }", "4:7: error: the grid has no rows [missing-field]"),
    (
      "grid: { columns: 2, rows: 2 }\ncolumns: { count: 2 }",
      "5:1: error: field 'columns' cannot stand beside 'grid' [misplaced-field]"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreTold(kind: String, line: String) {
    let layout = LayoutFixture([
      "pages/section.yaml": "each: sections\ncards: resource\n" + CardPages.margins + kind + "\n"
    ])
    #expect(layout.findings() == ["pages/section.yaml:" + line])
  }

  private static let misplaced: [(kind: String, line: String)] = [
    ("grid: { columns: 2, rows: 2 }", "2:1: error: field 'grid' needs 'cards' beside it [misplaced-field]"),
    ("columns: { count: 2 }", "2:1: error: field 'columns' needs 'cards' or 'flow' beside it [misplaced-field]"),
  ]

  @Test(arguments: misplaced)
  func columnsNeedSomethingToFlow(kind: String, line: String) {
    #expect(
      LayoutFixture(["pages/front.yaml": CardPages.margins + kind + "\n"]).findings() == ["pages/front.yaml:" + line])
  }

  private static let limits: [(box: String, line: String)] = [
    (
      "{ text: Hello, style: text, shorten: true }",
      "4:33: error: 'shorten' needs 'max-lines' beside it [missing-field]"
    ),
    (
      "{ text: Hello, style: text, max-lines: 0 }",
      "4:44: error: max-lines must be 1 or more, and is 0 [bad-measure]"
    ),
    (
      "{ prose: programme.body, style: text, max-lines: 2 }",
      "4:54: error: max-lines of a prose needs 'shorten: true' beside it; without it nothing may be cut [missing-field]"
    ),
    ("{ rule: 1pt, max-lines: 2 }", "4:18: error: unknown field 'max-lines' [unknown-field]"),
  ]

  @Test(arguments: limits)
  func limitsOfLinesAreChecked(box: String, line: String) {
    let files = ["pages/front.yaml": CardPages.margins + "\nflow:\n  - \(box)\n"]
    #expect(LayoutFixture(files).findings() == ["pages/front.yaml:" + line])
  }
}
