/// Single values as YAML writes them on a line.
enum YAMLScalar {
  /// A value on one line; nil for a text that has several.
  static func line(_ scalar: Scalar, inBrackets: Bool) -> String? {
    if scalar.kind != .text { return scalar.text }
    return scalar.text.contains("\n") ? nil : quotedWhereNeeded(scalar.text, inBrackets: inBrackets)
  }

  /// A text, in quotes where YAML would take it for something else or read it otherwise.
  static func quotedWhereNeeded(_ text: String, inBrackets: Bool) -> String {
    isPlain(text, inBrackets: inBrackets) ? text : quoted(text)
  }

  /// A text in the quotes that need the fewest escapes.
  static func quoted(_ text: String) -> String {
    let needsEscapes = text.unicodeScalars.contains { !$0.isPrintable }
    if !needsEscapes, text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return "'\(text.replacing("'", with: "''"))'"
    }
    return "\"\(text.unicodeScalars.map(\.escaped).joined())\""
  }

  // MARK: Plain texts

  /// What begins something else than a text; a hyphen, a question mark or a colon only before a space, but who reads it cannot know.
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)
  private static let brackets = Set(",[]{}".unicodeScalars)
  /// What other readers of YAML take for something else than a text.
  private static let words: Set<String> = ["yes", "no", "on", "off", "y", "n", "=", "<<"]

  private static func isPlain(_ text: String, inBrackets: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !indicators.contains(first), last != ":",
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      scalars.allSatisfy({ $0.isPrintable && !(inBrackets && brackets.contains($0)) })
    else { return false }
    let parts = [": ", " #"].contains { text.contains($0) }
    return !parts && !text.hasPrefix("...") && isText(text) && !words.contains(text.lowercased())
  }

  private static func isText(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(plainKind) == .text
  }
}

extension Unicode.Scalar {
  /// Whether YAML reads it as it stands, on a line: no control character, end of a line, byte order mark or what is no character.
  var isPrintable: Bool {
    switch value {
    case 0x20...0x7e, 0xa0...0x2027, 0x202a...0xd7ff, 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...: true
    default: false
    }
  }

  /// The character in double quotes.
  fileprivate var escaped: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: isPrintable ? String(self) : "\\u" + hexadecimal
    }
  }

  private var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
