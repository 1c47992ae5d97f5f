import Diagnostics
import Tables

/// Tells apart the rows below the headings of a sheet: resources, and what stands between them.
struct SheetRows {
  private let table: Table
  private let columns: ColumnMap
  private let isSection: ((String) -> Bool)?

  /// A row, and those of its cells that hold something.
  private typealias Line = (row: Table.Row, filled: [Cell])

  /// Looks into a table whose columns are understood. `isSection` says whether a text names a section; nil where rows tell it themselves.
  init(_ table: Table, _ columns: ColumnMap, isSection: ((String) -> Bool)?) {
    (self.table, self.columns, self.isSection) = (table, columns, isSection)
  }

  /// The rows that hold resources, and the section that a row above each names.
  func rows(_ found: inout DiagnosticList) -> [(row: Table.Row, section: Cell?)] {
    let lines = lines(&found)
    // Where the first row is none, resources would stand before all sections.
    let tellThemselves = isSection == nil && isHeading(0, lines)
    var rows: [(row: Table.Row, section: Cell?)] = []
    var section: Cell?
    for (index, line) in lines.enumerated() {
      let first = line.filled[0]
      if line.filled.count == 1, isSection?(first.text.oneLine) == true || tellThemselves && isHeading(index, lines) {
        section = first
        continue
      }
      rows.append((line.row, section))
      if section != nil, !tellThemselves, isHeading(index, lines) {
        found.warn(.loneTitle(first.text.oneLine), at: table.place(of: first))
      }
    }
    return rows
  }

  /// The rows that hold something, without headings that are repeated for print, and without sums, which are reported.
  private func lines(_ found: inout DiagnosticList) -> [Line] {
    guard let heading = columns.headingRow else { return [] }
    let headings = Set(columns.headings(of: table))
    var lines: [Line] = []
    for row in table.rows.dropFirst(heading + 1) {
      let filled = row.cells.filter { !$0.isBlank }
      guard let first = filled.first else { continue }
      if filled.count > 1, filled.allSatisfy({ headings.contains($0.text.oneLine) }) { continue }
      if isSection?(first.text.oneLine) != true, SheetRows.isTotal(filled) {
        found.warn(.totalRow(first.text.oneLine), at: table.place(of: first))
      } else {
        lines.append((row, filled))
      }
    }
    return lines
  }

  /// Whether a row is the heading of those below: all that it has is a text, where titles or rows begin, and the next one has more.
  private func isHeading(_ index: Int, _ lines: [Line]) -> Bool {
    guard index + 1 < lines.count, lines[index].filled.count == 1, lines[index + 1].filled.count > 1,
      let titles = columns["title"]?.columns, case let cell = lines[index].filled[0], cell.error == nil,
      cell.text.contains(where: \.isLetter), CellFiller(cell.text.oneLine) == nil
    else { return false }
    return titles.contains(Int(cell.column)) || Int(cell.column) == columns.headed.min()
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
}
