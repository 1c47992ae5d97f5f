import Diagnostics
import Reading
import Tables

/// A sheet that holds resources, with what its columns mean.
struct ResourceSheet {
  let table: Table
  let reference: TableReference
  let columns: ColumnMap
  /// The rows below the headings that hold resources, and the section that a row between them names.
  private(set) var rows: [(row: Table.Row, section: Cell?)] = []
  /// The cells that are merged with those above, by the first cells; a row and a column name them.
  private var merged: [Slot: Cell] = [:]

  private struct Slot: Hashable {
    var row: Int
    var column: Int
  }

  /// Looks into a table. `isSection` says whether a text names a section, as rows between resources do; nil where a catalogue leaves
  /// it to the table which sections there are.
  init(
    _ table: Table, _ reference: TableReference, _ fields: FieldTable, isSection: ((String) -> Bool)?,
    _ found: inout DiagnosticList
  ) {
    (self.table, self.reference) = (table, reference)
    columns = ColumnMap(table, reference, fields, &found)
    findMerged()
    rows = SheetRows(table, columns, isSection: hasOtherSections && isSection == nil ? { _ in false } : isSection).rows(
      &found)
    report(&found)
  }

  /// Whether its rows can be read: what each resource must have stands somewhere.
  var isReadable: Bool { hasTitles && hasSections }

  private var hasTitles: Bool { columns["title"] != nil }

  /// Whether anything says which sections its resources stand in.
  var hasSections: Bool {
    hasOtherSections || rows.contains { $0.section != nil }
  }

  /// Whether something else than rows says it.
  private var hasOtherSections: Bool {
    columns["section"] != nil || columns["sections"] != nil || reference.sheetsAreSections
      || reference.defaults.has("section")
  }

  /// The cell of a row in a column, or the one that it is merged with.
  func cell(_ row: Table.Row, _ column: Int) -> Cell? {
    if let cell = row[column], !cell.isBlank { return cell }
    return merged.isEmpty ? nil : merged[Slot(row: row.number, column: column)]
  }

  /// The first cell of a row that says something of a field, of the columns that hold it.
  func firstCell(of field: String, in row: Table.Row) -> Cell? {
    guard let column = columns[field] else { return nil }
    for index in column.columns {
      guard let cell = cell(row, index) else { continue }
      if !column.field.canBeFilled || cell.error == nil && CellFiller(cell.text.oneLine) == nil { return cell }
    }
    return nil
  }

  /// The title of a row, of the columns that hold it; nil where none does.
  func title(of row: Table.Row) -> Cell? {
    for index in columns["title"]?.columns ?? [] {
      if let cell = row[index], !cell.isBlank, !CellFiller.isNothing(cell.text) { return cell }
    }
    return nil
  }

  // MARK: Rows

  private mutating func findMerged() {
    guard !table.merges.isEmpty else { return }
    // Cells that are merged twice are none of a sound file, and would take the square of their number.
    var rowsLeft = 10 * table.rows.count
    for merge in table.merges {
      let first = table.rows.partitioningIndex { $0.number >= merge.rows.lowerBound }
      guard first < table.rows.count, table.rows[first].number == merge.rows.lowerBound,
        let cell = table.rows[first][merge.column]
      else { continue }
      for row in table.rows[(first + 1)...].prefix(while: { $0.number <= merge.rows.upperBound }) {
        rowsLeft -= 1
        guard rowsLeft > 0 else { return }
        merged[Slot(row: row.number, column: merge.column)] = cell
      }
    }
  }

  // MARK: What is told of the whole

  private func report(_ found: inout DiagnosticList) {
    guard columns.headingRow != nil, !rows.isEmpty else {
      found.warn(.emptySheet, at: table.place)
      return
    }
    let place = columns.headingRow.flatMap { table.rows[$0].cells.first }.map { table.place(of: $0) } ?? table.place
    for (field, isThere) in [("title", hasTitles), ("section", hasSections)] where !isThere {
      let near = columns.likelyHeading(of: field, in: table)
      found.error(
        .missingColumn(field: field, near: near, headings: columns.unknownHeadings(of: table)), at: place)
    }
    let hidden = rows.filter(\.row.isHidden)
    if let first = hidden.first?.row.cells.first { found.warn(.hiddenRows(hidden.count), at: table.place(of: first)) }
    reportStray(&found)
  }

  /// Reports the first cell of each column without a heading; in a text, where it means that a row has too many separators, all.
  private func reportStray(_ found: inout DiagnosticList) {
    var told: Set<Int32> = []
    for (row, _) in rows {
      for cell in row.cells where !columns.headed.contains(Int(cell.column)) && !cell.isBlank {
        if table.sheet == nil {
          found.error(.cellWithoutHeading(cell.text.oneLine), at: table.place(of: cell))
          break
        }
        if told.insert(cell.column).inserted {
          found.warn(.cellWithoutHeading(cell.text.oneLine), at: table.place(of: cell))
        }
      }
    }
  }
}
