/// The rules of a style sheet in an SVG, as far as it takes to tell what a picture asks for.
struct SVGStyleSheet {
  /// A property and its value.
  struct Declaration {
    var name, value: String
  }

  /// A selector with the declarations that it applies.
  struct Rule {
    /// The last part of the selector, which the element itself must meet; where elements stand is not looked at.
    var type: Substring?
    var ids: [Substring] = []
    var classes: [Substring] = []
    /// How it ranks among others.
    var specificity: [Int]
    var declarations: [Declaration]
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
        let declarations = SVGStyleSheet.declarations(String(body))
        rules += head.split(separator: ",").map { SVGStyleSheet.rule($0, declarations) }
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

  private static func rule(_ selector: Substring, _ declarations: [Declaration]) -> Rule {
    let parts = selector.split { $0.isWhitespace || $0 == ">" || $0 == "+" || $0 == "~" }
    func count(_ isCounted: (Character) -> Bool) -> Int { selector.count(where: isCounted) }
    let types = parts.count { $0.first.map { $0.isLetter } ?? false }
    let specificity = [count { $0 == "#" }, count { $0 == "." || $0 == "[" || $0 == ":" }, types]
    var rule = Rule(specificity: specificity, declarations: declarations)
    var rest = parts.last ?? ""
    func takeName() -> Substring {
      let name = rest.prefix { $0 != "." && $0 != "#" && $0 != ":" && $0 != "[" }
      rest = rest[name.endIndex...]
      return name
    }
    let type = takeName()
    if !type.isEmpty, type != "*" { rule.type = type }
    while let mark = rest.popFirst() {
      let name = takeName()
      if mark == "#" { rule.ids.append(name) }
      if mark == "." { rule.classes.append(name) }
    }
    return rule
  }

  /// Reads declarations, as a `style` attribute has them.
  static func declarations(_ text: String) -> [Declaration] {
    text.split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      let value = declaration[declaration.index(after: colon)...].split(separator: "!").first ?? ""
      return Declaration(
        name: String(declaration[..<colon].filter { !$0.isWhitespace }),
        value: value.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}

extension SVGStyleSheet.Rule {
  /// Whether it may apply to an element.
  func applies(to element: SVGDrawing.Element) -> Bool {
    if let type, type != element.name { return false }
    if let id = ids.first, element.attributes["id"] != String(id) { return false }
    if classes.isEmpty { return true }
    let own = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace)
    return classes.allSatisfy(own.contains)
  }
}
