/// Cells from one to another, such as `B2:C7`: rows from 1, columns from 0.
struct CellRange {
  /// Its rows.
  let rows: ClosedRange<Int>
  /// Its columns.
  let columns: ClosedRange<Int>

  /// Reads a range, or a single cell; nil for anything else.
  init?(_ text: String) {
    let ends = text.filter { $0 != "$" }.split(separator: ":").map(CellRange.cell)
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  private static func cell(_ text: Substring) -> (row: Int, column: Int)? {
    let column = String(text).withCString(CellRange.column)
    guard let column, let row = Int(text.drop(while: \.isLetter)), (1...TableLimits.rows).contains(row) else {
      return nil
    }
    return (row, column)
  }

  /// The column of a cell such as `B2`, from 0; nil where it names none that a sheet has.
  static func column(_ name: UnsafePointer<CChar>) -> Int? {
    var (column, index) = (0, 0)
    while index < 4 {
      let letter = UInt8(bitPattern: name[index]) | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "a")) + 1
      index += 1
    }
    return column > 0 && column <= TableLimits.columns ? column - 1 : nil
  }
}
