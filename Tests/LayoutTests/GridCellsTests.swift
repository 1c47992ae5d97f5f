import Layout
import LayoutDesign
import LayoutTestSupport
import Testing

/// The sizes that cells take whose rows have grown, and cards that are alone in their rows.
@Suite struct GridCellsTests {
  private static let grid = "grid: { columns: 3, rows: 2, gap: 15pt, grow: true }"

  /// A card with a picture whose height is all that its sizes differ in; a summary stands below it.
  private static let card = """
    sizes:
      huge: { for: grown }
      high: { for: grown }
      strip: { for: alone }
      slim: { for: alone }
      cell: {}
      low: { demerits: 100 }
    between: { gap: 20pt }
    box:
      stack:
        - { shape: rectangle, height: { huge: 185pt, high: 120pt, strip: 120pt, slim: 60pt, cell: 60pt, low: 20pt } }
        - { text: "{resource.title}", style: text, max-lines: 2, shorten: true }
        - { prose: resource.summary, style: text }
        - { glue: 1fr }
      fill: tint
    """

  private func cells(_ titles: [String], summaries: [Int: String] = [:], card: String = Self.card) throws -> [[String]]
  {
    try CardPages(Self.grid, card: card, titles: titles, summaries: summaries).cells
  }

  /// For each card of the first page, the distances of the lines of its texts, in points.
  private func leadings(_ card: String, _ titles: [String], _ summaries: [Int: String]) throws -> [[Double]] {
    let pages = try CardPages(Self.grid, card: card, titles: titles, summaries: summaries)
    return pages.drafts[0].blocks.filter { $0.card != nil }.map { $0.block.leadings }
  }

  /// A page that ends with its section takes the largest size for which it has room; its rows share what is left.
  @Test func picturesGrowWithRows() throws {
    let six = Array(repeating: "a", count: 6)
    #expect(try cells(six) == [Array(repeating: "high 90 190", count: 6)])
    let long = Array(repeating: "mmmmmmmmmmmm", count: 6).joined(separator: " ")
    let (first, second) = (Array(repeating: "high 90 142", count: 3), Array(repeating: "high 90 238", count: 3))
    #expect(try cells(six, summaries: [4: long]) == [first + second])
  }

  /// Rows take no more than the stretch of their gaps, but on pages that would end more than a twentieth early amid a section.
  @Test func rowsStretchAsGapsDo() throws {
    let card = Self.card.replacing("gap: 20pt", with: "gap: 20pt, stretch: 10pt").replacing(
      "high: 120pt", with: "high: 150pt")
    let pages = try cells(Array(repeating: "a", count: 9), card: card)
    #expect(pages.map { Set($0) } == [["high 90 180"], ["huge 90 197"]])
  }

  /// Pages from which a section goes on keep the size that was chosen for them, unless much of them is white.
  @Test func pagesAmidSectionsStay() throws {
    let pages = try cells(Array(repeating: "a", count: 9))
    #expect(pages.map { Set($0) } == [["high 90 190"], ["huge 90 197"]])
    let card = Self.card.replacing("cell: 60pt", with: "cell: 150pt").replacing("high: 120pt", with: "high: 160pt")
    let full = try cells(Array(repeating: "a", count: 9), card: card)
    #expect(full.map { Set($0) } == [["cell 90 190"], ["huge 90 197"]])
  }

  /// Where one card of a row has room for small type only, the others of that row take it: in titles, and in texts that have a choice.
  @Test func rowsHaveTitlesAndTextsOfOneSize() throws {
    let card = """
      sizes: { cell: {} }
      between: { gap: 20pt }
      box:
        stack:
          - { text: "{resource.title}", style: [text, small], max-lines: 1, role: heading-2 }
          - choose:
              - { prose: resource.summary, style: text }
              - { prose: resource.summary, style: small }
            max-height: 30pt
      """
    let long = Array(repeating: "mmmmmmmm", count: 4).joined(separator: " ")
    let summaries = [0: "a", 1: "b", 2: "c", 3: "d", 4: long, 5: "f"]
    let leadings = try leadings(card, ["a", "mmmmmmmm mmmm", "c", "d", "e", "f"], summaries)
    #expect(leadings == [[6, 12], [6, 12], [6, 12], [12, 6], [12, 6], [12, 6]])
  }

  /// Sizes that a condition chooses are as their layout has them, whatever stands beside them, and no card gets higher for its neighbours.
  @Test func conditionsAreNoLackOfRoom() throws {
    let card = """
      sizes: { cell: {} }
      between: { gap: 20pt }
      box:
        stack:
          - { when: resource.summary, text: "{resource.title}", style: text, role: heading-2 }
          - { unless: resource.summary, text: "{resource.title}", style: [small, small], role: heading-2 }
          - choose:
              - { prose: resource.summary, style: text, max-lines: 3, shorten: true }
              - { text: "{resource.title}", style: small }
            max-height: 200pt
      """
    let long = Array(repeating: "mmmmmmmm", count: 30).joined(separator: " ")
    let leadings = try leadings(card, ["a", "b", "c"], [0: long, 1: "b"])
    #expect(leadings == [[12, 12], [12, 12], [6, 6]])
  }

  /// Where a smaller text makes a card higher, as one that is not shortened does, cards stay as they were: pages have room for no more.
  @Test func noCardGetsHigherForItsNeighbours() throws {
    let card = """
      sizes: { cell: {} }
      between: { gap: 20pt }
      box:
        choose:
          - { prose: resource.summary, style: text, max-lines: 3, shorten: true }
          - { prose: resource.summary, style: small }
        max-height: 20pt
      """
    let long = Array(repeating: "mmmmmmmm", count: 300).joined(separator: " ")
    let words = Array(repeating: "mmmmmmmm", count: 3).joined(separator: " ")
    let pages = try CardPages(Self.grid, card: card, titles: ["a", "b", "c"], summaries: [0: long, 1: words, 2: "c"])
    for placed in pages.drafts.flatMap(\.blocks) { #expect(placed.origin.y + placed.block.size.height <= 450.5) }
  }

  /// Limits that undo each other, as one box of a choice gives way to another, come to an end.
  @Test func likenessEnds() throws {
    let card = """
      sizes: { cell: {} }
      between: { gap: 20pt }
      box:
        stack:
          - choose:
              - { text: "{resource.title}", style: [text, small], max-lines: 1, role: heading-2 }
              - { text: "{resource.title}", style: [small, text], max-lines: 1, role: heading-2 }
            max-height: 8pt
          - choose:
              - stack: [{ prose: resource.summary, style: text }, { text: "{resource.title}", style: [small, text], max-lines: 1 }]
              - stack: [{ prose: resource.summary, style: small }, { text: "{resource.title}", style: [text, small], max-lines: 1 }]
              - { prose: resource.summary, style: text, max-lines: 1, shorten: true }
            max-height: 24pt
      """
    let long = Array(repeating: "mmmm", count: 12).joined(separator: " ")
    let pages = try CardPages(
      Self.grid, card: card, titles: ["a", "mmmmmmmm mmmm mmmm", "c"],
      summaries: [0: long, 1: "b", 2: long + " " + long])
    #expect(pages.drafts.count == 1 && pages.drafts[0].blocks.count { $0.card != nil } == 3)
  }

  /// No text loses words to a larger picture, nor where the card is narrower.
  @Test func noTextIsShortenedForAPicture() throws {
    let card = Self.card.replacing(
      "- { text: \"{resource.title}\", style: text, max-lines: 2, shorten: true }",
      with:
        "- { text: \"{resource.title}\", style: text, max-lines: { huge: 1, high: 1, strip: 1, slim: 1, cell: 2, low: 2 }, shorten: true }"
    )
    let titles = ["mmmmmmmm mmmmmmmm mm", "b", "c"]
    #expect(try cells(titles, card: card) == [["cell 90 190", "cell 90 190", "cell 90 190"]])
    #expect(try cells(["a", "b", "c"], card: card) == [["huge 90 197", "huge 90 197", "huge 90 197"]])
  }

  /// A card alone has the whole measure, in the largest size for which its row has room, and three quarters of the height at the most.
  @Test func aCardAloneHasTheMeasure() throws {
    #expect(try cells(["a"]) == [["strip 300 143"]])
    let summary = Array(repeating: "mmmmmmmmmmmm", count: 7).joined(separator: " ")
    #expect(try cells(["a"], summaries: [0: summary]) == [["slim 300 143"]])
    #expect(try cells(["a", "b"]) == [["huge 143 197", "huge 143 197"]])
  }

  /// Its row is as high as the last of the sizes that are for it asks, whatever the size of others.
  @Test func aRowOfOneIsAsHighAsItsCardAsks() throws {
    let card = Self.card.replacing("strip: 120pt, slim: 60pt", with: "strip: 320pt, slim: 300pt")
    let pages = try CardPages(Self.grid, card: card, titles: ["a"])
    #expect(pages.cells[0][0].hasPrefix("slim 300 3"))
  }

  /// Without cells that grow, no card takes such a size, and a layout that has both is told so.
  @Test func cellsOfAGridThatDoesNotGrowStay() throws {
    let pages = try CardPages("grid: { columns: 3, rows: 2, gap: 15pt }", card: Self.card, titles: ["a"])
    #expect(pages.cells == [["cell 90 190"]])
    #expect(
      pages.design.warnings.all.map(\.finding.id).contains("idle-field"))
  }

  private static let mistakes: [(sizes: String, line: String)] = [
    (
      "only: { for: alone }",
      "1:8: error: card 'resource' has no size for pages to choose; leave 'for' out of one of its sizes [misplaced-field]"
    ),
    ("a: {}, b: { for: page }", "1:27: error: for of size 'b' cannot be 'page'; one of grown, alone [unknown-choice]"),
    (
      "a: {}, b: { for: grown, demerits: 3 }",
      "1:34: error: field 'demerits' cannot stand beside 'for' [misplaced-field]"
    ),
  ]

  @Test(arguments: mistakes) func mistakesAreNamed(sizes: String, line: String) {
    let layout = LayoutFixture([
      "cards/resource.yaml": "sizes: { \(sizes) }\nbox: { text: \"{resource.title}\", style: text }\n"
    ])
    #expect(layout.findings() == ["cards/resource.yaml:\(line)"])
  }
}

extension Block {
  /// The distances of the lines of its texts, in points.
  fileprivate var leadings: [Double] {
    switch content {
    case .text(let text, _): [text.leading]
    case .children(let children, _): children.flatMap(\.block.leadings)
    case .empty, .picture, .shape, .deferred: []
    }
  }
}
