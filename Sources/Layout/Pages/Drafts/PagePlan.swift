/// What was decided about one page of cards.
package struct PagePlan: Hashable, Sendable {
  /// The cards, by their place in the section; a single one when `isFlowing`.
  package var cards: Range<Int>
  /// The size of each card.
  package var sizes: [Int]
  /// The space between two cards, in points.
  package var gap: Double
  /// What the page costs.
  package var demerits: Demerits
  /// Whether the card fits no page in any size, and must flow over several.
  package var isFlowing: Bool
  /// The cards that are tightened, by their place in the section, in order.
  package var tightened: [Int] = []

  /// The demerits of a page by what they are for.
  package struct Demerits: Hashable, Sendable {
    /// For the page as such and how it is filled.
    package var fill = 0.0
    /// For the sizes of its cards.
    package var sizes = 0.0
    /// For changes of size: between its cards, and between its first card and the one before.
    package var jumps = 0.0
    /// For two sizes on the page.
    package var mix = 0.0
    /// For a card that goes on from the page or column before.
    package var parting = 0.0
    /// For unchanged cards that had another page in the previous edition.
    package var moves = 0.0
    /// For cards with a paragraph that is set in one line less than its best number.
    package var tightening = 0.0

    /// All together.
    package var sum: Double { fill + sizes + jumps + mix + parting + moves + tightening }

    /// Demerits for nothing yet.
    package init() {}

    /// Adds what another page costs.
    package static func += (left: inout Demerits, right: Demerits) {
      left.fill += right.fill
      left.sizes += right.sizes
      left.jumps += right.jumps
      left.mix += right.mix
      left.parting += right.parting
      left.moves += right.moves
      left.tightening += right.tightening
    }
  }
}
