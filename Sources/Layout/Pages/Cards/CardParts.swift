import LayoutDesign

/// Cards that may be parted over columns: each of their parts is a unit of pagination.
extension CardUnits {
  /// The units that cards and their parts make. A card may be parted wherever its block may; only cards of a single size are. One that is
  /// higher than two pages, or of which some part fits none, stays whole, and flows.
  static func parted(_ units: CardUnits, of set: RunCards) -> (cards: [Range<Int>], measures: [CardMeasure]) {
    var (cards, measures) = ([Range<Int>](), [CardMeasure]())
    for (card, measure) in zip(units.cards, units.measures) {
      let block = set.cards[card.lowerBound].blocks[0]
      let capacity = units.rules.capacity
      let breaks = block.size.height > 2 * capacity ? [] : block.breaks(leaving: units.rules.leastPart)
      var parts = CardUnits.parts(of: measure, block, at: breaks)
      if parts.contains(where: { $0.heights[0] - ($0.distance ?? 0) > capacity }) { parts = [measure] }
      cards += parts.map { _ in card }
      measures += parts
    }
    return (cards, measures)
  }

  /// The parts of a card that ends with a block, below what stands above it.
  private static func parts(of card: CardMeasure, _ block: Block, at breaks: [Block.Break]) -> [CardMeasure] {
    guard !breaks.isEmpty else { return [card] }
    let lead = card.heights[0] - block.size.height
    var part = card
    part.savings = []
    var parts: [CardMeasure] = []
    var above = 0.0
    for place in breaks {
      part.heights = [lead + place.first - above]
      parts.append(part)
      above = lead + place.first
      part.distance = block.size.height - place.first - place.rest
      (part.opening, part.formerPages, part.count, part.beginsSection, part.sectionHeading) = (.free, [], 0, false, 0)
    }
    part.heights = [card.heights[0] - above]
    return parts + [part]
  }

  /// The blocks of the cards that columns part, each by the unit with which it begins. No column has the middle of a card alone, so that
  /// a card has two parts.
  func partedBlocks(of columns: [PagePlan], _ set: RunCards) -> [Int: Block] {
    var blocks: [Int: Block] = [:]
    for unit in columns.map(\.cards.lowerBound) where measures[unit].goesOn {
      guard let first = measures[..<unit].lastIndex(where: { !$0.goesOn }) else { continue }
      let above = measures[first..<unit].reduce(-lead(of: first, atHead: false)) { $0 + $1.heights[0] }
      guard let parts = set.cards[cards[first].lowerBound].blocks[0].parts(at: above) else {
        preconditionFailure("a card is parted where its block may be")
      }
      (blocks[first], blocks[unit]) = parts
    }
    return blocks
  }
}

extension [CardMeasure] {
  /// The units of a column that begin something in it: its cards, and what goes on of one at its head.
  package func begun(in column: Range<Int>) -> [Int] {
    column.filter { $0 == column.lowerBound || !self[$0].goesOn }
  }

  /// Whether a column has the middle of a card, and nothing else.
  func isAmidACard(_ column: Range<Int>) -> Bool {
    column.upperBound < count && self[column.upperBound].goesOn && column.allSatisfy { self[$0].goesOn }
  }

  /// The height of units in a column in their sizes, with so much between cards; the heading of a section at the head of the page, where
  /// it does not stand, not counted.
  func height(of plan: PagePlan, atHead: Bool) -> Double {
    let first = self[plan.cards.lowerBound]
    let gaps = begun(in: plan.cards).count - 1
    return zip(plan.cards, plan.sizes).reduce(Double(gaps) * plan.gap) { $0 + self[$1.0].heights[$1.1] }
      - (first.distance ?? (atHead ? first.sectionHeading : 0))
  }
}
