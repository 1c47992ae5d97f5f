/// The families of fonts that style sheets give to elements, found by what an element must have.
struct SVGFontRules {
  private struct Rule {
    var selector: SVGSelector
    var families: String
    /// Its number: the later of two that rank alike counts.
    var order: Int
  }

  /// What an element must have for a rule to apply.
  private enum Key: Hashable {
    case id(Substring)
    case `class`(Substring)
    case name(Substring)
    case nothing
  }

  private var rules: [Key: [Rule]] = [:]
  private var count = 0

  /// How many rules are looked at, and how many that must have the same: more are not in drawings.
  private static let (most, mostOfKey) = (10_000, 100)
  /// How many classes of an element are looked at.
  private static let mostClasses = 50

  /// Takes the rules of style sheets.
  init(_ sheets: [SVGStyleSheet]) {
    for rule in sheets.lazy.flatMap(\.rules) {
      guard let families = SVGFontRules.families(in: rule.declarations) else { continue }
      for selector in rule.selectors {
        guard count < SVGFontRules.most else { return }
        add(selector, families)
      }
    }
  }

  private mutating func add(_ selector: SVGSelector, _ families: String) {
    count += 1
    let key: Key =
      selector.ids.first.map(Key.id) ?? selector.classes.first.map(Key.class) ?? selector.type.map(Key.name) ?? .nothing
    var known = rules[key, default: []]
    let rule = Rule(selector: selector, families: families, order: count)
    if let equal = known.firstIndex(where: { $0.selector == selector }) {
      known[equal] = rule
    } else if known.count < SVGFontRules.mostOfKey {
      known.append(rule)
    }
    rules[key] = known
  }

  /// The families that rules give to an element; nil when none does.
  func families(of element: SVGDrawing.Element) -> String? {
    if rules.isEmpty { return nil }
    let id = element.attributes["id"]
    let classes = (element.attributes["class"] ?? "").split(
      maxSplits: SVGFontRules.mostClasses, whereSeparator: \.isWhitespace)
    let keys =
      [.nothing, .name(Substring(element.name))] + classes.map(Key.class) + (id.map { [.id(Substring($0))] } ?? [])
    let applied = keys.lazy.flatMap { rules[$0] ?? [] }
      .filter { $0.selector.applies(to: element.name, id: id, classes: classes) }
    return applied.max { ($0.selector.specificity, $0.order) < ($1.selector.specificity, $1.order) }?.families
  }

  // MARK: Declarations

  /// The families that declarations give; nil when they say nothing of them.
  static func families(in declarations: [SVGStyleSheet.Declaration]) -> String? {
    declarations.reduce(nil) { found, declaration in
      switch declaration.name {
      case "font-family": declaration.value
      case "font": families(inShorthand: declaration.value) ?? found
      default: found
      }
    }
  }

  /// The families of a `font` property, which stand behind the size.
  private static func families(inShorthand value: String) -> String? {
    let words = value.split(separator: " ")
    guard let size = words.firstIndex(where: { isSize($0) }) else { return nil }
    return words[(size + 1)...].joined(separator: " ")
  }

  private static func isSize(_ word: Substring) -> Bool {
    guard word.first?.isNumber == true || word.first == "." else { return sizes.contains(word) }
    return word.contains { $0.isLetter || $0 == "%" }
  }

  private static let sizes: Set<Substring> = [
    "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "larger", "smaller",
  ]
}
