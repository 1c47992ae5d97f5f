import Cairo
import Diagnostics

/// Looks for what of an SVG is not drawn as it says.
struct SVGSurvey {
  private let drawing: SVGDrawing
  /// The style sheets, by the indices of their elements.
  private let sheets: [Int: SVGStyleSheet]
  private let fontRules: SVGFontRules
  private var losses: SVGLosses
  /// The families that elements ask for, by their indices, as far as they were looked for.
  private var knownFamilies: [Int: [String]] = [:]

  /// What is lost of a drawing whose texts are set in those fonts, beside what is known to be. Without fonts nothing is said of
  /// texts.
  static func losses(of drawing: SVGDrawing, beside known: SVGLosses, fonts: ScalableFonts?) -> SVGLosses {
    var survey = SVGSurvey(drawing, known)
    for (index, element) in drawing.elements.enumerated() where element.isDrawn { survey.look(at: element, index) }
    if let fonts { survey.lookAtTexts(fonts) }
    return survey.losses
  }

  private init(_ drawing: SVGDrawing, _ known: SVGLosses) {
    (self.drawing, losses) = (drawing, known)
    let styles = drawing.elements.indices.filter {
      drawing.elements[$0].isDrawn && drawing.elements[$0].name == "style"
    }
    let parsed = styles.map { SVGStyleSheet(drawing.elements[$0].text) }
    sheets = Dictionary(uniqueKeysWithValues: zip(styles, parsed))
    fontRules = SVGFontRules(parsed)
  }

  private mutating func add(_ loss: DrawingLoss, _ line: Int) { losses.add(loss, line: line) }

  // MARK: Elements

  private mutating func look(at element: SVGDrawing.Element, _ index: Int) {
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
    guard let sheet = sheets[index] else { return }
    for name in sheet.atRules { add(.rule(name), element.line) }
    for rule in sheet.rules {
      for declaration in rule.declarations { look(at: declaration, on: nil, element.line) }
    }
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
    let texts = drawing.elements.indices.filter { index in
      let element = drawing.elements[index]
      return element.holdsText && element.name != "style" && element.text.contains { !$0.isWhitespace }
    }
    lookForCharacters(of: texts, fonts)
    for index in texts {
      let (element, families) = (drawing.elements[index], families(at: index))
      let family = families.first { fonts.have(family: $0) } ?? fonts.family ?? ""
      if let wanted = families.first, !fonts.have(family: wanted), !SVGSurvey.generic.contains(wanted.lowercased()) {
        add(.font(wanted, instead: family), element.line)
      }
      let isSpaced = element.attributes["letter-spacing"] ?? "0" != "0"
      if !isSpaced, let letters = fonts.ligature(in: element.text, family: family) {
        add(.ligature(letters), element.line)
      }
    }
  }

  /// Looks for the characters that no font has, which are one loss of a drawing.
  private mutating func lookForCharacters(of texts: [Int], _ fonts: ScalableFonts) {
    var (seen, missing): (Set<Unicode.Scalar>, [Unicode.Scalar]) = ([], [])
    var line = 0
    for index in texts {
      for scalar in drawing.elements[index].text.unicodeScalars where seen.insert(scalar).inserted {
        guard !scalar.isUnseen, !fonts.cover(scalar) else { continue }
        if missing.isEmpty { line = drawing.elements[index].line }
        missing.append(scalar)
      }
    }
    if !missing.isEmpty { add(.characters(missing), line) }
  }

  /// The families that any of a layout may stand for.
  private static let generic: Set = ["sans-serif", "serif", "system-ui", "ui-sans-serif", "ui-serif"]

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
    let found =
      SVGFontRules.families(in: element.style) ?? fontRules.families(of: element) ?? element.attributes["font-family"]
    guard let found, found != "inherit" else { return nil }
    return found.split(separator: ",").map { name in
      let trimmed = name.drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }.reversed()
        .drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }.reversed()
      return String(trimmed)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is no sign that a font must have.
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
  }
}
