/// Why a table's file cannot be read.
public enum TableFault: Hashable, Sendable {
  /// It is cut off, or damaged; the part is a file inside of it.
  case damaged(part: String?)
  /// It lacks a file that each of its kind has.
  case missingPart(String)
  /// It is protected by a password.
  case encrypted
  /// It is of Excel before 2007.
  case oldExcel
  /// It is a workbook of Excel's binary form.
  case binaryExcel
  /// It has a document type, which can name other files, or grow without end.
  case documentType(part: String)
  /// It unpacks to more than `limit` bytes.
  case oversized(limit: Int)
  /// It has more than `limit` cells that hold something.
  case tooManyCells(limit: Int)
  /// It has more than `limit` of something else.
  case tooMany(TablePart, limit: Int)
  /// Its texts have more than `limit` bytes.
  case oversizedText(limit: Int)
  /// A cell has more than `limit` bytes of text.
  case oversizedCell(limit: Int)
  /// SQLite cannot read it, in its own words.
  case database(String)
  /// A query does something else than reading.
  case writingQuery
  /// The queries of a database take too long.
  case longQuery
}

extension TableFault {
  var id: String {
    switch self {
    case .damaged, .missingPart, .documentType: "damaged-table"
    case .encrypted: "encrypted-table"
    case .oldExcel, .binaryExcel: "foreign-format"
    case .oversized, .tooManyCells, .tooMany, .oversizedText, .oversizedCell: "oversized-table"
    case .database, .writingQuery, .longQuery: "bad-query"
    }
  }
}

/// What a table can have too many of.
public enum TablePart: Hashable, Sendable {
  /// Sheets.
  case sheets
  /// Links of cells.
  case links
  /// Groups of merged cells.
  case mergedCells
  /// Styles of cells.
  case styles
  /// Elements of XML, most of them cells that hold nothing.
  case elements
}
