import Diagnostics
import Frames
import Reading
import Typesetting

/// The fields of a style, each nil until a style of the chain gives it.
struct StyleFields {
  var family: Placed<String>?
  var weight: Weight?
  var isItalic = false
  var size: Double?
  var leading: Double?
  var color: ColorSource?
  var linkColor: ColorSource?
  var align: Align?
  var isHyphenated: Bool?
  var isBalanced: Bool?
  var isUppercase: Bool?
  var usesApostrophes: Bool?
  var tracking: Double?
  var hanging: Double?
  var justification = Justification()
  var lettersBeforeHyphen: Int?
  var lettersAfterHyphen: Int?

  enum Weight: String, CaseIterable {
    case regular, bold, black
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

  mutating func add(_ style: StyleReader, _ reader: DesignReader, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(style.node, as: "style", &found) else { return }
    fields.name = style.name
    _ = fields.node("as")
    family = fields.line("font", &found) ?? family
    weight = fields.choice("weight", &found) ?? weight
    isItalic = fields.flag("italic", &found) ?? isItalic
    size = reader.length(fields.node("size"), "size", &found, least: 1) ?? size
    leading = reader.number(fields.node("leading"), "leading", &found, above: 0) ?? leading
    color = reader.color(&fields, "colour", &found) ?? color
    linkColor = reader.color(&fields, "link-colour", &found) ?? linkColor
    align = fields.choice("align", &found) ?? align
    isHyphenated = fields.flag("hyphenate", &found) ?? isHyphenated
    isBalanced = fields.flag("balance", &found) ?? isBalanced
    isUppercase = fields.flag("capitals", &found) ?? isUppercase
    usesApostrophes = fields.flag("typographic-apostrophes", &found) ?? usesApostrophes
    tracking = reader.number(fields.node("tracking"), "tracking", &found, above: -0.5) ?? tracking
    hanging = reader.length(fields.node("hanging"), "hanging", &found) ?? hanging
    addJustification(&fields, reader, &found)
    fields.finish(&found, as: .error)
  }
}

// MARK: Justified text

extension StyleFields {
  /// Reads the limits of justified lines: shares of a width, but for `tracking-limit`, which is in em,
  /// and `reserve`, which is both.
  fileprivate mutating func addJustification(
    _ fields: inout FieldReader, _ reader: DesignReader, _ found: inout DiagnosticList
  ) {
    typealias Limit = (name: String, path: WritableKeyPath<Justification, Double>, range: ClosedRange<Double>)
    let limits: [Limit] = [
      ("tolerance", \.tolerance, 0...10), ("space-stretch", \.stretch, 0...2), ("space-shrink", \.shrink, 0...0.9),
      ("expansion", \.expansion, 0...0.1), ("tracking-limit", \.tracking, 0...0.1), ("reserve", \.reserve, 0...0.1),
      ("hyphen-penalty", \.hyphenPenalty, 0...10_000), ("name-penalty", \.lastResortPenalty, 0...10_000),
      ("article-penalty", \.weakSpacePenalty, 0...10_000), ("ladder-demerits", \.consecutiveHyphenDemerits, 0...1e8),
      ("last-hyphen-demerits", \.finalHyphenDemerits, 0...1e8), ("last-line", \.shortLastLine, 0...1),
      ("last-line-demerits", \.shortLastLineDemerits, 0...1e8),
      ("contrast-demerits", \.adjacentFitnessDemerits, 0...1e8),
    ]
    for limit in limits {
      let value = reader.number(fields.node(limit.name), limit.name, &found, in: limit.range)
      if let value { justification[keyPath: limit.path] = value }
    }
    lettersBeforeHyphen = letters(&fields, "letters-before-hyphen", &found) ?? lettersBeforeHyphen
    lettersAfterHyphen = letters(&fields, "letters-after-hyphen", &found) ?? lettersAfterHyphen
    justification.protrudes = fields.flag("protrusion", &found) ?? justification.protrudes
  }

  /// The number of letters that a field says.
  private func letters(_ fields: inout FieldReader, _ name: String, _ found: inout DiagnosticList) -> Int? {
    guard let count = fields.integer(name, &found) else { return nil }
    if (1...20).contains(count.value) { return count.value }
    found.error("bad-measure", at: count.place, "\(name) lies between 1 and 20, and is \(count.value)")
    return nil
  }
}
