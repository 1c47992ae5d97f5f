/// Gathers the cells of a table, row by row, within its limits.
struct TableBuilder {
  private(set) var table: Table
  private var cells: [Cell] = []
  private var row = (number: 0, isHidden: false)
  private let budget: TableBudget

  init(_ table: Table, _ budget: TableBudget) { (self.table, self.budget) = (table, budget) }

  /// The number of the row that began last, from 1; 0 before the first.
  var currentRow: Int { row.number }

  /// Begins a row; the one before it has ended.
  mutating func beginRow(_ number: Int, isHidden: Bool = false) {
    endRow()
    row = (number, isHidden)
  }

  /// Adds a cell to the row.
  mutating func add(_ cell: Cell) {
    budget.take(.cells)
    budget.take(.text, cell.content.size)
    if !budget.isSpent { cells.append(cell) }
  }

  /// Ends the row, which is kept where it holds anything.
  mutating func endRow() {
    guard !cells.isEmpty else { return }
    if !cells.allSatisfy(\.isBlank) {
      // A copy has no room that is not used.
      table.rows.append(Table.Row(number: row.number, cells: Array(cells[...]), isHidden: row.isHidden))
    }
    cells.removeAll(keepingCapacity: true)
  }

  /// Notes cells that are merged, rows from 1 and columns from 0; only those count that reach over several rows.
  mutating func merge(rows: ClosedRange<Int>, column: Int) {
    guard rows.count > 1 else { return }
    budget.take(.merges)
    if !budget.isSpent { table.merges.append(Table.Merge(rows: rows, column: column)) }
  }
}
