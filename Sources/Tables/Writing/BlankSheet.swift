/// A sheet that is made for somebody to fill in: a row of headings, and some rows below it.
package struct BlankSheet: Sendable {
  /// What the sheet is called.
  package var name: String
  /// The columns, from left to right.
  package var columns: [Column]
  /// The rows below the headings.
  package var rows: [[Value]]

  /// Makes a sheet.
  package init(_ name: String, columns: [Column], rows: [[Value]]) {
    (self.name, self.columns, self.rows) = (name, columns, rows)
  }

  /// A column.
  package struct Column: Sendable {
    /// Its heading.
    package var heading: String
    /// Its width, in characters.
    package var width: Int
    /// Whether its cells hold dates.
    package var isDate: Bool
    /// What a list offers for its cells, though others may be written.
    package var choices: [String]

    /// Makes a column.
    package init(_ heading: String, width: Int, isDate: Bool = false, choices: [String] = []) {
      (self.heading, self.width, self.isDate, self.choices) = (heading, width, isDate, choices)
    }
  }

  /// What a cell holds.
  package enum Value: Hashable, Sendable {
    /// Nothing.
    case none
    /// A text.
    case text(String)
    /// A whole number.
    case number(Int)
  }
}
