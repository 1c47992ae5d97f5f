import Diagnostics
import Frames
import Reading
import Typesetting

/// The files of one family of fonts.
struct FontFamily {
  /// The opened faces by the names that layouts give them: `regular`, `bold-italic`.
  var faces: [String: FontID] = [:]
}

/// A style as its file gives it, before a size of card is known: its own fields, and those of the style it builds on.
struct StyleReader {
  var node: Node
  var base: Placed<String>?
}

extension DesignReader {
  /// The names of faces that a family can have.
  private static let faceNames = ["regular", "italic", "bold", "bold-italic", "black", "black-italic"]

  mutating func readFonts(_ fields: inout FieldReader, _ found: inout Diagnostics) {
    guard let mapping = fields.mapping("fonts", &found) else { return }
    for entry in mapping.entries {
      guard var faces = FieldReader(entry.value, as: "font", &found) else { continue }
      faces.name = entry.key
      var family = FontFamily()
      for name in DesignReader.faceNames {
        guard let file = faces.line(name, &found) else { continue }
        family.faces[name] = open(file, &found)
      }
      faces.finish(&found, as: .error)
      families[entry.key] = family
    }
  }

  private func open(_ file: Placed<String>, _ found: inout Diagnostics) -> FontID? {
    for folder in [folder] + fontFolders {
      do throws(FontError) {
        return try fonts.open("\(folder)/\(file.value)")
      } catch .notAFont {
        found.error("bad-font", at: file.place, "'\(file.value)' is no font that can be used")
        return nil
      } catch {
        continue
      }
    }
    found.error(
      "missing-font", at: file.place, "there is no font file '\(file.value)'",
      hint: "put it into the layout's folder or the program's Fonts")
    return nil
  }

  mutating func readStyles(_ fields: inout FieldReader, _ found: inout Diagnostics) {
    guard let mapping = fields.mapping("styles", &found) else { return }
    for entry in mapping.entries {
      guard var style = FieldReader(entry.value, as: "style", &found) else { continue }
      styles[entry.key] = StyleReader(node: entry.value, base: style.line("as", &found))
    }
    for (name, style) in styles.sorted(by: { $0.key < $1.key }) {
      guard let base = style.base else { continue }
      if styles[base.value] == nil { reportStyle(base, &found) }
      if isCircular(name) {
        found.error("circular-style", at: base.place, "style '\(name)' builds on itself")
        styles[name]?.base = nil
      }
    }
  }

  private func isCircular(_ name: String) -> Bool {
    var seen: Set<String> = [name]
    var next = styles[name]?.base?.value
    while let style = next {
      guard seen.insert(style).inserted else { return true }
      next = styles[style]?.base?.value
    }
    return false
  }

  private func reportStyle(_ name: Placed<String>, _ found: inout Diagnostics) {
    found.error(
      "unknown-style", at: name.place, "unknown style '\(name.value)'",
      hint: didYouMean(name.value, among: styles.keys.sorted()))
  }

  /// The look of the style that a node names, for the size of card at hand.
  func look(_ name: Placed<String>, _ found: inout Diagnostics) -> TextLook? {
    guard styles[name.value] != nil else {
      reportStyle(name, &found)
      return nil
    }
    var style = StyleFields()
    var chain: [StyleReader] = []
    var next: String? = name.value
    while let style = next.flatMap({ styles[$0] }) {
      chain.append(style)
      next = style.base?.value
    }
    for reader in chain.reversed() { style.add(reader.node, self, &found) }
    return look(style, at: name.place, &found)
  }

  private func look(_ style: StyleFields, at place: Place, _ found: inout Diagnostics) -> TextLook? {
    guard let family = style.family.flatMap({ families[$0.value] }) else {
      let name = style.family
      found.error(
        "unknown-font", at: name?.place ?? place,
        name.map { "unknown font '\($0.value)'" } ?? "the style names no font",
        hint: name.flatMap { didYouMean($0.value, among: families.keys.sorted()) })
      return nil
    }
    let weight = style.weight ?? .regular
    guard let font = family.faces[style.isItalic ? weight.italic : weight.rawValue] else {
      found.error("missing-face", at: place, "the font has no \(style.isItalic ? weight.italic : weight.rawValue) face")
      return nil
    }
    guard let size = style.size else {
      found.error("missing-field", at: place, "the style has no size")
      return nil
    }
    let bold = family.faces["bold"] ?? font
    var justification = Justification()
    if let value = style.tolerance { justification.tolerance = value }
    let paragraph = ParagraphStyle(
      language: "", alignment: (style.align ?? .left).alignment, size: size, leading: size * (style.leading ?? 1.35),
      isHyphenated: style.isHyphenated ?? false, usesTypographicApostrophes: style.usesApostrophes ?? false,
      isBalanced: style.isBalanced ?? false, justification: justification)
    return TextLook(
      paragraph: paragraph, font: font, emphasis: family.faces[weight.italic] ?? family.faces["italic"] ?? font,
      strong: bold, strongEmphasis: family.faces["bold-italic"] ?? bold, color: style.color ?? .fixed(.black),
      linkColor: style.linkColor ?? style.color ?? .fixed(.black), tracking: style.tracking ?? 0,
      isUppercase: style.isUppercase ?? false)
  }
}

/// The fields of a style, each nil until a style of the chain gives it.
private struct StyleFields {
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
  var tolerance: Double?

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

  mutating func add(_ node: Node, _ reader: DesignReader, _ found: inout Diagnostics) {
    guard var fields = FieldReader(node, as: "style", &found) else { return }
    _ = fields.node("as")
    family = fields.line("font", &found) ?? family
    weight = fields.choice("weight", &found) ?? weight
    isItalic = fields.flag("italic", &found) ?? isItalic
    size = reader.length(fields.node("size"), "size", &found, least: 1) ?? size
    leading = fields.number("leading", &found)?.value ?? leading
    color = reader.color(fields.node("colour"), &found) ?? color
    linkColor = reader.color(fields.node("link-colour"), &found) ?? linkColor
    align = fields.choice("align", &found) ?? align
    isHyphenated = fields.flag("hyphenate", &found) ?? isHyphenated
    isBalanced = fields.flag("balance", &found) ?? isBalanced
    isUppercase = fields.flag("capitals", &found) ?? isUppercase
    usesApostrophes = fields.flag("typographic-apostrophes", &found) ?? usesApostrophes
    tracking = fields.number("tracking", &found)?.value ?? tracking
    tolerance = fields.number("tolerance", &found)?.value ?? tolerance
    fields.finish(&found, as: .error)
  }
}
