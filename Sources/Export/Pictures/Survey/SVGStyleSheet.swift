/// The rules of a style sheet in an SVG, as far as it takes to tell what a picture asks for.
struct SVGStyleSheet {
  /// A property and its value.
  struct Declaration {
    var name, value: String
  }

  /// Selectors, and the declarations that each of them applies.
  struct Rule {
    /// The selectors, with commas between them.
    var head: Substring
    var declarations: [Declaration]

    /// The selectors. There may be many, and most rules are asked for none.
    var selectors: LazyMapSequence<[Substring], SVGSelector> { head.split(separator: ",").lazy.map(SVGSelector.init) }
  }

  private(set) var rules: [Rule] = []
  /// The at-rules, by their names.
  private(set) var atRules: [String] = []

  /// Reads a style sheet.
  init(_ text: String) {
    var rest = Substring(SVGStyleSheet.withoutComments(text))
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == ";" }) {
      let head = rest[..<start].drop { $0.isWhitespace }
      let isBlock = rest[start] == "{"
      let body = isBlock ? SVGStyleSheet.block(rest[rest.index(after: start)...]) : rest[start..<start]
      rest = rest[body.endIndex...].dropFirst()
      if head.first == "@" {
        let name = String(head.prefix { !$0.isWhitespace && $0 != "(" })
        if !["@charset", "@namespace"].contains(name) { atRules.append(name) }
      } else if isBlock {
        rules.append(Rule(head: head, declarations: SVGStyleSheet.declarations(body)))
      }
    }
  }

  /// What stands before the brace that closes a block.
  private static func block(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  private static func withoutComments(_ text: String) -> String {
    let parts = text.split(separator: "/*", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { result, part in
      result +=
        " " + (part.split(separator: "*/", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? "")
    }
  }

  /// Reads declarations, as a `style` attribute has them.
  static func declarations(_ text: some StringProtocol) -> [Declaration] {
    text.split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      let value = declaration[declaration.index(after: colon)...].split(separator: "!").first ?? ""
      return Declaration(
        name: String(declaration[..<colon].filter { !$0.isWhitespace }),
        value: value.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}
