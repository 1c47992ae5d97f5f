/// What is asked of a table's file beside its cells.
package struct TableRequest: Sendable {
  /// The query of a database; nil for a table of it.
  package var query: String?
  /// What stands before the decimals of a number in the language of the catalogue.
  package var decimalMark: String

  /// Asks for what stands there.
  package init(query: String? = nil, decimalMark: String = ".") {
    (self.query, self.decimalMark) = (query, decimalMark)
  }
}

/// A file of tables that is open, of whatever kind.
package protocol TableSource {
  /// Its sheets, in order.
  var sheets: [SheetName] { get }
  /// Whether it is a database, which answers queries.
  var isDatabase: Bool { get }
  /// Reads the sheet at a position.
  func table(_ index: Int) throws(TableFailure) -> Table
  /// Reads what suffices to see what the sheet at a position holds: at least its first rows.
  func sample(_ index: Int) throws(TableFailure) -> Table
}

extension TableSource {
  package var isDatabase: Bool { false }

  package func sample(_ index: Int) throws(TableFailure) -> Table { try table(index) }
}

/// A sheet of a file.
package struct SheetName: Hashable, Sendable {
  /// What it is called; nil where the file is one table.
  package var name: String?
  /// Whether its program does not show it.
  package var isHidden = false
}
