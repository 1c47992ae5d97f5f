import Diagnostics

/// A sheet of a spreadsheet, a file of text in columns, or a table of a database, as far as it holds anything.
package struct Table: Sendable {
  /// The path of its file.
  package var file: String
  /// The name of the sheet; nil where the file is one table.
  package var sheet: String?
  /// The rows that hold something, in order.
  package var rows: [Row] = []
  /// Cells that are merged with others below them: what the first holds counts for all of their rows.
  package var merges: [Merge] = []
  /// Whether only its first rows were read.
  package var isSample = false

  /// Makes a table without rows.
  package init(file: String, sheet: String? = nil) { (self.file, self.sheet) = (file, sheet) }

  /// A row that holds something.
  package struct Row: Sendable {
    /// The row of the sheet, or the first of its lines, from 1.
    package var number: Int
    /// The cells that hold something, by columns; in a text, all.
    package var cells: [Cell]
    /// Whether the sheet does not show it.
    package var isHidden: Bool

    /// Makes a row.
    package init(number: Int, cells: [Cell], isHidden: Bool = false) {
      (self.number, self.cells, self.isHidden) = (number, cells, isHidden)
    }

    /// The cell in a column, from 0; nil when there is none.
    package subscript(column: Int) -> Cell? {
      if column < cells.count, cells[column].column == column { return cells[column] }
      return cells.first { $0.column == column }
    }
  }

  /// Cells of one column that are merged.
  package struct Merge: Sendable {
    /// Their rows, from 1.
    package var rows: ClosedRange<Int>
    /// Their column, from 0.
    package var column: Int

    /// Makes a merge.
    package init(rows: ClosedRange<Int>, column: Int) { (self.rows, self.column) = (rows, column) }
  }

  /// Where a cell stands.
  package func place(of cell: Cell) -> Place {
    Place(file: file, sheet: sheet, row: Int(cell.line), column: Int(cell.position))
  }

  /// Where the cell of a row and a column, from 0, stands, though it may hold nothing.
  package func place(row: Row, column: Int) -> Place {
    if let cell = row[column] { return place(of: cell) }
    guard sheet == nil, let last = row.cells.last else {
      return Place(file: file, sheet: sheet, row: row.number, column: column + 1)
    }
    return place(of: last)
  }

  /// Where the table stands as a whole.
  package var place: Place { Place(file: file, sheet: sheet) }
}
