import Catalogue
import LayoutDesign

/// The rows of cards in the cells of a grid.
///
/// Full rows follow one another, and the last one takes what is left. Where that would leave a page to less than a full row, the page
/// before it gives the cells that the row lacks, and the rows of that page share what it keeps: seven cells in two rows of three stand
/// as four (two and two) and three. Where cells grow to the measure and one would be left alone below full rows, the last two rows share
/// theirs.
package struct GridRows {
  /// The cards of each row.
  package let rows: [Range<Int>]

  /// Rows of so many columns, as many of which fill a page. Each card may begin a row, or a page as well; before one that begins a row an
  /// introduction may take a cell, where there is a column for both.
  package init(
    columns: Int, rowsOfPage: Int, begins: [Bool], beginsPage: [Bool], grows: Bool = false, followsIntro: [Bool] = []
  ) {
    var rows: [Range<Int>] = []
    var start = 0
    for end in begins.indices.map({ $0 + 1 }) where end == begins.count || begins[end] {
      let isWhole = (start == 0 || beginsPage[start]) && (end == begins.count || beginsPage[end])
      let others = followsIntro.isEmpty || !followsIntro[start] ? 0 : 1
      var first = start - others
      for count in GridRows.counts(of: end - first, columns, rowsOfPage, isWhole: isWhole, grows) {
        rows.append(max(start, first)..<first + count)
        first += count
      }
      start = end
    }
    self.rows = rows
  }

  /// How many cells each row has; `isWhole` says that the first begins a page and after the last another may begin.
  private static func counts(of cells: Int, _ columns: Int, _ rows: Int, isWhole: Bool, _ grows: Bool) -> [Int] {
    let page = columns * rows
    let left = cells % page
    guard isWhole, cells > page, left > 0, left < columns else {
      return parts(of: cells, in: columns, grows)
    }
    guard rows > 1 else {
      return Array(repeating: columns, count: cells / columns - 1) + shares(of: columns + left, rows: 2)
    }
    let before = page - (columns - left)
    let full = (cells - before - columns) / columns
    return Array(repeating: columns, count: full) + shares(of: before, rows: rows) + [columns]
  }

  /// Full rows, and one with what is left; where that is one cell alone and cells grow, the last two rows share theirs if both get as many.
  private static func parts(of cells: Int, in columns: Int, _ grows: Bool) -> [Int] {
    let full = Array(repeating: columns, count: cells / columns)
    let left = cells % columns
    guard grows, left == 1, !full.isEmpty, (columns + left).isMultiple(of: 2) else {
      return full + (left > 0 ? [left] : [])
    }
    return full.dropLast() + shares(of: columns + left, rows: 2)
  }

  /// Rows as alike as can be, the longer ones first.
  private static func shares(of cells: Int, rows: Int) -> [Int] {
    (0..<rows).map { cells / rows + ($0 < cells % rows ? 1 : 0) }
  }
}

extension GridRows {
  /// The rows of the cards of a run of sections in the cells of a grid.
  init(of set: RunCards, in grid: CardGrid, _ context: RenderContext, _ rules: PaginationRules) {
    let resources = set.run.sections.flatMap { context.edition.sections[$0].resources }
    let breaks = resources.map { context.edition.breaks.contains($0.id) }
    self.init(
      columns: grid.columns.count, rowsOfPage: grid.rows(ofSize: set.usualSize(rules)),
      begins: set.cards.indices.map { breaks[$0] || set.run.beginsSection($0) || set.subsections[$0] != nil },
      beginsPage: breaks, grows: grid.grows, followsIntro: set.cards.indices.map { set.introCells[$0] != nil })
  }
}
