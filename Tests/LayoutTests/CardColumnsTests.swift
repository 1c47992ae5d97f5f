import Layout
import LayoutDesign
import Testing

/// Columns of cards: only heights, as in the tests of pages.
@Suite struct CardColumnsTests {
  private let rules = PaginationRules(
    capacity: 100, gap: 4, stretch: 0, shrink: 0, limits: [100], sizeDemerits: [0])

  /// For each page, the cards of each of its columns.
  private func pages(_ heights: [Double], breaks: Set<Int> = [], count: Int = 2) -> [[Range<Int>]] {
    let cards = heights.indices.map { CardMeasure(heights: [heights[$0]], beginsPage: breaks.contains($0)) }
    var rules = rules
    rules.columns = count
    var paginator = CardPaginator(cards: cards, rules: rules)
    return CardColumns(cards: cards, rules: rules, count: count).pages(of: paginator.pages()).map { $0.map(\.cards) }
  }

  private let tens = Array(repeating: 10.0, count: 20)

  @Test func columnsFillPagesAndTheLastIsBalanced() {
    #expect(pages(tens) == [[0..<7, 7..<14], [14..<17, 17..<20]])
    #expect(pages(tens, count: 3) == [[0..<7, 7..<14, 14..<20]])
    #expect(pages(Array(tens.prefix(4)), count: 3) == [[0..<2, 2..<4]])
    #expect(pages([30, 10, 10, 10]) == [[0..<1, 1..<4]])
  }

  @Test func oneColumnIsAPage() {
    #expect(pages(Array(tens.prefix(9)), count: 1) == [[0..<6], [6..<9]])
  }

  @Test func breaksBeginPagesAndBalanceWhatIsBefore() {
    #expect(pages(tens, breaks: [4]) == [[0..<2, 2..<4], [4..<11, 11..<18], [18..<19, 19..<20]])
  }

  @Test func aCardThatFlowsHasPagesOfItsOwn() {
    #expect(pages([10, 10, 130, 10]) == [[0..<1, 1..<2], [2..<3], [3..<4]])
  }

  @Test func noColumnIsHigherThanThePage() {
    let heights = (0..<90).map { 12 + Double($0 * 37 % 41) }
    var shrinking = rules
    shrinking.spaces[0].shrink = 3
    let cards = heights.map { CardMeasure(heights: [$0]) }
    for count in 2...4 {
      var paginator = CardPaginator(cards: cards, rules: shrinking)
      let pages = CardColumns(cards: cards, rules: shrinking, count: count).pages(of: paginator.pages())
      #expect(pages.joined().flatMap { Array($0.cards) } == Array(heights.indices))
      for column in pages.joined() {
        let height = heights[column.cards].reduce(0, +) + column.gap * Double(column.cards.count - 1)
        #expect(height <= 100 + 1e-6)
        #expect(column.gap >= 1 - 1e-6)
      }
    }
  }
}
