import Reading

/// Reads the sheets of a spreadsheet, and the styles that hide them and that emphasise words.
final class SpreadsheetHandler: XMLHandler {
  private let file: String
  private let budget: TableBudget
  private(set) var tables: [Table] = []
  private(set) var sheets: [SheetName] = []
  private var styles = TextStyles()
  private var hiddenTables: Set<String> = []

  private var builder: TableBuilder?
  private var row = (number: 1, repeats: 1)
  private var cell: OpenCell?
  /// The column of the next cell, from 0.
  private var column = 0
  private var words: SpreadsheetText
  /// How deep we are in what belongs to a cell and is no text of it, such as a remark.
  private var depthOfOther = 0

  /// A cell whose end has not come.
  private struct OpenCell {
    var attributes: CellAttributes
    var repeats: Int
    var rows: Int
  }

  init(file: String, _ budget: TableBudget) {
    (self.file, self.budget) = (file, budget)
    words = SpreadsheetText(budget)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard depthOfOther == 0 else { return depthOfOther += 1 }
    if cell != nil, SpreadsheetHandler.isOther(name) { return depthOfOther = 1 }
    switch name {
    case "p", "h", "span", "a", "s", "tab", "line-break": words.start(name, attributes, styles)
    case "table-cell", "covered-table-cell": beginCell(attributes)
    case "table-row": beginRow(attributes)
    case "table": beginTable(attributes)
    case "style":
      budget.take(.styles)
      styles.begin(attributes)
    case "text-properties": styles.setText(attributes)
    case "table-properties": if attributes["display"] == "false" { hiddenTables.insert(styles.name) }
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if cell != nil, depthOfOther == 0 { words.add(bytes) }
  }

  override func end(_ name: XMLName) {
    guard depthOfOther == 0 else { return depthOfOther -= 1 }
    switch name {
    case "p", "h", "span", "a": words.end(name)
    case "table-cell", "covered-table-cell": endCell()
    case "table-row": endRow()
    case "table": endTable()
    default: break
    }
  }

  /// Whether an element in a cell is no text of it.
  private static func isOther(_ name: XMLName) -> Bool {
    name == "annotation" || name == "frame" || name == "custom-shape" || name == "g" || name == "control"
      || name == "ruby-text" || name == "detective"
  }

  // MARK: Sheets and rows

  private func beginTable(_ attributes: XMLAttributes) {
    budget.take(.sheets)
    let name = (attributes["name"] ?? "").normalized
    sheets.append(SheetName(name: name, isHidden: attributes["style-name"].map(hiddenTables.contains) ?? false))
    builder = TableBuilder(Table(file: file, sheet: name), budget)
    row = (1, 1)
  }

  private func endTable() {
    builder?.endRow()
    if let builder { tables.append(builder.table) }
    builder = nil
  }

  private func beginRow(_ attributes: XMLAttributes) {
    row.repeats = max(1, attributes.number("number-rows-repeated") ?? 1)
    column = 0
    let isHidden = attributes["visibility"].map { $0 != "visible" } ?? false
    builder?.beginRow(row.number, isHidden: isHidden)
  }

  /// Ends a row; one that holds something is there as often as it is repeated.
  private func endRow() {
    guard let before = builder?.table.rows.count else { return }
    builder?.endRow()
    // Without a name for the rows, which would be copied as they grow.
    if row.repeats > 1, builder?.table.rows.count ?? 0 > before, let last = builder?.table.rows.last {
      for offset in 1..<max(1, min(row.repeats, TableLimits.rows - row.number + 1)) where !budget.isSpent {
        builder?.beginRow(row.number + offset, isHidden: last.isHidden)
        for cell in last.cells { builder?.add(cell.moved(toRow: row.number + offset)) }
      }
      builder?.endRow()
    }
    row.number = min(row.number + min(row.repeats, TableLimits.rows), TableLimits.rows)
  }

  // MARK: Cells

  private func beginCell(_ attributes: XMLAttributes) {
    cell = OpenCell(
      attributes: CellAttributes(attributes), repeats: max(1, attributes.number("number-columns-repeated") ?? 1),
      rows: max(1, attributes.number("number-rows-spanned") ?? 1))
    words = SpreadsheetText(budget)
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    let content = cell.attributes.content(words.content)
    if cell.rows > 1, cell.rows <= TableLimits.rows {
      builder?.merge(rows: row.number...(row.number + cell.rows - 1), column: column)
    }
    let end = min(column + min(cell.repeats, TableLimits.columns), TableLimits.columns)
    if let content {
      for column in column..<max(column, end) where !budget.isSpent {
        builder?.add(
          Cell(content, link: cell.attributes.link ?? words.wholeLink, row: row.number, column: column))
      }
    }
    column = end
  }
}

extension Cell {
  /// The same in another row of its sheet.
  fileprivate func moved(toRow row: Int) -> Cell {
    var moved = self
    moved.line = Int32(clamping: row)
    return moved
  }
}
