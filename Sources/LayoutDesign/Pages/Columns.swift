import Frames

/// Columns of equal width, side by side in a text block.
package struct Columns: Hashable, Sendable {
  /// How many there are, at least one.
  package var count: Int
  /// The space between two of them, in points.
  package var gap: Double

  /// Makes columns; one unless more are asked for.
  package init(count: Int = 1, gap: Double = 0) {
    self.count = count
    self.gap = gap
  }

  /// The width of each in points, where all together have `measure`.
  package func width(in measure: Double) -> Double { (measure - gap * Double(count - 1)) / Double(count) }

  /// The column at that place from the left, of a text block.
  package func frame(_ index: Int, in block: Rect) -> Rect {
    let width = width(in: block.width)
    return Rect(x: block.x + Double(index) * (width + gap), y: block.y, width: width, height: block.height)
  }
}

/// Cells for cards, row by row. Rows are equally high, so that as many as there should be fill a page; one with a card that
/// needs more is higher.
package struct CardGrid: Hashable, Sendable {
  /// The columns.
  package var columns: Columns
  /// For each size of the cards, how many rows fill a page; the last count is for all further sizes.
  private var rows: [Int]
  /// Whether the cells of a row that lacks some grow to the measure, and rows are as high as their cards ask.
  package var grows = false

  /// Makes a grid.
  ///
  /// - Precondition: there is a count of rows.
  package init(columns: Columns, rows: [Int], grows: Bool = false) {
    precondition(!rows.isEmpty, "a grid has rows")
    (self.columns, self.rows, self.grows) = (columns, rows, grows)
  }

  /// How many rows of cards of a size fill a page.
  package func rows(ofSize size: Int) -> Int { rows[min(size, rows.count - 1)] }

  /// The least height of a row of cards of a size, in points, in a text block `capacity` points high with `gap` points between rows.
  package func rowHeight(ofSize size: Int, capacity: Double, gap: Double) -> Double {
    let count = Double(rows(ofSize: size))
    return max(0, (capacity - gap * (count - 1)) / count)
  }
}

extension PageKind {
  /// The text block on a recto, in points from the top left of the sheet.
  package var textBlock: Rect {
    Rect(
      x: margins.left, y: margins.top, width: sheet.width - margins.left - margins.right,
      height: sheet.height - margins.top - margins.bottom)
  }

  /// The width of a card, in points.
  package var cardWidth: Double { (grid?.columns ?? columns).width(in: textBlock.width) }

  /// The least height of a card of a size, in points; 0 where cards do not stand in cells.
  package func leastCardHeight(ofSize size: Int) -> Double {
    guard let grid, let rules = cards?.rules else { return 0 }
    return grid.rowHeight(ofSize: size, capacity: rules.capacity, gap: rules.spaces[size].gap)
  }
}
