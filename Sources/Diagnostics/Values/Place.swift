/// A place in a file: a line and a column of a text, or a cell of a sheet.
public struct Place: Hashable, Sendable {
  /// The file and its sheet. Every value that is read has a place, and places that held the path would count who holds it.
  private var source: PlaceSource
  private var shortLine, shortColumn: Int32

  /// The file's path, as the user would write it.
  public var file: String {
    get { source.names.file }
    set { source = PlaceSource(file: newValue, sheet: sheet) }
  }

  /// The sheet of a spreadsheet, or the table of a database; nil in a file of text.
  public var sheet: String? {
    get { source.names.sheet }
    set { source = PlaceSource(file: file, sheet: newValue) }
  }

  /// The line, or the row of the sheet, from 1; 0 when the file or the sheet as a whole is meant.
  public var line: Int {
    get { Int(shortLine) }
    set { shortLine = Int32(clamping: newValue) }
  }

  /// The column, from 1: counted in characters, or that of the sheet.
  public var column: Int {
    get { Int(shortColumn) }
    set { shortColumn = Int32(clamping: newValue) }
  }

  /// Names a place in a text; without a line, the file as a whole.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.init(file: file, sheet: nil, row: line, column: column)
  }

  /// Names a cell of a sheet; without a row, the sheet as a whole.
  public init(file: String, sheet: String?, row: Int = 0, column: Int = 0) {
    source = PlaceSource(file: file, sheet: sheet)
    (shortLine, shortColumn) = (Int32(clamping: row), Int32(clamping: column))
  }

  /// Another place in the same file, and in the same sheet.
  package func at(line: Int, column: Int) -> Place {
    var place = self
    (place.line, place.column) = (line, column)
    return place
  }

  /// Whether both are in the same file, and in the same sheet.
  package func isInFile(of other: Place) -> Bool { source == other.source }

  /// The name of the cell as spreadsheets give it, such as "E102"; nil where no cell is meant.
  public var cell: String? {
    guard sheet != nil, line > 0 else { return nil }
    return Place.letters(ofColumn: column) + "\(line)"
  }

  /// What spreadsheets call a column, which counts from 1: "A" to "Z", then "AA".
  private static func letters(ofColumn column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Place: Comparable {
  /// By file, then sheet, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.sheet ?? "", left.line, left.column) < (right.file, right.sheet ?? "", right.line, right.column)
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, `file (Sheet!E102)`, or the file alone. The name of a sheet has quotation marks where spreadsheets want
  /// them, so that it can be copied to where they ask for a cell.
  public var description: String {
    guard let sheet else { return line > 0 ? "\(file):\(line):\(column)" : file }
    let isPlain = sheet.first?.isNumber == false && sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    let name =
      isPlain ? sheet : "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    return "\(file) (\(name)\(cell.map { "!\($0)" } ?? ""))"
  }
}
