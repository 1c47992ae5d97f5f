import LayoutDesign

/// The heights of the rows of a page with a grid.
///
/// Where headings of subsections may stand above rows, cards are laid out lower than a cell, so that a heading finds room. What the
/// page has left goes into the rows, until they are as high as the grid has them.
struct RowHeights {
  /// How high the rows of the page are at the least, in points.
  private let least: Double
  /// What the page has left, in points.
  private var spare: Double

  init(of plan: PagePlan, _ units: CardUnits, _ grid: CardGrid, in capacity: Double) {
    let leads = plan.cards.reduce(0) { $0 + units.leads[$1] }
    least = (capacity - leads - Double(grid.rows - 1) * plan.gap) / Double(grid.rows)
    let filled = zip(plan.cards, plan.sizes).reduce(0) { $0 + units.measures[$1.0].heights[$1.1] }
    let hasHeadings = units.leads.contains { $0 > 0 }
    let tail = plan.cards.upperBound == units.cards.count ? units.rules.tail : 0
    spare = hasHeadings ? max(0, capacity - tail - filled - Double(plan.cards.count - 1) * plan.gap) : 0
  }

  /// The height of the next row, without the heading above it.
  mutating func height(of row: Int, _ size: Int, _ units: CardUnits) -> Double {
    let own = units.measures[row].heights[size] - units.leads[row]
    let more = max(0, min(least - own, spare))
    spare -= more
    return own + more
  }
}
