/// Takes the first part of a code for numbers apart.
struct FormatTokens {
  private var rest: Substring
  /// Whether it shows a power of ten.
  private(set) var isScientific = false

  /// What a code is made of.
  enum Token {
    /// A digit, which may be left out where it is none.
    case digit(isOptional: Bool)
    case point
    case comma
    case percent
    case literal(String)
    /// A number as it is.
    case general
    /// A part of a date or a time.
    case date
    /// Hours, minutes or seconds that may be more than a day has.
    case elapsed
  }

  init(_ code: String) { rest = code[...] }

  /// The tokens up to the end of the first part.
  mutating func read() -> [Token] {
    if rest.lowercased() == "general" || rest == "@" { return [] }
    var tokens: [Token] = []
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "G", "g": tokens.append(takeGeneral() ? .general : .literal(String(sign)))
      case "0": tokens.append(.digit(isOptional: false))
      case "#", "?": tokens.append(.digit(isOptional: true))
      case ".": tokens.append(.point)
      case ",": tokens.append(.comma)
      case "%": tokens.append(.percent)
      case "\"": tokens.append(.literal(take(upTo: "\"")))
      case "\\": if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
      case "_": if rest.popFirst() != nil { tokens.append(.literal("")) }
      case "*": _ = rest.popFirst()
      case "[": tokens += bracket(take(upTo: "]"))
      case "E", "e":
        if rest.first == "+" || rest.first == "-" { isScientific = true } else { tokens.append(.date) }
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": tokens.append(.date)
      case "A", "a": skipHalves()
      default: tokens.append(.literal(sign == "\u{A0}" ? " " : String(sign)))
      }
    }
    return tokens
  }

  /// AM/PM, which says nothing by itself.
  private mutating func skipHalves() {
    for word in ["M/PM", "/P"] where rest.uppercased().hasPrefix(word) { rest = rest.dropFirst(word.count) }
  }

  /// A colour, a condition, a currency with its language, or elapsed time.
  private func bracket(_ text: String) -> [Token] {
    if text.first == "$" { return [.literal(String(text.dropFirst().prefix { $0 != "-" }))] }
    let letters = Set(text.lowercased())
    return letters.count == 1 && letters.isSubset(of: ["h", "m", "s"]) ? [.elapsed] : []
  }

  /// Takes the rest of the word "General", if it is that.
  private mutating func takeGeneral() -> Bool {
    guard rest.prefix(6).lowercased() == "eneral" else { return false }
    rest = rest.dropFirst(6)
    return true
  }

  private mutating func take(upTo end: Character) -> String {
    let text = rest.prefix { $0 != end }
    rest = rest.dropFirst(text.count + 1)
    return String(text)
  }
}
