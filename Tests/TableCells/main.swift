import Bytes
import Diagnostics
import Tables

// Prints the cells of tables, for `.ci/tables.py`, which compares them with those that other programs read: as JSON, a list of
// files, each with its sheets and what was found.

let files = JSON.list(CommandLine.arguments.dropFirst().map(contents))
print(String(decoding: files.lines(), as: UTF8.self), terminator: "")

private func contents(of path: String) -> JSON {
  var found = DiagnosticList()
  let source = TableFile.open(path, TableRequest(), &found)
  let sheets = (source?.sheets ?? []).enumerated().map { index, sheet in
    var table = Table(file: path)
    do throws(TableFailure) {
      if let source { table = try source.table(index) }
    } catch {
      found.error(error.finding, at: nil)
    }
    return JSON.object([
      ("name", JSON(sheet.name)), ("hidden", .flag(sheet.isHidden)),
      ("cells", .list(table.rows.flatMap { row in row.cells.map { $0.json(row: row.number) } })),
    ])
  }
  return .object([
    ("file", .text(path)), ("sheets", .list(sheets)), ("found", .list(found.all.map { .text("\($0)") })),
  ])
}

extension Cell {
  /// The row and the column from 1, the kind, the value, what is shown or the same in CommonMark, and the link.
  fileprivate func json(row: Int) -> JSON {
    let (kind, value, more): (String, String, String?) =
      switch content {
      case .text(let text): ("text", text, nil)
      case .richText(let text, let markdown): ("text", text, markdown)
      case .number(let digits, let shown): ("number", digits, shown)
      case .date(let date): ("date", date, nil)
      case .flag(let flag): ("flag", flag ? "true" : "false", nil)
      case .error(let error): ("error", error, nil)
      case .uncalculated: ("uncalculated", "", nil)
      }
    return .list([
      .number(row), .number(Int(column) + 1), .text(kind), .text(value), JSON(more), JSON(link),
    ])
  }
}
