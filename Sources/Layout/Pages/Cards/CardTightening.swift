import LayoutDesign

/// Finds the pages of cards that may be tightened, and tightens only what that takes.
///
/// To set every card once more would cost more than all pagination. So pages are first sought with what cards might save at
/// best; those that are then tightened are set, what they truly save and cost is put in its place, and pages are sought
/// again, until none is tightened on trust.
package struct CardTightening {
  /// The cards; what they save is known where pages asked for it, and nil elsewhere once the pages are found.
  package private(set) var cards: [CardMeasure]
  private let rules: PaginationRules
  private let firstPage: Int
  /// For each card and size, whether the saving is what setting gave.
  private var isKnown: [[Bool]]

  /// After so many rounds what is still not known is not used. Sections settle in two to five.
  private static let mostRounds = 10

  /// Prepares cards whose savings are what they might save at best.
  package init(cards: [CardMeasure], rules: PaginationRules, firstPage: Int) {
    self.cards = cards
    self.rules = rules
    self.firstPage = firstPage
    isKnown = cards.map { $0.savings.map { $0 == nil } }
  }

  /// The pages with the least demerits; `saving` sets a card tightened in a size, by their places.
  package mutating func pages(saving: (Int, Int) -> CardMeasure.Saving?) -> [PagePlan] {
    for _ in 0..<CardTightening.mostRounds {
      let pages = plan()
      guard !settle(pages, saving) else {
        forgetUnknown()
        return pages
      }
    }
    forgetUnknown()
    return plan()
  }

  private func plan() -> [PagePlan] {
    var paginator = CardPaginator(cards: cards, rules: rules, firstPage: firstPage)
    return paginator.pages()
  }

  /// Sets what the pages tighten on trust; whether there was nothing.
  private mutating func settle(_ pages: [PagePlan], _ saving: (Int, Int) -> CardMeasure.Saving?) -> Bool {
    var isSettled = true
    for page in pages {
      for card in page.tightened {
        let size = page.sizes[card - page.cards.lowerBound]
        guard !isKnown[card][size] else { continue }
        cards[card].savings[size] = saving(card, size)
        isKnown[card][size] = true
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
