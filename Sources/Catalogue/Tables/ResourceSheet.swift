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

  /// Looks into a table. `isSection` says whether a text names a section, as rows between resources do.
  init(
    _ table: Table, _ reference: TableReference, _ fields: FieldTable, isSection: (String) -> Bool,
    _ found: inout DiagnosticList
  ) {
    (self.table, self.reference) = (table, reference)
    columns = ColumnMap(table, reference, fields, &found)
    findMerged()
    findRows(isSection, &found)
    report(&found)
  }

  /// Whether its rows can be read: what each resource must have stands somewhere.
  var isReadable: Bool { hasTitles && hasSections }

  private var hasTitles: Bool { columns["title"] != nil }

  /// Whether anything says which sections its resources stand in.
  var hasSections: Bool {
    columns["section"] != nil || reference.sheetsAreSections || rows.contains { $0.section != nil }
      || reference.defaults.has("section")
  }

  /// The cell of a row in a column, or the one that it is merged with.
  func cell(_ row: Table.Row, _ column: Int) -> Cell? {
    if let cell = row[column], !cell.isBlank { return cell }
    return merged.isEmpty ? nil : merged[Slot(row: row.number, column: column)]
  }

  /// What the nearest cell above one says that is not "idem" itself; nil where none near does, or at length.
  func textAbove(_ row: Table.Row, _ column: Int) -> String? {
    let end = rows.partitioningIndex { $0.row.number >= row.number }
    for (above, _) in rows[..<end].suffix(1000).reversed() {
      guard let text = cell(above, column)?.text.oneLine, CellFiller(text) == nil else { continue }
      return text.utf8.count < 100 ? text : nil
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

  private mutating func findRows(_ isSection: (String) -> Bool, _ found: inout DiagnosticList) {
    guard let heading = columns.headingRow else { return }
    let headings = Set(columns.headings(of: table))
    var section: Cell?
    for row in table.rows.dropFirst(heading + 1) {
      let filled = row.cells.filter { !$0.isBlank }
      guard let first = filled.first else { continue }
      if filled.count == 1, isSection(first.text.oneLine) {
        section = first
      } else if filled.count > 1, filled.allSatisfy({ headings.contains($0.text.oneLine) }) {
        // The headings once more, as they are repeated for print.
      } else if ResourceSheet.isTotal(filled) {
        found.warn(.totalRow(first.text.oneLine), at: table.place(of: first))
      } else {
        rows.append((row, section))
      }
    }
  }

  /// Whether a row sums up others: it begins with a word for that, and holds but numbers and little text besides.
  private static func isTotal(_ filled: [Cell]) -> Bool {
    guard let first = filled.first, first.text.utf8.count < 40 else { return false }
    let words = CollationKey.plainLetters(of: first.text).split { !$0.isLetter }
    guard let word = words.first == "sou" || words.first == "sous" ? words.dropFirst().first : words.first,
      ["total", "totaux", "subtotal", "somme", "sum", "moyenne", "average"].contains(word)
    else { return false }
    return filled.dropFirst().allSatisfy { cell in
      switch cell.content {
      case .number, .date, .error, .uncalculated: true
      default: cell.text.allSatisfy { !$0.isLetter }
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
