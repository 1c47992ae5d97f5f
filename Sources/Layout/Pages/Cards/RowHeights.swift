import LayoutDesign

/// The heights of the rows of a page with a grid whose cells do not grow.
///
/// Where headings may stand above rows, cards are laid out lower than a cell, so that a heading finds room. What the page has left goes
/// into the rows, the lowest first, until they are as high as the grid has them. What is left then all share, so that pages end at one
/// height, unless a row would be far too high.
struct RowHeights {
  /// The height of each row of the page in points, without the heading above it.
  let heights: [Double]

  init(of plan: PagePlan, _ units: CardUnits, _ grid: CardGrid, in capacity: Double) {
    let first = plan.cards.lowerBound
    // What introduces a section takes the place of rows, headings some of their height.
    let headings = plan.cards.reduce(0) { $0 + units.headings(of: $1, atHead: $1 == first) }
    let own = zip(plan.cards, plan.sizes).map { units.measures[$0].heights[$1] - units.lead(of: $0, atHead: false) }
    let full = zip(own, plan.sizes).map { own, size in
      max(own, grid.rowHeight(ofSize: size, capacity: capacity - headings, gap: plan.gap))
    }
    let room = RowHeights.room(of: plan, units, gap: plan.gap, in: capacity)
    let level = RowHeights.level(of: own, upTo: full, in: room)
    let grown = zip(own, full).map { max($0, min($1, level)) }
    let left = max(0, room - grown.reduce(0, +)) / Double(grown.count)
    let most = grid.rowHeight(ofSize: 0, capacity: capacity, gap: plan.gap) * RowHeights.mostGrowth - (grown.max() ?? 0)
    // All take all that is left or nothing, so that pages end at one height.
    let share = left > most ? 0 : left
    heights = zip(own, grown).map { own, grown in
      let height = grown + share
      return height > own + RowHeights.precision ? height : own
    }
  }

  /// What a page has for its rows, in points: what stands above them, the gaps between them and what stays free below the last are left out.
  static func room(of plan: PagePlan, _ units: CardUnits, gap: Double, in capacity: Double) -> Double {
    let first = plan.cards.lowerBound
    let leads = plan.cards.reduce(0) { $0 + units.lead(of: $1, atHead: $1 == first) }
    let tail = plan.cards.upperBound == units.cards.count ? units.rules.tail : 0
    return capacity - tail - leads - Double(plan.cards.count - 1) * gap
  }

  /// So many times as high as the grid has its highest rows those are at the most that take what is left of a page.
  private static let mostGrowth = 1.1

  /// The height up to which lower rows grow, so that together they take the room, or all are full.
  private static func level(of own: [Double], upTo full: [Double], in room: Double) -> Double {
    var (low, high) = (0.0, full.max() ?? 0)
    func isTooHigh(_ level: Double) -> Bool { zip(own, full).reduce(0) { $0 + max($1.0, min($1.1, level)) } > room }
    guard isTooHigh(high) else { return high }
    while high - low > precision / 10 {
      let middle = (low + high) / 2
      if isTooHigh(middle) { high = middle } else { low = middle }
    }
    return low
  }

  /// Less than anybody sees, in points.
  private static let precision = 0.01
}
