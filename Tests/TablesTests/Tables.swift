import Diagnostics
import Testing

@testable import Tables

/// The first table of a file, and what was found in it, a line each.
func read(_ bytes: [UInt8], _ file: String = "t.csv", decimalMark: String = ",") -> (table: Table?, found: [String]) {
  var found = DiagnosticList()
  do throws(TableFailure) {
    let source = try TableFile.open(bytes, file: file, TableRequest(decimalMark: decimalMark), &found)
    return (try source.table(0), found.all.map(\.description))
  } catch {
    found.error(error.finding, at: error.place ?? Place(file: file))
    return (nil, found.all.map(\.description))
  }
}

/// The texts of a table's rows.
func rows(_ text: String, _ file: String = "t.csv") -> [[String]]? {
  read(Array(text.utf8), file).table?.rows.map { $0.cells.map(\.text) }
}

/// What the cells of a workbook's rows hold, in order.
func contents(_ bytes: [UInt8], decimalMark: String = ",") -> [Cell.Content]? {
  read(bytes, "t.xlsx", decimalMark: decimalMark).table?.rows.flatMap { $0.cells.map(\.content) }
}
