import Cairo
import Diagnostics

/// Looks for what of an SVG is not drawn as it says.
struct SVGSurvey {
  private let drawing: SVGDrawing
  /// The rules of style sheets that say something of fonts.
  private let fontRules: [SVGStyleSheet.Rule]
  private var losses: [LocatedDrawingLoss] = []
  /// The families that elements ask for, by their indices, as far as they were looked for.
  private var knownFamilies: [Int: [String]] = [:]
  private var known: Set<DrawingLoss> = []

  /// What is lost of a drawing whose texts are set in those fonts, each kind once, where it stands first. Without fonts nothing is
  /// said of texts.
  static func losses(of drawing: SVGDrawing, fonts: ScalableFonts?) -> [LocatedDrawingLoss] {
    var survey = SVGSurvey(drawing)
    for element in drawing.elements where element.isDrawn { survey.look(at: element) }
    if let fonts { survey.lookAtTexts(fonts) }
    return survey.losses
  }

  private init(_ drawing: SVGDrawing) {
    self.drawing = drawing
    fontRules = drawing.elements.filter { $0.isDrawn && $0.name == "style" }.flatMap { SVGStyleSheet($0.text).rules }
      .filter { $0.declarations.contains { $0.name == "font-family" || $0.name == "font" } }
  }

  private mutating func add(_ loss: DrawingLoss, _ line: Int) {
    if known.insert(loss).inserted { losses.append(LocatedDrawingLoss(loss, line: line)) }
  }

  // MARK: Elements

  private mutating func look(at element: SVGDrawing.Element) {
    if !SVGSupport.draws(element.name) { return add(.element(element.name), element.line) }
    if SVGSupport.unlikeBrowsers.contains(element.name) { add(.likeness(element.name), element.line) }
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) where name != "style" {
      if name == "href" || name == "xlink:href" {
        if value.first == "#" { look(forTarget: value.dropFirst(), of: element.name, element.line) }
      } else {
        look(at: .init(name: name, value: value), on: element.name, element.line)
      }
    }
    for declaration in element.style { look(at: declaration, on: element.name, element.line) }
    lookAtViewport(of: element)
    guard element.name == "style" else { return }
    let sheet = SVGStyleSheet(element.text)
    for name in sheet.atRules { add(.rule(name), element.line) }
    for declaration in sheet.rules.flatMap(\.declarations) { look(at: declaration, on: nil, element.line) }
  }

  /// Looks for what librsvg makes of a size otherwise than browsers do.
  private mutating func lookAtViewport(of element: SVGDrawing.Element) {
    if element.name == "symbol", element.attributes["viewBox"] == nil, element.attributes["overflow"] != "visible" {
      add(.likeness("symbol"), element.line)
    }
    guard element.name == "use", let href = element.attributes["href"] ?? element.attributes["xlink:href"],
      let target = drawing.ids[String(href.dropFirst())], drawing.elements[target].name == "svg"
    else { return }
    for side in ["width", "height"] {
      if let value = element.attributes[side] { add(.property(side, value: value), element.line) }
    }
  }

  private mutating func look(at declaration: SVGStyleSheet.Declaration, on element: String?, _ line: Int) {
    let (name, value) = (declaration.name, declaration.value)
    guard !SVGSurvey.names.contains(name), !name.contains(":"), !name.hasPrefix("aria-"), !name.hasPrefix("data-")
    else {
      return
    }
    if !SVGSupport.follows(name, value, on: element) {
      add(.property(name, value: value.count > 40 ? value.prefix(40) + "…" : value), line)
    }
    for part in value.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let address = part.prefix { $0 != ")" }.filter { !"'\" ".contains($0) }
      if address.first == "#" { look(forTarget: address.dropFirst(), of: name, line) }
    }
  }

  /// Attributes that name and describe, and may hold anything.
  private static let names: Set = ["id", "class", "role", "lang"]

  private mutating func look(forTarget id: Substring, of user: String, _ line: Int) {
    guard let names = SVGSupport.targets(of: user) else { return }
    if let index = drawing.ids[String(id)], names.contains(drawing.elements[index].name) { return }
    add(.target(id: String(id), of: user), line)
  }

  // MARK: Texts

  private mutating func lookAtTexts(_ fonts: ScalableFonts) {
    for (index, element) in drawing.elements.enumerated() {
      guard element.isDrawn, element.text.contains(where: { !$0.isWhitespace }), drawing.isWithin(["text"], index)
      else {
        continue
      }
      let families = families(at: index)
      if let family = families.first, !fonts.have(family: family),
        !SVGSurvey.anySans.contains(family.lowercased())
      {
        add(.font(family, instead: standIn(for: families, in: fonts)), element.line)
      }
      let isSpaced = element.attributes["letter-spacing"] ?? "0" != "0"
      let family = standIn(for: families, in: fonts)
      if !isSpaced, let letters = fonts.ligature(in: element.text, family: family) {
        add(.ligature(letters), element.line)
      }
      for scalar in Set(element.text.unicodeScalars).sorted() where !scalar.isUnseen && !fonts.cover(scalar) {
        add(.character(scalar), element.line)
      }
    }
  }

  /// What stands for a family that any of a layout may be.
  private static let anySans: Set = ["sans-serif", "serif", "system-ui", "ui-sans-serif", "ui-serif"]

  private func standIn(for families: [String], in fonts: ScalableFonts) -> String {
    families.first { fonts.have(family: $0) } ?? fonts.family ?? ""
  }

  /// The families that the element at `index` asks for, in order.
  private mutating func families(at index: Int) -> [String] {
    if let known = knownFamilies[index] { return known }
    let element = drawing.elements[index]
    var found = families(of: element)
    if found == nil, let parent = element.parent { found = families(at: parent) }
    knownFamilies[index] = found ?? []
    return found ?? []
  }

  /// The families that an element asks for itself; nil when it takes those of the element that it stands in.
  private func families(of element: SVGDrawing.Element) -> [String]? {
    let rules = fontRules.filter { $0.applies(to: element) }.enumerated().sorted { one, other in
      let (left, right) = (one.element.specificity + [one.offset], other.element.specificity + [other.offset])
      return left.lexicographicallyPrecedes(right)
    }
    var found = element.attributes["font-family"]
    for declaration in rules.flatMap(\.element.declarations) + element.style {
      switch declaration.name {
      case "font-family": found = declaration.value
      case "font": found = SVGSurvey.families(inShorthand: declaration.value) ?? found
      default: break
      }
    }
    guard let found, found != "inherit" else { return nil }
    return found.split(separator: ",").map { name in
      let trimmed = name.drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }.reversed()
        .drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }.reversed()
      return String(trimmed)
    }
  }

  /// The families of a `font` property, which stand behind the size.
  private static func families(inShorthand value: String) -> String? {
    let words = value.split(separator: " ")
    guard let size = words.firstIndex(where: { isSize($0) }) else { return nil }
    return words[(size + 1)...].joined(separator: " ")
  }

  private static func isSize(_ word: Substring) -> Bool {
    guard word.first?.isNumber == true || word.first == "." else {
      return ["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "larger", "smaller"].contains(
        word)
    }
    return word.contains { $0.isLetter || $0 == "%" }
  }
}

extension Unicode.Scalar {
  /// Whether it is no sign that a font must have.
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
  }
}
