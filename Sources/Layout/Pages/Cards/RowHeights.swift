import LayoutDesign

/// The heights of the rows of a page with a grid.
///
/// Where headings may stand above rows, cards are laid out lower than a cell, so that a heading finds room. What the page has left goes
/// into the rows, until they are as high as the grid has them.
struct RowHeights {
  /// How high the rows of each size are at the least, in points.
  private let least: [Double]
  /// What the page has left, in points.
  private var spare: Double

  init(of plan: PagePlan, _ units: CardUnits, _ grid: CardGrid, in capacity: Double) {
    let first = plan.cards.lowerBound
    let leads = plan.cards.reduce(0) { $0 + units.lead(of: $1, atHead: $1 == first) }
    // What introduces a section takes the place of rows, headings some of their height.
    let headings = plan.cards.reduce(0) { $0 + units.headings(of: $1, atHead: $1 == first) }
    least = units.rules.limits.indices.map { size in
      grid.rowHeight(ofSize: size, capacity: capacity - headings, gap: plan.gap)
    }
    let rows = zip(plan.cards, plan.sizes).reduce(0) { $0 + units.rowHeight(of: $1.0, $1.1) }
    let tail = plan.cards.upperBound == units.cards.count ? units.rules.tail : 0
    spare = max(0, capacity - tail - leads - rows - Double(plan.cards.count - 1) * plan.gap)
  }

  /// The height of the next row, without the heading above it.
  mutating func height(of row: Int, _ size: Int, _ units: CardUnits) -> Double {
    let own = units.rowHeight(of: row, size)
    let more = max(0, min(least[size] - own, spare))
    guard more > RowHeights.precision else { return own }
    spare -= more
    return own + more
  }

  /// Less than anybody sees, in points.
  private static let precision = 0.01
}

extension CardUnits {
  /// The height of a row by itself, without the headings above it.
  fileprivate func rowHeight(of row: Int, _ size: Int) -> Double {
    measures[row].heights[size] - lead(of: row, atHead: false)
  }
}
