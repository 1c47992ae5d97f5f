import Layout
import LayoutDesign
import Testing

/// Cards that had better stay on the pages they had, on pages of numbers.
@Suite struct StabilityTests {
  private var rules = PaginationRules(
    capacity: 100, gap: 5, stretch: 5, shrink: 2, limits: [2, 4, 8], sizeDemerits: [20, 0, 150])

  private func plan(_ cards: [CardMeasure], price: Double, firstPage: Int = 1, columns: Int = 1) -> [PagePlan] {
    var rules = rules
    rules.moveDemerits = price
    rules.columns = columns
    var paginator = CardPaginator(cards: cards, rules: rules, firstPage: firstPage)
    return paginator.pages()
  }

  /// Regular cards take a fifth of the page; the pages they had, 0 for a new one.
  private func cards(_ pages: [Int], breaks: Set<Int> = []) -> [CardMeasure] {
    pages.enumerated().map { index, page in
      var card = CardMeasure(heights: [44, 20, 10], beginsPage: breaks.contains(index))
      card.formerPages = page > 0 ? [page] : []
      return card
    }
  }

  private func counts(_ pages: [PagePlan]) -> [Int] { pages.map(\.cards.count) }

  @Test func cardsStayWhenAnEarlierOneIsTakenAway() {
    let former = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]
    #expect(counts(plan(cards(former), price: 0)) == [4, 4, 3])
    let pages = plan(cards(former), price: 500)
    #expect(counts(pages) == [3, 4, 4])
    #expect(pages.allSatisfy { $0.demerits.moves == 0 })
  }

  @Test func aCardThatMustGoPays() {
    // Five cards of regular size where four fit: one goes, or all become compact.
    let pages = plan(cards([3, 3, 0, 3, 3, 4, 4, 4]), price: 100, firstPage: 3)
    #expect(counts(pages) == [4, 4])
    #expect(pages.map(\.demerits.moves) == [0, 100])
  }

  @Test func pagesAreCountedFromTheFirst() {
    let former = [5, 5, 5, 6, 6, 6, 6]
    #expect(counts(plan(cards(former), price: 1500, firstPage: 5)) == [3, 4])
    // Where no card can stay, none pays for another.
    #expect(counts(plan(cards(former), price: 500, firstPage: 50)) == counts(plan(cards(former), price: 0)))
  }

  @Test func withoutFormerPagesNothingChanges() {
    let uneven = (0..<40).map { index in CardMeasure(heights: [40, 15, 8].map { $0 + Double(index * 7 % 11) }) }
    #expect(plan(uneven, price: 900) == plan(uneven, price: 0))
  }

  @Test func columnsOfAPageAreOnePage() {
    let former = [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2]
    let pages = plan(cards(former), price: 1500, columns: 2)
    #expect(counts(pages) == [3, 4, 4] || counts(pages) == [4, 3, 4])
    #expect(pages.allSatisfy { $0.demerits.moves == 0 })
    let broken = plan(cards([1, 1, 2, 2, 2, 2, 2], breaks: [2]), price: 500, columns: 2)
    #expect(broken.allSatisfy { $0.demerits.moves == 0 } && broken[0].cards == 0..<2)
  }

  /// The best of all ways, by trying every one.
  @Test func theResultHasTheLeastDemerits() {
    let heights: [Double] = [18, 26, 22, 31, 19, 24, 28, 17, 23]
    let former = [1, 1, 0, 1, 2, 2, 3, 0, 3]
    let all = zip(heights, former).map { height, page in
      var card = CardMeasure(heights: [height * 2, height, height * 0.6])
      card.formerPages = page > 0 ? [page] : []
      return card
    }
    let price = 60.0
    let found = plan(all, price: price).reduce(0) { $0 + $1.demerits.sum }
    var least = Double.infinity
    for mask in 0..<(1 << (heights.count - 1)) {
      let breaks = (1..<heights.count).filter { mask & (1 << ($0 - 1)) != 0 }
      let forced = all.indices.map { index in
        var card = CardMeasure(heights: all[index].heights)
        if breaks.contains(index) { card.opening = .always }
        return card
      }
      let pages = plan(forced, price: 0)
      guard pages.count == breaks.count + 1, !pages.contains(where: \.isFlowing) else { continue }
      let moved = pages.indices.reduce(0) { sum, page in
        sum + pages[page].cards.count { former[$0] > 0 && former[$0] != page + 1 }
      }
      least = min(least, pages.reduce(0) { $0 + $1.demerits.sum } + Double(moved) * price)
    }
    #expect(abs(found - least) < 1e-6)
  }
}
