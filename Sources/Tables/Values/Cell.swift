/// A cell of a table that holds something, or that stands in a line of text.
package struct Cell: Sendable {
  /// What it holds.
  package var content: Content
  /// The address that a click on it leads to.
  package var link: String?
  /// The column that it stands in, from 0.
  package var column: Int32
  /// Where it stands: the row of its sheet, or the line of its file, from 1.
  package var line: Int32
  /// Where it stands on that: the column of its sheet, or the character of its line, from 1.
  package var position: Int32

  /// Makes a cell of a sheet, whose row counts from 1 and column from 0.
  package init(_ content: Content, link: String? = nil, row: Int, column: Int) {
    (self.content, self.link) = (content, link)
    self.column = Int32(clamping: column)
    line = Int32(clamping: row)
    position = Int32(clamping: column + 1)
  }

  /// What a cell can hold.
  package enum Content: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A text with emphasis or links, and the same in CommonMark.
    case richText(String, markdown: String)
    /// A number in digits; `shown` is how its sheet shows it, where that is otherwise.
    case number(String, shown: String?)
    /// A date as ISO 8601 writes it, with a time if it has one: `2021-03-05`, `2021-03-05T14:30`, `14:30`.
    case date(String)
    /// True or false.
    case flag(Bool)
    /// An error, such as "#DIV/0!".
    case error(String)
    /// A formula that was never calculated.
    case uncalculated
  }
}

extension Cell.Content {
  /// How many bytes its texts have.
  var size: Int {
    switch self {
    case .text(let text), .date(let text), .error(let text): text.utf8.count
    case .richText(let text, let markdown): text.utf8.count + markdown.utf8.count
    case .number(let digits, let shown): digits.utf8.count + (shown?.utf8.count ?? 0)
    case .flag, .uncalculated: 0
    }
  }
}

extension Cell {
  /// Whether it holds nothing but space.
  package var isBlank: Bool {
    guard case .text(let text) = content else { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  /// The error that it shows, also where that was pasted as a text, or where its column was too narrow for a number.
  package var error: String? {
    switch content {
    case .error(let error): error
    case .text(let text):
      CellError.isOne(text) || text.utf8.count > 2 && text.utf8.allSatisfy { $0 == 0x23 } ? text : nil
    default: nil
    }
  }

  /// What it holds in words, as a reader of the sheet sees it.
  package var text: String {
    switch content {
    case .text(let text), .richText(let text, _): text
    case .number(let digits, let shown): shown ?? digits
    case .date(let date): date
    case .flag(let flag): flag ? "true" : "false"
    case .error(let error): error
    case .uncalculated: ""
    }
  }
}
