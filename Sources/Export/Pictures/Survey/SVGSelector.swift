/// A selector of a style sheet, as far as it is looked at: what the element itself must have, not where it stands.
struct SVGSelector: Equatable {
  /// The name of the element; nil for any.
  private(set) var type: Substring?
  private(set) var ids: [Substring] = []
  private(set) var classes: [Substring] = []
  /// How it ranks among others: the numbers of ids, of classes and the like, and of names.
  let specificity: Specificity

  struct Specificity: Comparable {
    var ids, classes, types: Int

    static func < (one: Specificity, other: Specificity) -> Bool {
      (one.ids, one.classes, one.types) < (other.ids, other.classes, other.types)
    }
  }

  /// Reads a selector.
  init(_ text: Substring) {
    let parts = text.split { $0.isWhitespace || $0 == ">" || $0 == "+" || $0 == "~" }
    specificity = Specificity(
      ids: text.count { $0 == "#" }, classes: text.count { $0 == "." || $0 == "[" || $0 == ":" },
      types: parts.count { $0.first?.isLetter ?? false })
    var rest = parts.last ?? ""
    func takeName() -> Substring {
      let name = rest.prefix { $0 != "." && $0 != "#" && $0 != ":" && $0 != "[" }
      rest = rest[name.endIndex...]
      return name
    }
    let name = takeName()
    if !name.isEmpty, name != "*" { type = name }
    while let mark = rest.popFirst() {
      let name = takeName()
      if mark == "#" { ids.append(name) }
      if mark == "." { classes.append(name) }
    }
  }

  /// Whether it may apply to an element of that name, id and classes.
  func applies(to name: String, id: String?, classes own: [Substring]) -> Bool {
    if let type, type != name { return false }
    if let wanted = ids.first, id != String(wanted) { return false }
    return classes.allSatisfy(own.contains)
  }
}
