import Tables

/// Finds what cells say that stand above others which say "idem", and remembers how far it has looked.
final class TextsAbove {
  private let sheet: ResourceSheet
  /// The last text of each column, and the position of the row before which it stands.
  private var known: [Int: (end: Int, text: String?)] = [:]

  /// Looks into a sheet.
  init(_ sheet: ResourceSheet) { self.sheet = sheet }

  /// What the nearest cell above one says that is not "idem" itself; nil where none does, or at length.
  func text(above row: Table.Row, _ column: Int) -> String? {
    let position = sheet.rows.partitioningIndex { $0.row.number >= row.number }
    var (start, text) = known[column] ?? (0, nil)
    if start > position { (start, text) = (0, nil) }
    for (above, _) in sheet.rows[start..<position].reversed() {
      guard let own = sheet.cell(above, column)?.text.oneLine, CellFiller(own) == nil else { continue }
      text = own
      break
    }
    known[column] = (position, text)
    return text.flatMap { $0.utf8.count < 100 ? $0 : nil }
  }
}
