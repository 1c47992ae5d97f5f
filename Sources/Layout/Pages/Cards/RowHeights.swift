import LayoutDesign

/// The heights of the rows of a page with a grid.
///
/// Where headings may stand above rows, cards are laid out lower than a cell, so that a heading finds room. What the page has left goes
/// into the rows, the lowest first, until they are as high as the grid has them. What is left then all share, so that pages end at one
/// height, unless a row would be far too high; a card alone in its row, which has the whole measure, takes some only where all are so.
struct RowHeights {
  /// The height of each row of the page in points, without the heading above it.
  let heights: [Double]

  init(of plan: PagePlan, _ units: CardUnits, _ grid: CardGrid, in capacity: Double) {
    let first = plan.cards.lowerBound
    let leads = plan.cards.reduce(0) { $0 + units.lead(of: $1, atHead: $1 == first) }
    // What introduces a section takes the place of rows, headings some of their height.
    let headings = plan.cards.reduce(0) { $0 + units.headings(of: $1, atHead: $1 == first) }
    let own = zip(plan.cards, plan.sizes).map { units.measures[$0].heights[$1] - units.lead(of: $0, atHead: false) }
    let full = zip(plan.cards, zip(own, plan.sizes)).map { row, known in
      let height = grid.rowHeight(ofSize: known.1, capacity: capacity - headings, gap: plan.gap)
      return units.isAlone(row) ? known.0 : max(known.0, height)
    }
    let tail = plan.cards.upperBound == units.cards.count ? units.rules.tail : 0
    let room = capacity - tail - leads - Double(own.count - 1) * plan.gap
    let level = RowHeights.level(of: own, upTo: full, in: room)
    let grown = zip(own, full).map { max($0, min($1, level)) }
    // A card that has the whole measure needs little height: others grow before it.
    let areAlone = plan.cards.map(units.isAlone)
    let others = areAlone.contains(false)
    let takes = others ? areAlone.map { !$0 } : areAlone
    let left = max(0, room - grown.reduce(0, +)) / Double(takes.count { $0 })
    let highest = grid.rowHeight(ofSize: 0, capacity: capacity, gap: plan.gap)
    let most = highest * RowHeights.mostGrowth(in: grid, areAlone: !others) - (grown.max() ?? 0)
    // Others take all that is left or nothing, so that pages end at one height.
    let share = others && left > most ? 0 : max(0, min(left, most))
    heights = zip(zip(own, grown), takes).map { row, takes in
      let height = row.1 + (takes ? share : 0)
      return height > row.0 + RowHeights.precision ? height : row.0
    }
  }

  /// So many times as high as the grid has its highest rows those are at the most that take what is left of a page.
  private static func mostGrowth(in grid: CardGrid, areAlone: Bool) -> Double {
    if areAlone { return 0.75 }
    return grid.grows ? 1.6 : 1.1
  }

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
