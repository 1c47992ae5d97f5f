/// The few tags of HTML that texts of CSL-JSON have, and those of JATS that publishers leave in abstracts.
enum CSLMarkup {
  private static let tags: Set = ["i", "b", "em", "strong", "sup", "sub", "sc", "span", "p", "br"]

  /// The text without tags.
  static func plain(_ text: String) -> String {
    guard text.contains("<") else { return text.withoutSpaceAround }
    return parts(of: text) { name, _, inner in
      switch name {
      case "sup": Scripts.raised(inner)
      case "sub": Scripts.lowered(inner)
      default: nil
      }
    }.withoutSpaceAround
  }

  /// The text in CommonMark, which knows the tags: paragraphs have an empty line between them, signs stand for themselves.
  static func markdown(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let sign = rest.popFirst() {
      if sign == "<", let tag = tag(in: rest) {
        rest = rest[tag.end...]
        if tag.name == "p" || tag.name == "title" || tag.name == "sec" { result += "\n\n" } else { result += tag.text }
      } else if "\\*_`[]".contains(sign) {
        result += "\\" + String(sign)
      } else if sign == "\n" || sign == "\r\n" {
        result += "\n\n"
      } else {
        result.append(sign)
      }
    }
    return MarkdownSigns.tidied(result)
  }

  private struct Tag {
    /// Its name, without a prefix.
    var name: String
    /// The tag without a prefix.
    var text: String
    var isClosing: Bool
    var end: Substring.Index
  }

  /// The tag whose `<` stands before a text; nil where there is none that is known.
  private static func tag(in text: Substring) -> Tag? {
    guard let close = text.prefix(100).firstIndex(of: ">") else { return nil }
    var inner = text[..<close]
    let isClosing = inner.first == "/"
    if isClosing { inner = inner.dropFirst() }
    let isPrefixed = inner.hasPrefix("jats:")
    if isPrefixed { inner = inner.dropFirst(5) }
    let name = inner.prefix { $0.isLetter }.lowercased()
    guard isPrefixed || tags.contains(name) else { return nil }
    let names = ["italic": "i", "bold": "b"]
    let written = names[name] ?? name
    return Tag(
      name: name, text: tags.contains(written) && written != "span" ? "<\(isClosing ? "/" : "")\(written)>" : "",
      isClosing: isClosing, end: text.index(after: close))
  }

  /// The text without tags; what is in those for which `change` gives something is that.
  private static func parts(of text: String, _ change: (String, Bool, String) -> String?) -> String {
    var result = ""
    var open: (name: String, text: String)?
    var rest = text[...]
    while let sign = rest.popFirst() {
      guard sign == "<", let tag = tag(in: rest) else {
        if open == nil { result.append(sign) } else { open?.text.append(sign) }
        continue
      }
      rest = rest[tag.end...]
      if let inner = open, tag.isClosing, tag.name == inner.name {
        result += change(inner.name, true, inner.text) ?? inner.text
        open = nil
      } else if open == nil, !tag.isClosing, tag.name == "sup" || tag.name == "sub" {
        open = (tag.name, "")
      }
    }
    return result + (open?.text ?? "")
  }
}
