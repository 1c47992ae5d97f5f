import Catalogue
import Languages
import LayoutDesign

/// How values of the data are printed on a line, in the language of an edition and with the words of its layout.
struct ValueText: Sendable {
  /// The layout's words.
  let words: Words
  /// What stands before the decimals of a number.
  let decimalMark: String
  /// How times are printed.
  private let times: TimeText

  /// Prints with those words in `language` (BCP 47).
  init(words: Words, language: String) {
    self.words = words
    decimalMark = Language.decimalMark(in: language)
    times = TimeText(language: words.language)
  }

  /// From when to when a session is; nil where nobody says when it begins.
  func time(of session: Session) -> String? {
    session.start.map { times.text(from: $0, to: session.end) }
  }

  /// What is printed of a value of the row at a position of a table; nil for what has no text: pictures, and fields of fields.
  func text(of value: FieldValue, at position: Int, of table: FieldTable) -> String? {
    switch value {
    case .text(let text): table.fields[position].linkText ?? text
    case .richText(let text): text.onOneLine
    case .list(let list): words.list(list)
    case .authors(let authors): words.list(authors.map(\.name))
    case .number(let number): self.text(of: number, unit: table.fields[position].unit)
    case .date(let date): words.text(of: date)
    case .time(let time): times.text(of: time)
    case .years(let years): years.text
    case .flag(let flag): flag ? words.yes : words.no
    case .values(let values): words.list(values.compactMap { text(of: $0, at: position, of: table) })
    case .picture, .group, .groups: nil
    }
  }

  /// A number with the digits that its author wrote, and its unit after a narrow space at which no line ends.
  private func text(of number: DecimalNumber, unit: String?) -> String {
    let parts = number.text.split(separator: ".", maxSplits: 1)
    return parts.joined(separator: decimalMark) + (unit.map { "\u{202f}\($0)" } ?? "")
  }
}

extension Field {
  /// What is printed of an address: the label, where a catalogue gives one. Nil for what is no address.
  fileprivate var linkText: String? { type == .link ? label : nil }

  /// The unit of its numbers.
  fileprivate var unit: String? { if case .number(let unit) = type { unit } else { nil } }
}

extension RichText {
  /// The words alone, without the ends of paragraphs and lines.
  fileprivate var onOneLine: String {
    plainText.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// A short name, such as that of a room, at whose spaces no line ends; a long one as it is.
  var inOnePiece: String {
    guard count <= String.longestPiece else { return self }
    return String(map { $0 == " " ? "\u{a0}" : $0 })
  }

  /// More letters than this are parted where a line needs it.
  private static let longestPiece = 24
}
