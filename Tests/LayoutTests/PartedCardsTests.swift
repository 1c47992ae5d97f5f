import Catalogue
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing

/// Cards that go on on the next page.
@Suite struct PartedCardsTests {
  /// A card of so many lines that are 10 points apart, the first and the last two of which are not parted.
  private func card(lines: Int) -> [CardMeasure] {
    var parts = [CardMeasure(heights: [10])]
    for line in 1..<lines {
      if line < 2 || line > lines - 2 {
        parts[parts.count - 1].heights[0] += 10
      } else {
        var part = CardMeasure(heights: [10])
        (part.distance, part.count) = (3, 0)
        parts.append(part)
      }
    }
    return parts
  }

  private func plans(_ lines: [Int], parting: Double?, columns: Int = 1) -> [PagePlan] {
    var rules = PaginationRules(capacity: 100, gap: 10, stretch: 4, shrink: 0, limits: [3], sizeDemerits: [0])
    (rules.partingDemerits, rules.columns) = (parting, columns)
    let cards = lines.flatMap { parting == nil ? [CardMeasure(heights: [Double($0) * 10])] : card(lines: $0) }
    var paginator = CardPaginator(cards: cards, rules: rules)
    return paginator.pages()
  }

  /// What is at the foot of a page that ends early goes on where that costs less than the hole.
  @Test func cardsArePartedToFillPages() {
    let whole = plans([6, 6, 6], parting: nil)
    #expect(whole.map(\.cards.count) == [1, 1, 1])
    let parted = plans([6, 6, 6], parting: 100)
    #expect(parted.count == 2)
    #expect(parted[1].demerits.parting == 100 && parted[0].demerits.parting == 0)
    // Three lines of the second card stand below the first one, and three go on above the third.
    #expect(parted[0].cards == 0..<6)
    #expect(plans([6, 6, 6], parting: 1e9).allSatisfy { $0.demerits.parting == 0 })
  }

  /// A part of a card is no card: it takes no gap of its own, nor a place among those that fill a page.
  @Test func partsAreNoCards() {
    let pages = plans([4, 4, 4], parting: 100)
    #expect(pages[0].cards.count > 3 && pages[0].gap >= 10)
    #expect(plans([2, 2, 2, 2], parting: 100).map(\.cards.count) == [3, 1], "three cards fill a page")
  }

  /// Columns of the last page are balanced within cards, too.
  @Test func columnsAreBalancedWithinCards() {
    var rules = PaginationRules(capacity: 200, gap: 10, stretch: 0, shrink: 0, limits: [9], sizeDemerits: [0])
    (rules.partingDemerits, rules.columns) = (100, 2)
    let cards = card(lines: 12)
    var paginator = CardPaginator(cards: cards, rules: rules)
    let page = CardColumns(cards: cards, rules: rules, count: 2).pages(of: paginator.pages())[0]
    #expect(page.map(\.cards.count) == [5, 5], "six lines beside six")
  }

  /// Text is parted between lines, two of them at least on either side, and nothing is lost or shifted.
  @Test func blocksArePartedBetweenLines() throws {
    let words = (0..<8).map { "l\($0)\(String(repeating: "m", count: 8))" }.joined(separator: " ")
    let edition = BoxFixture.edition { $0.title = words }
    let text = "text: '{resource.title}', style: text"
    let box = "{ stack: [{ \(text), role: heading-2 }, { glue: 5pt }, { \(text) }] }"
    let block = try #require(try BoxFixture(box, edition).block())
    let breaks = block.breaks(leaving: 20)
    #expect(breaks.count == 4, "not in the heading, nor near the ends: \(breaks)")
    #expect(zip(breaks, breaks.dropFirst()).allSatisfy { $0.first < $1.first })
    for place in breaks {
      let parts = try #require(block.parts(at: place.first))
      #expect([parts.first, parts.rest].map(\.size.height) == [place.first, place.rest])
      #expect(lineCount(of: parts.first) + lineCount(of: parts.rest) == lineCount(of: block))
      #expect(lineCount(of: parts.first) >= 2 && lineCount(of: parts.rest) >= 2)
    }
    let once = try #require(block.parts(at: breaks[0].first))
    let twice = try #require(once.rest.parts(at: breaks[2].first - (block.size.height - once.rest.size.height)))
    #expect([once.first, twice.first, twice.rest].map(lineCount).reduce(0, +) == lineCount(of: block))
    #expect(block.breaks(leaving: block.size.height).isEmpty)
  }

  /// What goes on has its heading above it, which is not read and no part of the card.
  @Test func whatGoesOnHasAHeading() throws {
    let words = (0..<8).map { "l\($0)\(String(repeating: "m", count: 8))" }.joined(separator: " ")
    let edition = BoxFixture.edition { $0.title = words }
    let block = try #require(
      try BoxFixture("{ text: '{resource.title}', style: text, role: paragraph }", edition).block())
    let heading = try #require(try BoxFixture("{ text: Suite, style: text, pad: [0pt, 0pt, 7pt, 0pt] }").block())
    let whole = block.goingOn(below: heading)
    #expect(whole.size == block.size)
    #expect(whole.breaks(leaving: 20).map(\.first) == block.breaks(leaving: 20).map(\.first))
    for (place, plain) in zip(whole.breaks(leaving: 20), block.breaks(leaving: 20)) {
      #expect(place.rest == plain.rest + heading.size.height)
      let rest = try #require(whole.parts(at: place.first)?.rest)
      #expect(rest.size.height == place.rest)
      guard case .children(let children, _) = rest.content else { Issue.record("no stack"); continue }
      #expect(children.map(\.offset.y) == [0, heading.size.height])
      #expect(children.map { $0.block.meaning == .artifact } == [true, false])
      // It stands there once more where the rest goes on.
      if let last = rest.parts(at: place.rest - 24)?.rest { #expect(lineCount(of: last) == 3) }
    }
    #expect(whole.breaks(leaving: 20).count > 2)
  }

  /// No part of a card has its title and what stands below that alone: two lines of the author's text stand with them.
  @Test func titlesAreNotPartedFromTheText() throws {
    let words = (0..<8).map { "l\($0)\(String(repeating: "m", count: 8))" }.joined(separator: " ")
    func breaks(_ text: String) throws -> [Block.Break] {
      let edition = BoxFixture.edition { resource in
        (resource.title, resource.summary) = (words, RichText([.paragraph([.init(words)])]))
      }
      let title = "{ text: '{resource.title}', style: text }"
      return try #require(try BoxFixture("{ stack: [\(title), { glue: 5pt }, \(text)] }", edition).block()).breaks(
        leaving: 20)
    }
    let (plain, prose) = try (
      breaks("{ text: '{resource.title}', style: text }"), breaks("{ prose: resource.summary, style: text }")
    )
    #expect(plain.count > prose.count && prose.allSatisfy { place in plain.contains { $0.first == place.first } })
    #expect(prose.count == plain.count { $0.first > plain[plain.count / 2].first })
  }

  private func lineCount(of block: Block) -> Int {
    guard case .children(let children, _) = block.content else { return block.lineCount }
    return children.reduce(0) { $0 + lineCount(of: $1.block) }
  }

  /// The least height of parts says nothing of cards that are not parted.
  @Test func leastPartNeedsPartedCards() {
    let layout = LayoutFixture([
      "cards/resource.yaml": """
      sizes: { only: {} }
      pagination: { least-part: 40pt }
      box: { text: "{resource.title}", style: text }
      """
    ])
    #expect(
      layout.findings() == [
        "cards/resource.yaml:2:15: error: field 'least-part' needs 'parted-card' beside it [misplaced-field]"
      ])
  }

  /// In a row all columns are parted at one height, and what goes on of each begins at the head.
  @Test func rowsOfTwoLongColumnsArePartedAtOnce() throws {
    let words = (0..<8).map { "l\($0)\(String(repeating: "m", count: 8))" }.joined(separator: " ")
    let edition = BoxFixture.edition { $0.title = words }
    let text = "text: '{resource.title}', style: text"
    let block = try #require(
      try BoxFixture("{ row: [{ \(text) }, { \(text), pad: [7pt, 0pt, 0pt, 0pt] }] }", edition).block())
    let breaks = block.breaks(leaving: 20)
    #expect(breaks.count > 1)
    for place in breaks {
      let parts = try #require(block.parts(at: place.first))
      #expect([parts.first, parts.rest].map(\.size.height) == [place.first, place.rest])
      #expect(lineCount(of: parts.first) + lineCount(of: parts.rest) == lineCount(of: block))
    }
  }

  /// Lines of cards of several sizes end at different words.
  @Test func onlyCardsOfOneSizeAreParted() {
    let layout = LayoutFixture([
      "cards/resource.yaml": """
      sizes: { large: {}, small: {} }
      pagination: { parted-card: 100 }
      box: { text: "{resource.title}", style: text }
      """
    ])
    #expect(
      layout.findings() == [
        "cards/resource.yaml:2:28: error: 'parted-card' is for cards of one size; lines of other sizes end elsewhere: leave it out, or keep one of the 'sizes' [misplaced-field]"
      ])
  }
}
