import Diagnostics
import Reading
import Typesetting

/// The fields of a style for one size of card, each nil until a style of the chain gives it.
struct StyleFields {
  var family: Located<String>?
  var weight: Weight?
  var isItalic: Bool?
  var size: Double?
  var leading: Double?
  var color: ColorSource?
  var linkColor: ColorSource?
  var align: Align?
  var isHyphenated: Bool?
  var isBalanced: Bool?
  var isUppercase: Bool?
  var features: [Located<FontFeature>]?
  var usesApostrophes: Bool?
  var tracking: Double?
  var hanging: Double?
  var justification = Justification()
  var lettersBeforeHyphen: Int?
  var lettersAfterHyphen: Int?

  enum Weight: String, CaseIterable {
    case regular, bold, black

    /// The name of the italic face of the weight.
    var italic: String { self == .regular ? "italic" : "\(rawValue)-italic" }
  }

  enum Align: String, CaseIterable {
    case justified, left, centre, right

    var alignment: ParagraphStyle.Alignment {
      switch self {
      case .justified: .justified
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    }
  }

  /// What is done with the letters of a text.
  enum Change: String, CaseIterable { case none, upper }

  /// The name of the face.
  var face: String { isItalic ?? false ? (weight ?? .regular).italic : (weight ?? .regular).rawValue }

  /// The style of a paragraph; nil without a size.
  var paragraph: ParagraphStyle? {
    guard let size else { return nil }
    return ParagraphStyle(
      language: "", alignment: (align ?? .left).alignment, size: size, leading: size * (leading ?? 1.35),
      isHyphenated: isHyphenated ?? false, usesTypographicApostrophes: usesApostrophes ?? false,
      isBalanced: isBalanced ?? false, hangingIndent: hanging ?? 0, justification: justification,
      lettersBeforeHyphen: lettersBeforeHyphen, lettersAfterHyphen: lettersAfterHyphen)
  }
}

/// Merges the fields of a chain of styles, for all sizes of card at once: each style overrides those that it builds on.
struct StyleFieldsReader {
  private let reader: DesignReader
  private(set) var fields: BySize<StyleFields>

  /// Begins without any field.
  init(_ reader: DesignReader) {
    self.reader = reader
    fields = reader.bySize { _ in StyleFields() }
  }

  /// Adds the fields of a style.
  mutating func add(_ style: StyleDefinition, _ found: inout DiagnosticList) {
    guard var node = FieldReader(style.node, as: "style", &found) else { return }
    node.name = style.name
    _ = node.node("as")
    set(\.family, node.line("font", &found))
    set(\.weight, node.choice("weight", &found))
    set(\.isItalic, node.flag("italic", &found))
    set(\.size, reader.lengths(node.node("size"), "size", least: 1, &found))
    set(\.leading, reader.numbers(node.node("leading"), "leading", above: 0, &found))
    set(\.color, reader.color(&node, "colour", &found))
    set(\.linkColor, reader.color(&node, "link-colour", &found))
    set(\.align, node.choice("align", &found))
    set(\.isHyphenated, node.flag("hyphenate", &found))
    set(\.isBalanced, node.flag("balance", &found))
    set(\.isUppercase, node.flag("capitals", &found))
    let change: StyleFields.Change? = node.choice("transform", &found)
    set(\.isUppercase, change.map { $0 == .upper })
    set(\.features, features(&node, &found))
    set(\.usesApostrophes, node.flag("typographic-apostrophes", &found))
    set(\.tracking, reader.numbers(node.node("tracking"), "tracking", above: -0.5, &found))
    set(\.hanging, reader.lengths(node.node("hanging"), "hanging", &found))
    addJustification(&node, &found)
    set(\.lettersBeforeHyphen, letters(&node, "letters-before-hyphen", &found))
    set(\.lettersAfterHyphen, letters(&node, "letters-after-hyphen", &found))
    node.finish(&found, as: .error)
  }

  /// A limit of justified lines: the field that gives it, and what it may be.
  private struct Limit: Sendable {
    var name: String
    var path: any WritableKeyPath<Justification, Double> & Sendable
    var range: ClosedRange<Double>

    init(_ name: String, _ path: any WritableKeyPath<Justification, Double> & Sendable, _ range: ClosedRange<Double>) {
      (self.name, self.path, self.range) = (name, path, range)
    }
  }

  /// Shares of a width, but for `tracking-limit`, which is in em, and `reserve`, which is both.
  private static let limits = [
    Limit("tolerance", \.tolerance, 0...10), Limit("space-stretch", \.stretch, 0...2),
    Limit("space-shrink", \.shrink, 0...0.9), Limit("expansion", \.expansion, 0...0.1),
    Limit("tracking-limit", \.tracking, 0...0.1), Limit("reserve", \.reserve, 0...0.1),
    Limit("hyphen-penalty", \.hyphenPenalty, 0...10_000), Limit("name-penalty", \.lastResortPenalty, 0...10_000),
    Limit("article-penalty", \.weakSpacePenalty, 0...10_000),
    Limit("ladder-demerits", \.consecutiveHyphenDemerits, 0...1e8),
    Limit("last-hyphen-demerits", \.finalHyphenDemerits, 0...1e8), Limit("last-line", \.shortLastLine, 0...1),
    Limit("last-line-demerits", \.shortLastLineDemerits, 0...1e8),
    Limit("contrast-demerits", \.adjacentFitnessDemerits, 0...1e8),
  ]

  /// Adds the limits of justified lines that the style gives; most styles give none.
  private mutating func addJustification(_ node: inout FieldReader, _ found: inout DiagnosticList) {
    for limit in StyleFieldsReader.limits {
      guard let value = node.node(limit.name) else { continue }
      let values = reader.numbers(value, limit.name, in: limit.range, &found)
      fields.update { fields, size in
        if let value = values[size] { fields.justification[keyPath: limit.path] = value }
      }
    }
    if let protrudes = node.flag("protrusion", &found) {
      fields.update { fields, _ in fields.justification.protrudes = protrudes }
    }
  }

  /// The number of letters that a field says.
  private func letters(_ node: inout FieldReader, _ name: String, _ found: inout DiagnosticList) -> Int? {
    guard let count = node.integer(name, &found) else { return nil }
    if (1...20).contains(count.value) { return count.value }
    found.error(.outsideRange(1...20, field: name, number: Double(count.value)), at: count.place)
    return nil
  }

  /// The features that the style names; none of them is looked for in a font.
  private func features(_ node: inout FieldReader, _ found: inout DiagnosticList) -> [Located<FontFeature>]? {
    node.lines("features", &found)?.compactMap { name in
      if let feature = FontFeature(name.value) { return Located(feature, at: name.place) }
      found.error(.malformedFeature(name.value), at: name.place)
      return nil
    }
  }

  /// Sets a field in all sizes, if the style gives it.
  private mutating func set<Value>(_ path: WritableKeyPath<StyleFields, Value?>, _ value: Value?) {
    guard let value else { return }
    fields.update { fields, _ in fields[keyPath: path] = value }
  }

  /// Sets a field in those sizes for which the style gives it.
  private mutating func set<Value>(_ path: WritableKeyPath<StyleFields, Value?>, _ values: BySize<Value>) {
    fields.update { fields, size in
      if let value = values[size] { fields[keyPath: path] = value }
    }
  }
}
