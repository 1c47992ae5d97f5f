import LayoutDesign

/// Paginates cards that may be tightened, and tightens no more cards than the pages need.
///
/// To tighten every card would cost more than all pagination. So pages are first sought with the greatest savings that cards
/// could have; the cards that are tightened there are laid out, their true savings and costs replace the estimates, and pages
/// are sought again, until they depend on no estimate.
package struct CardTightening {
  /// The cards; once the pages are found, their savings are known, or nil where no page asked for them.
  package private(set) var cards: [CardMeasure]
  private let rules: PaginationRules
  private let firstPage: Int
  /// For each card and size, whether the saving is known rather than estimated.
  private var isKnown: [[Bool]]
  /// Of many cards, pages would take more memory than the cards.
  private let weighed: WeighedPages?

  /// So many cards are few.
  private static let fewCards = 1_000

  /// After so many rounds estimates are dropped. Sections settle in two to five.
  private static let mostRounds = 10

  /// Prepares cards whose savings are estimates: the greatest that they could have.
  package init(cards: [CardMeasure], rules: PaginationRules, firstPage: Int) {
    self.cards = cards
    self.rules = rules
    self.firstPage = firstPage
    isKnown = cards.map { $0.savings.map { $0 == nil } }
    weighed = cards.count <= CardTightening.fewCards ? WeighedPages() : nil
  }

  /// The pages with the least demerits; `saving` tightens a card in a size, both by their indices.
  package mutating func pages(saving: (Int, Int) -> CardMeasure.Saving?) -> [PagePlan] {
    for _ in 0..<CardTightening.mostRounds {
      let pages = plan()
      guard !settle(pages, saving) else {
        forgetUnknown()
        return pages
      }
    }
    forgetUnknown()
    weighed?.forgetAll()
    return plan()
  }

  private func plan() -> [PagePlan] {
    var paginator = CardPaginator(cards: cards, rules: rules, firstPage: firstPage, weighed: weighed)
    return paginator.pages()
  }

  /// Tightens the cards for which the pages rely on an estimate; whether there were none.
  private mutating func settle(_ pages: [PagePlan], _ saving: (Int, Int) -> CardMeasure.Saving?) -> Bool {
    var isSettled = true
    for page in pages {
      for card in page.tightened {
        let size = page.sizes[card - page.cards.lowerBound]
        guard !isKnown[card][size] else { continue }
        cards[card].savings[size] = saving(card, size)
        isKnown[card][size] = true
        weighed?.forget(card)
        isSettled = false
      }
    }
    return isSettled
  }

  private mutating func forgetUnknown() {
    for card in cards.indices {
      for size in cards[card].savings.indices where !isKnown[card][size] { cards[card].savings[size] = nil }
    }
  }
}
