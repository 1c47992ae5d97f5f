import Diagnostics

/// A database of SQLite, of which a table or what a query gives is read. Nothing is written: neither by the query, which must be
/// one that reads, nor beside the file.
struct SQLiteFile: TableSource {
  private let path: String
  private let query: String?
  private let database: SQLiteDatabase
  let sheets: [SheetName]

  /// Looks which tables the database has.
  init(_ path: String, query: String?) throws(TableFailure) {
    (self.path, self.query) = (path, query)
    database = try SQLiteDatabase(path)
    if query != nil {
      sheets = [SheetName(name: "query")]
      return
    }
    let names = try database.table(
      "select name from sqlite_master where type in ('table', 'view') order by rowid", Table(file: path))
    // Tables of SQLite itself and of Grist are no data of the author's.
    sheets = names.rows.dropFirst().compactMap { $0.cells.first?.text }.map { name in
      SheetName(name: name, isHidden: name.hasPrefix("sqlite_") || name.hasPrefix("_grist"))
    }
  }

  func table(_ index: Int) throws(TableFailure) -> Table {
    let name = sheets[index].name ?? ""
    let quoted = name.replacing("\"", with: "\"\"")
    return try database.table(query ?? "select * from \"\(quoted)\"", Table(file: path, sheet: name))
  }
}
