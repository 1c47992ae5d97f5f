import Catalogue
import Layout
import LayoutDesign
import Typesetting

/// Why a card stands where it does: what was chosen, and what everything else would have cost.
package struct Explanation: Sendable {
  /// The pages of its section.
  package let chosen: Choice
  /// What else could have been done with the card.
  package let alternatives: [Alternative]
  /// Whether the edition itself asks for a new page before the resource.
  package let isBroken: Bool

  /// The pages of a section, seen from one card.
  package struct Choice: Sendable {
    /// The pages of the section, in order.
    package let plans: [PagePlan]
    /// The page that the card begins on, by its place among them.
    package let page: Int
    /// The place of the card on that page, from 0; what goes on of another card there counts.
    package let place: Int
    /// How many cards there are, whole or in part.
    package let count: Int
    /// Its size, largest 0.
    package let size: Int

    /// The demerits of all pages together, by what they are for.
    package var demerits: PagePlan.Demerits { plans.reduce(into: .init()) { $0 += $1.demerits } }

    /// The page's plan.
    package var plan: PagePlan { plans[page] }

    fileprivate init?(_ plans: [PagePlan], card: Int, among cards: [CardMeasure]) {
      guard let page = plans.firstIndex(where: { $0.cards.contains(card) }) else { return nil }
      self.plans = plans
      self.page = page
      let all = plans[page].cards
      place = cards.begun(in: all.lowerBound..<card).count
      count = cards.begun(in: all).count
      size = plans[page].sizes[card - plans[page].cards.lowerBound]
    }
  }

  /// Something else that could have been done.
  package struct Alternative: Sendable {
    /// What is done.
    package let change: Change
    /// The best pages of the section with it; nil when there are none.
    package let choice: Choice?
  }

  /// A change to where or how a card stands.
  package enum Change: Hashable, Sendable {
    /// It begins a page.
    case beginsPage
    /// It stands under the card before it.
    case joinsPrevious
    /// It has another size.
    case size(Int)
  }

  /// Explains where the card at that place of a section stands: the section is paginated again with each change forced on it.
  ///
  /// - Returns: nil when the section has no pages.
  package init?(card: Int, among cards: [CardMeasure], rules: PaginationRules, firstPage: Int = 1) {
    func choice(_ change: (inout CardMeasure) -> Void) -> Choice? {
      var changed = cards
      change(&changed[card])
      var paginator = CardPaginator(cards: changed, rules: rules, firstPage: firstPage)
      return Choice(paginator.pages(), card: card, among: cards)
    }
    guard let chosen = choice({ _ in }) else { return nil }
    self.chosen = chosen
    isBroken = cards[card].opening == .always
    var alternatives: [Alternative] = []
    if card > chosen.plan.cards.lowerBound {
      alternatives.append(Alternative(change: .beginsPage, choice: choice { $0.opening = .always }))
    } else if card > 0 {
      alternatives.append(Alternative(change: .joinsPrevious, choice: choice { $0.opening = .never }))
    }
    for size in rules.limits.indices where size != chosen.size {
      alternatives.append(Alternative(change: .size(size), choice: choice { $0.onlySize = size }))
    }
    self.alternatives = alternatives
  }
}
