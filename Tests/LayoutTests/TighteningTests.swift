import LayoutDesign
import Testing

@testable import Layout

/// Cards that are tightened to save room, on pages of numbers.
@Suite struct TighteningTests {
  private var rules = PaginationRules(
    capacity: 100, gap: 5, stretch: 5, shrink: 2, limits: [4, 8], sizeDemerits: [0, 150])

  private func cards(_ count: Int, height: Double, saving: Double?) -> [CardMeasure] {
    (0..<count).map { _ in
      var card = CardMeasure(heights: [height, height / 2])
      if let saving { card.savings = [.init(height: saving, demerits: 50), nil] }
      return card
    }
  }

  private func plan(_ cards: [CardMeasure]) -> [PagePlan] {
    var paginator = CardPaginator(cards: cards, rules: rules)
    return paginator.pages()
  }

  /// Four cards of 24.5 stand 7 too high on a page, even with gaps at their least.
  @Test func aLineLessSavesSmallerCards() {
    let without = plan(cards(4, height: 24.5, saving: nil))
    #expect(without.flatMap(\.sizes).contains(1))
    let pages = plan(cards(4, height: 24.5, saving: 4))
    #expect(pages.count == 1 && pages[0].sizes == [0, 0, 0, 0])
    #expect(pages[0].tightened == [0, 1, 2] && pages[0].demerits.tightening == 150)
    let height = 4 * 24.5 - 3 * 4 + 3 * pages[0].gap
    #expect(height <= 100 + 1e-6)
    #expect(without.reduce(0) { $0 + $1.demerits.sum } > pages[0].demerits.sum)
  }

  @Test func nobodyTightensWhereThereIsRoom() {
    for count in 1...12 {
      let roomy = plan(cards(count, height: 20, saving: 4))
      #expect(roomy.allSatisfy { $0.tightened.isEmpty })
      #expect(roomy == plan(cards(count, height: 20, saving: nil)))
    }
  }

  @Test func theCheapestAreTightened() {
    var all = cards(4, height: 22, saving: 3)
    all[2].savings = [.init(height: 3, demerits: 1), nil]
    #expect(plan(all)[0].tightened.first == 2 || plan(all)[0].tightened.contains(2))
    #expect(plan(all)[0].demerits.tightening < 150)
  }

  /// Only what pages would tighten is set, and what cannot be is given up.
  @Test func asksForWhatItTightensAlone() {
    let all = cards(12, height: 24.5, saving: 4) + cards(28, height: 20, saving: 4)
    var asked: Set<Int> = []
    var tightening = CardTightening(cards: all, rules: rules, firstPage: 1)
    let pages = tightening.pages { card, size in
      #expect(size == 0 && asked.insert(card).inserted)
      return card.isMultiple(of: 3) ? nil : .init(height: 4, demerits: 60)
    }
    #expect(pages.flatMap { Array($0.cards) } == Array(0..<40))
    #expect(pages.flatMap(\.tightened).allSatisfy { asked.contains($0) && !$0.isMultiple(of: 3) })
    #expect(!pages.flatMap(\.tightened).isEmpty && asked.count < 40)
    for card in tightening.cards.indices where !asked.contains(card) {
      #expect(tightening.cards[card].savings[0] == nil)
    }
  }

  @Test func nothingIsAskedWhereNothingIsSaved() {
    var tightening = CardTightening(cards: cards(12, height: 20, saving: 4), rules: rules, firstPage: 1)
    let pages = tightening.pages { _, _ in
      Issue.record("no card needs to be tightened")
      return nil
    }
    #expect(pages == plan(cards(12, height: 20, saving: nil)))
  }

  /// Pages that are known from before are those that are found anew, whichever cards have changed since.
  @Test(arguments: 1...3) func knownPagesAreThoseFoundAnew(seed: UInt64) {
    var chance = SplitMix(seed)
    func number(_ range: Range<Int>) -> Double { Double(range.lowerBound + Int(chance.next() % UInt64(range.count))) }
    var all = (0..<40).map { _ in
      let height = number(12..<40)
      var card = CardMeasure(heights: [height, height * 0.6])
      card.savings = [.init(height: number(1..<6), demerits: number(1..<90)), nil]
      return card
    }
    let weighed = WeighedPages()
    for _ in 0..<12 {
      var paginator = CardPaginator(cards: all, rules: rules, firstPage: 1, weighed: weighed)
      #expect(paginator.pages() == plan(all))
      for _ in 0..<3 {
        let card = Int(number(0..<all.count))
        all[card].savings[0] = number(0..<4) == 0 ? nil : .init(height: number(1..<6), demerits: number(1..<90))
        weighed.forget(card)
      }
    }
  }

  /// Numbers that follow from a seed.
  private struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
      return mixed ^ mixed >> 31
    }
  }
}
