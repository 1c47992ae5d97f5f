import Bytes
import CSQLite
import Diagnostics
import Files
import Reading

/// A database that is open to be read.
final class SQLiteDatabase {
  private let database: OpaquePointer
  /// How often SQLite has asked whether it may go on, once in a million steps, in all queries.
  private var asked = 0
  /// Whether a query asked for more than it may do.
  private var hasRefused = false
  /// What may still be read of it.
  private let budget = TableBudget()

  /// How SQLite opens a database without writing a file beside it.
  private enum Opening: String {
    /// As it stands, where there is no journal beside it.
    case alone = "immutable=1"
    /// With the journal of what was written last, whose index stands in a file that programs share.
    case shared = "mode=ro&readonly_shm=1"
    /// With such a journal that no program uses: without locks, SQLite keeps the index to itself.
    case unused = "mode=ro&vfs=unix-none"
    /// With the journal of a change that was not ended.
    case interrupted = "mode=ro"

    init(_ path: String) {
      if fileExists(at: path + "-journal") {
        self = .interrupted
      } else if fileExists(at: path + "-wal") {
        self = fileExists(at: path + "-shm") ? .shared : .unused
      } else {
        self = .alone
      }
    }
  }

  /// Opens the database at `path`.
  init(_ path: String) throws(TableFailure) {
    let opening = Opening(path)
    let address = "file:\(path.percentEncoded(and: "%?#".utf8))?\(opening.rawValue)"
    var database: OpaquePointer?
    let status = sqlite3_open_v2(address, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
    guard status == SQLITE_OK, let database else {
      defer { sqlite3_close_v2(database) }
      throw TableFailure(.database(String(cString: sqlite3_errstr(status))))
    }
    self.database = database
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, Int32(TableLimits.cellSize))
    if opening == .unused { sqlite3_exec(database, "pragma locking_mode = exclusive", nil, nil, nil) }
    allowOnlyReading()
    if opening == .alone { try checkSize(of: path) }
    let state = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      database, 1_000_000,
      { state in
        guard let state else { return 1 }
        let database = Unmanaged<SQLiteDatabase>.fromOpaque(state).takeUnretainedValue()
        database.asked += 1
        return database.asked > TableLimits.querySteps ? 1 : 0
      }, state)
  }

  deinit { sqlite3_close_v2(database) }

  /// Refuses all statements but those that read: no pragmas, no other files, and no functions that do more than compute.
  private func allowOnlyReading() {
    sqlite3_exec(database, "pragma trusted_schema = off; pragma cell_size_check = on", nil, nil, nil)
    sqlite3_set_authorizer(
      database,
      { state, action, _, _, _, _ in
        if [SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE].contains(action) { return SQLITE_OK }
        if let state { Unmanaged<SQLiteDatabase>.fromOpaque(state).takeUnretainedValue().hasRefused = true }
        return SQLITE_DENY
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Compares the size of the file with the one that it names: SQLite finds out only where it misses a page.
  private func checkSize(of path: String) throws(TableFailure) {
    guard let file = try? FileReader(path), let header = try? file.bytes(in: 0..<100), header.count == 100 else {
      return
    }
    func number(_ offset: Int, _ count: Int) -> Int {
      header[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }
    let pageSize = number(16, 2) == 1 ? 65_536 : number(16, 2)
    // The number of pages counts where the same program wrote it last as the rest.
    let pages = number(24, 4) == number(92, 4) ? number(28, 4) : 1
    if file.count < pages * pageSize { throw TableFailure(.damaged(part: nil)) }
  }

  /// What a query gives, as a table whose first row has the names of the columns; it counts as row 0, so that rows count as the
  /// database's own tools count them.
  func table(_ query: String, _ table: Table) throws(TableFailure) -> Table {
    let statement = try prepared(query)
    defer { sqlite3_finalize(statement) }
    let columns = 0..<Int(sqlite3_column_count(statement))
    var builder = TableBuilder(table, budget)
    builder.beginRow(0)
    for column in columns {
      let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0).normalized } ?? ""
      builder.add(Cell(.text(name), row: 0, column: column))
    }
    var number = 0
    while true {
      let status = sqlite3_step(statement)
      if status == SQLITE_DONE { break }
      guard status == SQLITE_ROW else { throw failure(status) }
      number += 1
      builder.beginRow(number)
      for column in columns {
        guard let content = content(statement, Int32(column)) else { continue }
        builder.add(Cell(content, row: number, column: column))
      }
      try budget.throwIfSpent()
    }
    builder.endRow()
    return builder.table
  }

  private func prepared(_ query: String) throws(TableFailure) -> OpaquePointer {
    var statement: OpaquePointer?
    var isAlone = true
    let status = query.withCString { text in
      var rest: UnsafePointer<CChar>?
      let status = sqlite3_prepare_v2(database, text, -1, &statement, &rest)
      if let rest { isAlone = String(cString: rest).allSatisfy { $0.isWhitespace || $0 == ";" } }
      return status
    }
    guard status == SQLITE_OK else { throw failure(status) }
    guard let statement else { throw TableFailure(.writingQuery) }
    guard isAlone, sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
      sqlite3_finalize(statement)
      throw TableFailure(.writingQuery)
    }
    return statement
  }

  private func failure(_ status: Int32) -> TableFailure {
    if hasRefused { return TableFailure(.writingQuery) }
    return switch status & 0xff {
    case SQLITE_INTERRUPT: TableFailure(.longQuery)
    case SQLITE_CORRUPT, SQLITE_NOTADB: TableFailure(.damaged(part: nil))
    case SQLITE_TOOBIG: TableFailure(.oversizedCell(limit: TableLimits.cellSize))
    default: TableFailure(.database(String(cString: sqlite3_errmsg(database))))
    }
  }

  private func content(_ statement: OpaquePointer, _ column: Int32) -> Cell.Content? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .number("\(sqlite3_column_int64(statement, column))", shown: nil)
    case SQLITE_FLOAT: return .number(Decimal15.text(sqlite3_column_double(statement, column)), shown: nil)
    case SQLITE_TEXT:
      guard let text = sqlite3_column_text(statement, column) else { return nil }
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
      return bytes.isEmpty ? nil : .text(String(normalizing: bytes).withLineFeeds)
    case SQLITE_BLOB: return .error("BLOB")
    default: return nil
    }
  }
}
