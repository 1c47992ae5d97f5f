import Bytes

/// The stretches of a text in CommonMark that are in another language: `[Rural hubs]{lang=en}`, and a link with the language
/// behind it, `[Rural hubs](https://…){lang=en}`.
///
/// CommonMark has no such thing, and reads the brackets as text. Where an author has written a backslash before a bracket, which
/// makes a character of it, another character of the same length stands in its place while the text is parsed, so that the places
/// of what is found stay right.
enum InlineLanguages {
  /// What a stretch in another language ends with.
  private static let mark = "{lang="

  /// Each character with a backslash, and what stands in its place: control characters that no text has.
  private static let escapes: [(written: String, character: String, stand: String)] = [
    ("\\[", "[", "\u{81}"), ("\\]", "]", "\u{8d}"), ("\\{", "{", "\u{8f}"),
  ]

  /// Whether a text may have such stretches.
  static func mayOccur(in text: String) -> Bool { text.hasText("]\(mark)") || text.hasText(")\(mark)") }

  /// The text with other characters in place of brackets that a backslash makes characters of.
  static func protected(_ text: String) -> String {
    var protected = ""
    var rest = text[...]
    while let backslash = rest.firstIndex(of: "\\") {
      let end = rest.index(backslash, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
      let pair = String(rest[backslash..<end])
      protected += rest[..<backslash] + (escapes.first { $0.written == pair }?.stand ?? pair)
      rest = rest[end...]
    }
    return protected + rest
  }

  /// The text as its author wrote it, for code, addresses and HTML.
  static func written(_ text: String) -> String {
    escapes.reduce(text) { $0.replacing($1.stand, with: $1.written) }
  }

  /// The text as it is read: without the backslashes.
  static func read(_ text: String) -> String {
    escapes.reduce(text) { $0.replacing($1.stand, with: $1.character) }
  }

  // MARK: Stretches

  /// A piece of a paragraph.
  enum Piece<Node> {
    /// Text.
    case text(String)
    /// What is no text, such as a link.
    case node(Node)
    /// What follows is in a language, until this ends.
    case begin(language: String)
    /// The stretch in the language that began last ends.
    case end
  }

  /// The pieces of a paragraph, or of what is emphasised or a link in it, from texts and other nodes in their order.
  ///
  /// - Parameter isLink: whether a node is a link, which can have its language behind it.
  static func pieces<Node>(of parts: [Part<Node>], isLink: (Node) -> Bool) -> [Piece<Node>] {
    var builder = PieceBuilder<Node>()
    for part in parts {
      switch part {
      case .node(let node):
        builder.pieces.append(.node(node))
        builder.link = isLink(node) ? builder.pieces.count - 1 : nil
      case .text(let text): builder.add(text[...])
      }
    }
    return builder.pieces
  }

  /// A text, or another node.
  enum Part<Node> {
    case text(String)
    case node(Node)
  }

  private struct PieceBuilder<Node> {
    var pieces: [Piece<Node>] = []
    /// Where brackets were opened, and have not been closed.
    var open: [Int] = []
    /// Where the link stands that ends here.
    var link: Int?

    mutating func add(_ text: Substring) {
      var rest = text
      if let link, let (language, end) = InlineLanguages.language(atStartOf: rest) {
        pieces.insert(.begin(language: language), at: link)
        pieces.append(.end)
        rest = rest[end...]
      }
      link = nil
      while let at = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
        if at > rest.startIndex { pieces.append(.text(String(rest[..<at]))) }
        let isOpening = rest[at] == "["
        rest = rest[rest.index(after: at)...]
        if isOpening {
          open.append(pieces.count)
          pieces.append(.text("["))
        } else if let start = open.popLast(), let (language, end) = InlineLanguages.language(atStartOf: rest) {
          pieces[start] = .begin(language: language)
          pieces.append(.end)
          rest = rest[end...]
        } else {
          pieces.append(.text("]"))
        }
      }
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }
  }

  /// The language that a text begins with in braces, and where these end; nil where it begins with none.
  private static func language(atStartOf text: Substring) -> (language: String, end: Substring.Index)? {
    guard text.hasPrefix(mark) else { return nil }
    let inner = text.dropFirst(mark.count)
    guard let close = inner.prefix(longest).firstIndex(of: "}") else { return nil }
    return (String(inner[..<close]), inner.index(after: close))
  }

  /// No tag of a language is longer.
  private static let longest = 64
}
