/// Gathers the cells of a table, row by row, within its limits.
struct TableBuilder {
  private(set) var table: Table
  private var cells: [Cell] = []
  private var row = (number: 0, isHidden: false)
  private var count = 0

  init(_ table: Table) { self.table = table }

  /// Whether the table has more cells than any may have.
  var isFull: Bool { count > TableLimits.cells }

  /// The number of the row that began last, from 1; 0 before the first.
  var currentRow: Int { row.number }

  /// Begins a row; the one before it has ended.
  mutating func beginRow(_ number: Int, isHidden: Bool = false) {
    endRow()
    row = (number, isHidden)
  }

  /// Adds a cell to the row.
  mutating func add(_ cell: Cell) {
    count += 1
    if !isFull { cells.append(cell) }
  }

  /// Ends the row, which is kept where it holds anything.
  mutating func endRow() {
    guard !cells.isEmpty else { return }
    if !cells.allSatisfy(\.isBlank) {
      table.rows.append(Table.Row(number: row.number, cells: cells, isHidden: row.isHidden))
    }
    cells.removeAll(keepingCapacity: true)
  }

  /// Notes cells that are merged, rows from 1 and columns from 0; only those count that reach over several rows.
  mutating func merge(rows: ClosedRange<Int>, column: Int) {
    if rows.count > 1 { table.merges.append(Table.Merge(rows: rows, column: column)) }
  }
}
