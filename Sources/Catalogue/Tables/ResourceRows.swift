import Diagnostics
import Reading

/// The resources of the sheets of a file, one by one: together, their nodes would take much memory.
struct ResourceRows: SourcedResources {
  private let sheets: [RowReading]
  /// The ids that were made, by the positions of the resources.
  private let ids: [String?]
  private var (sheet, row, position) = (0, 0, 0)

  /// Begins before the first row.
  init(_ sheets: [RowReading], ids: [String?]) { (self.sheets, self.ids) = (sheets, ids) }

  /// The resource of the next row; nil behind the last.
  mutating func next(_ found: inout DiagnosticList) -> SourcedResource? {
    while sheet < sheets.count, row == sheets[sheet].sheet.rows.count { (sheet, row) = (sheet + 1, 0) }
    guard sheet < sheets.count else { return nil }
    let (own, section) = sheets[sheet].sheet.rows[row]
    let node = sheets[sheet].node(own, section: section, id: ids[position], &found)
    (row, position) = (row + 1, position + 1)
    return SourcedResource(node: node)
  }
}
