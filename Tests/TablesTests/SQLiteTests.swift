import CSQLite
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite struct SQLiteTests {
  private let folder = TemporaryFolder()

  init() {
    run(
      """
      create table ressources (id text, titre text, annee integer, prix real, vide text, image blob);
      insert into ressources values ('a', 'Un', 2019, 12.5, null, null), ('b', 'Déjà' || char(13, 10) || 'vu', 2020, 3.0, '', x'00');
      create table _grist_Tables (id integer);
      """)
  }

  private func run(_ statements: String) {
    var database: OpaquePointer?
    #expect(sqlite3_open(folder.path("f.sqlite"), &database) == SQLITE_OK)
    #expect(sqlite3_exec(database, statements, nil, nil, nil) == SQLITE_OK)
    sqlite3_close(database)
  }

  private func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: folder.path("f.sqlite")))) }

  /// The table that a query gives, or the first one that is shown; and what was found.
  private func read(_ query: String? = nil) -> (table: Table?, found: [String]) {
    var found = DiagnosticList()
    let source = TableFile.open(folder.path("f.sqlite"), TableRequest(query: query), &found)
    guard let source, let index = source.sheets.firstIndex(where: { !$0.isHidden }) else {
      return (nil, found.lines(in: folder))
    }
    do throws(TableFailure) { return (try source.table(index), []) } catch {
      found.error(error.finding, at: nil)
      return (nil, found.all.map(\.description))
    }
  }

  @Test func rowsOfTheOnlyTable() {
    let table = read().table
    #expect(
      table?.rows.map { $0.cells.map(\.content) } == [
        ["id", "titre", "annee", "prix", "vide", "image"].map { .text($0) },
        [.text("a"), .text("Un"), .number("2019", shown: nil), .number("12.5", shown: nil)],
        [.text("b"), .text("Déjà\nvu"), .number("2020", shown: nil), .number("3", shown: nil), .error("BLOB")],
      ])
    #expect(table.map { "\($0.place(of: $0.rows[2].cells[1]))" } == "\(folder.path("f.sqlite")) (ressources!B2)")
  }

  @Test func rowsOfAQuery() {
    #expect(
      read("select titre from ressources where annee = 2019;").table?.rows.map { $0.cells.map(\.text) } == [
        ["titre"], ["Un"],
      ])
  }

  @Test(arguments: [
    "delete from ressources", "insert into ressources (id) values ('c')", "drop table ressources", "vacuum", "",
    "select 1; delete from ressources", "attach 'x.sqlite' as x", "pragma journal_mode = wal",
    "create table x (y)", "pragma table_info(ressources)",
    "select * from pragma_database_list", "update ressources set titre = 'x' returning titre",
  ]) func queriesThatWrite(_ query: String) throws {
    let before = try bytes()
    let found = read(query).found
    #expect(found == ["error: the query does more than read; write a single 'select …' [bad-query]"])
    #expect(try bytes() == before)
  }

  @Test func mistakesAndEndlessQueries() {
    #expect(
      read("select titel from ressources").found == [
        "error: SQLite cannot read this: no such column: titel [bad-query]"
      ])
    let endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    #expect(
      read(endless).found == [
        "error: what is asked of the database takes too long; ask for less, or name a table: 'sheet: ressources' [bad-query]"
      ])
  }

  @Test func whatStandsInTheJournalBesideItCounts() throws {
    var database: OpaquePointer?
    #expect(sqlite3_open(folder.path("f.sqlite"), &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    #expect(
      sqlite3_exec(database, "pragma journal_mode = wal; insert into ressources (id) values ('c')", nil, nil, nil)
        == SQLITE_OK)
    #expect(read().table?.rows.last?.cells.map(\.text) == ["c"])
  }

  /// A database beside whose journal the index of it stands, or not: reading writes neither.
  @Test(arguments: [["", "-wal"], ["", "-wal", "-shm"]]) func nothingIsWrittenBesideIt(_ parts: [String]) throws {
    var database: OpaquePointer?
    #expect(sqlite3_open(folder.path("f.sqlite"), &database) == SQLITE_OK)
    #expect(
      sqlite3_exec(database, "pragma journal_mode = wal; insert into ressources (id) values ('c')", nil, nil, nil)
        == SQLITE_OK)
    let copy = TemporaryFolder()
    let before = try parts.map { try Data(contentsOf: URL(filePath: folder.path("f.sqlite\($0)"))) }
    sqlite3_close(database)
    for (part, bytes) in zip(parts, before) { copy.write([UInt8](bytes), to: "f.sqlite\(part)") }
    var found = DiagnosticList()
    let source = try #require(TableFile.open(copy.path("f.sqlite"), TableRequest(), &found))
    #expect(try source.table(0).rows.last?.cells.map(\.text) == ["c"])
    let files = try FileManager.default.contentsOfDirectory(atPath: copy.path(".")).sorted()
    #expect(files == parts.map { "f.sqlite\($0)" }.sorted())
    for (part, bytes) in zip(parts, before) {
      #expect(try Data(contentsOf: URL(filePath: copy.path("f.sqlite\(part)"))) == bytes)
    }
  }

  @Test func aFileThatIsCutOff() throws {
    let bytes = try bytes()
    for part in 1..<20 {
      folder.write(bytes.prefix(bytes.count * part / 20), to: "f.sqlite")
      let found = read().found
      #expect(found.count == 1 && found[0].contains("the file is damaged or cut off"), "\(part): \(found)")
    }
  }

  @Test func viewsAreTables() {
    run("create view de_2020 as select titre from ressources where annee = 2020")
    #expect(read("select * from de_2020").table?.rows.map { $0.cells.map(\.text) } == [["titre"], ["Déjà\nvu"]])
  }
}
