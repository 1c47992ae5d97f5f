/// Parts a text into tags, comments, and what stands between them.
struct HTMLScanner {
  private var rest: Substring
  private var pieces: [HTMLPiece] = []
  private var text = ""
  /// The ends of comments that do not come any more: a text may have thousands that are not closed.
  private var missing: Set<String> = []

  /// The pieces of a text, in order.
  static func pieces(of text: String) -> [HTMLPiece] {
    var scanner = HTMLScanner(rest: text[...])
    scanner.scan()
    return scanner.pieces
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func scan() {
    while let bracket = rest.firstIndex(of: "<") {
      text += rest[..<bracket]
      rest = rest[bracket...]
      if let piece = comment() ?? tag().map(HTMLPiece.tag) {
        endText()
        pieces.append(piece)
      } else {
        text.append(rest.removeFirst())
      }
    }
    text += rest
    endText()
  }

  private mutating func endText() {
    if !text.isEmpty { pieces.append(.text(text)) }
    text = ""
  }

  /// Takes a comment, an instruction or a declaration.
  private mutating func comment() -> HTMLPiece? {
    for (opening, closing) in [
      ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!DOCTYPE", ">"), ("<!doctype", ">"), ("<![", "]>"),
    ]
    where rest.hasPrefix(opening) && !missing.contains(closing) {
      guard let end = rest.dropFirst(opening.count).firstRange(of: closing) else {
        missing.insert(closing)
        return nil
      }
      rest = rest[end.upperBound...]
      return .comment
    }
    return nil
  }

  /// Takes a tag of a known element, with its attributes.
  private mutating func tag() -> HTMLTag? {
    var rest = rest.dropFirst()
    let isClosing = rest.first == "/"
    if isClosing { rest.removeFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":") }
    let element = name.lowercased()
    guard HTMLElement.all[element] != nil else { return nil }
    rest = rest[name.endIndex...]
    guard let next = rest.first, next.isWhitespace || next == ">" || next == "/" else { return nil }
    var value: String?
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let next = rest.first else { return nil }
      if next == ">" { break }
      // "a<b et c>d" is no tag: elements with names of one letter have no attributes without values.
      guard let attribute = HTMLScanner.attribute(&rest), attribute.value != nil || name.count > 1 else { return nil }
      if ["href", "alt", "start"].contains(attribute.name) { value = attribute.value }
    }
    self.rest = rest.dropFirst()
    return HTMLTag(name: element, isClosing: isClosing, value: value)
  }

  private static func attribute(_ rest: inout Substring) -> (name: String, value: String?)? {
    let name = rest.prefix { !$0.isWhitespace && !"=>/<\"'".contains($0) }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...].drop(while: \.isWhitespace)
    guard rest.first == "=" else { return (name.lowercased(), nil) }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard let quote = rest.first else { return nil }
    guard quote == "\"" || quote == "'" else {
      let value = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "<" }
      rest = rest[value.endIndex...]
      return (name.lowercased(), CharacterReferences.decoded(String(value)))
    }
    guard let end = rest.dropFirst().firstIndex(of: quote) else { return nil }
    let value = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    return (name.lowercased(), CharacterReferences.decoded(String(value)))
  }
}
