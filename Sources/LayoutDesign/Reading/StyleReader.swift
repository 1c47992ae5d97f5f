import Diagnostics
import Frames
import Reading
import Typesetting

/// A style as its file gives it, before a size of card is known.
struct StyleReader {
  var name: String
  var node: Node
  /// The style that it builds on.
  var base: Placed<String>?
  /// Whether it builds on a style that is not there, or on itself: there is no use in looking at it any more.
  var isBaseless = false
}

extension DesignReader {
  mutating func readStyles(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("styles", &found) else { return }
    for entry in mapping.entries {
      guard var style = FieldReader(entry.value, as: "style", &found) else { continue }
      style.name = entry.key
      styles[entry.key] = StyleReader(name: entry.key, node: entry.value, base: style.line("as", &found))
    }
    for name in mapping.entries.map(\.key) {
      guard let base = styles[name]?.base else { continue }
      if styles[base.value] == nil {
        reportStyle(base, &found)
        styles[name]?.isBaseless = true
      } else if buildsOnItself(name) {
        found.error("circular-style", at: base.place, "style '\(name)' builds on itself")
        styles[name]?.isBaseless = true
      }
    }
  }

  /// Whether the styles below a style lead back to it, and none of them is known to do so.
  private func buildsOnItself(_ name: String) -> Bool {
    var seen: Set<String> = []
    var next = styles[name]?.base?.value
    while let style = next, style != name {
      guard seen.insert(style).inserted, styles[style]?.isBaseless == false else { return false }
      next = styles[style]?.base?.value
    }
    return next == name
  }

  /// The style and those below it, the last that it builds on first; nil when they end nowhere.
  private func chain(_ name: String) -> [StyleReader]? {
    var chain: [StyleReader] = []
    var next: String? = name
    while let name = next {
      guard let style = styles[name], !style.isBaseless else { return nil }
      chain.append(style)
      next = style.base?.value
    }
    return chain.reversed()
  }

  private func reportStyle(_ name: Placed<String>, _ found: inout DiagnosticList) {
    found.error(
      "unknown-style", at: name.place, "unknown style '\(name.value)'",
      hint: didYouMean(name.value, among: styles.keys.sorted()))
  }

  /// The look of the style that a node names, for the size of card at hand.
  mutating func look(_ name: Placed<String>, _ found: inout DiagnosticList) -> TextLook? {
    guard let style = styles[name.value] else {
      reportStyle(name, &found)
      return nil
    }
    usedStyles.insert(name.value)
    guard let fields = fields(of: name.value, &found), let look = look(fields, of: style, &found) else { return nil }
    doubt(look, of: style)
    return look
  }

  /// Looks for mistakes in styles that no text has, so that they wait for nobody. Such a style may lack what the
  /// styles that build on it have. Those of a layout that this one extends were made for other cards.
  mutating func checkUnusedStyles(_ found: inout DiagnosticList) {
    let unused = styles.values.filter { !usedStyles.contains($0.name) && $0.node.place.file == file }.sorted {
      $0.node.place < $1.node.place
    }
    for style in unused {
      let isBySize = chain(style.name)?.contains { $0.hasValuesBySize } ?? false
      let sizes: [CardSizeName?] = isBySize ? cardSizes : [nil]
      for size in sizes {
        self.size = size
        _ = fields(of: style.name, &found)
      }
    }
    size = nil
  }

  /// The fields of a style and of those it builds on; nil, with a report, when one of them has a mistake.
  private func fields(of name: String, _ found: inout DiagnosticList) -> StyleFields? {
    guard let chain = chain(name) else { return nil }
    var fields = StyleFields()
    var findings = DiagnosticList()
    for style in chain { fields.add(style, self, &findings) }
    found.add(contentsOf: findings)
    return findings.hasErrors ? nil : fields
  }

  private func look(_ fields: StyleFields, of style: StyleReader, _ found: inout DiagnosticList) -> TextLook? {
    let name = "style '\(style.name)'"
    guard let font = fields.family else {
      found.error("missing-field", at: style.node.place, "\(name) has no font")
      return nil
    }
    guard let family = families[font.value] else {
      found.error(
        "unknown-font", at: font.place, "unknown font '\(font.value)'",
        hint: didYouMean(font.value, among: families.keys.sorted()))
      return nil
    }
    guard let size = fields.size else {
      found.error("missing-field", at: style.node.place, "\(name) has no size")
      return nil
    }
    let weight = fields.weight ?? .regular
    let face = fields.isItalic ? weight.italic : weight.rawValue
    guard let plain = family.faces[face] else {
      if !family.lost.contains(face) {
        found.error(
          "missing-face", at: style.node.place, "\(name) asks for a \(face) face, which '\(font.value)' has not")
      }
      return nil
    }
    let bold = family.faces["bold"] ?? plain
    let paragraph = ParagraphStyle(
      language: "", alignment: (fields.align ?? .left).alignment, size: size, leading: size * (fields.leading ?? 1.35),
      isHyphenated: fields.isHyphenated ?? false, usesTypographicApostrophes: fields.usesApostrophes ?? false,
      isBalanced: fields.isBalanced ?? false, hangingIndent: fields.hanging ?? 0, justification: fields.justification,
      lettersBeforeHyphen: fields.lettersBeforeHyphen, lettersAfterHyphen: fields.lettersAfterHyphen)
    return TextLook(
      paragraph: paragraph, font: plain, emphasis: family.faces[weight.italic] ?? family.faces["italic"] ?? plain,
      strong: bold, strongEmphasis: family.faces["bold-italic"] ?? bold, color: fields.color ?? .fixed(.black),
      linkColor: fields.linkColor ?? fields.color ?? .fixed(.black), tracking: fields.tracking ?? 0,
      isUppercase: fields.isUppercase ?? false)
  }
}

extension StyleReader {
  /// Whether one of its measures differs by size of card.
  fileprivate var hasValuesBySize: Bool {
    guard case .mapping(let entries) = node.value else { return false }
    return entries.contains { if case .mapping = $0.value.value { true } else { false } }
  }
}
