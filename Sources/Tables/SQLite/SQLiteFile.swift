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
    let own = names.rows.dropFirst().compactMap { $0.cells.first?.text }.filter { name in
      !name.hasPrefix("sqlite_") && !name.hasPrefix("_grist")
    }
    sheets = own.map { SheetName(name: $0) }
  }

  var isDatabase: Bool { true }

  func table(_ index: Int) throws(TableFailure) -> Table { try table(index, limit: nil) }

  func sample(_ index: Int) throws(TableFailure) -> Table {
    guard query == nil else { return try table(index) }
    var sample = try table(index, limit: SQLiteFile.sampleSize)
    sample.isSample = true
    return sample
  }

  /// Headings are looked for in so many rows.
  private static let sampleSize = 20

  private func table(_ index: Int, limit: Int?) throws(TableFailure) -> Table {
    let name = sheets[index].name ?? ""
    let quoted = name.replacing("\"", with: "\"\"")
    let rows = limit.map { " limit \($0)" } ?? ""
    let table = Table(file: path, sheet: name)
    do throws(TableFailure) {
      return try database.table(query ?? "select * from \"\(quoted)\"\(rows)", table)
    } catch {
      throw TableFailure(error.finding, at: error.place ?? (query == nil ? table.place : nil))
    }
  }
}
