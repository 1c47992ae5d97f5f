import Diagnostics
import Reading
import Typesetting

/// Styles by name.
extension DesignReader {
  mutating func readStyles(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("styles", &found) else { return }
    for entry in mapping.entries {
      guard var style = FieldReader(entry.value, as: "style", &found) else { continue }
      style.name = entry.key
      let base = style.line("as", &found)
      definitions.styles[entry.key] = StyleDefinition(name: entry.key, node: entry.value, base: base)
    }
    for name in mapping.entries.map(\.key) {
      guard let base = definitions.styles[name]?.base else { continue }
      if definitions.styles[base.value] == nil {
        reportStyle(base, &found)
      } else if buildsOnItself(name) {
        found.error(.circularStyle(name), at: base.place)
      } else if !hasFewBases(name) {
        found.error(.longStyle(name, most: DesignReader.mostBases), at: base.place)
      } else {
        continue
      }
      definitions.styles[name]?.isBaseless = true
    }
  }

  /// Whether the styles below a style lead back to it, and none of them is known to do so.
  private func buildsOnItself(_ name: String) -> Bool {
    var next = definitions.styles[name]?.base?.value
    for _ in 0..<DesignReader.mostBases {
      guard let style = next, style != name, definitions.styles[style]?.isBaseless == false else { break }
      next = definitions.styles[style]?.base?.value
    }
    return next == name
  }

  /// Whether no more styles stand below a style than may; those below one that cannot be used do not count.
  private func hasFewBases(_ name: String) -> Bool {
    var next: String? = name
    for _ in 0...DesignReader.mostBases {
      guard let style = next, definitions.styles[style]?.isBaseless == false else { return true }
      next = definitions.styles[style]?.base?.value
    }
    return next == nil
  }

  /// So many styles may stand below one another.
  private static let mostBases = 32

  /// The style and those below it, the last that it builds on first; nil when they end nowhere.
  private func chain(_ name: String) -> [StyleDefinition]? {
    var chain: [StyleDefinition] = []
    var next: String? = name
    while let name = next {
      guard let style = definitions.styles[name], !style.isBaseless else { return nil }
      chain.append(style)
      next = style.base?.value
    }
    return chain.reversed()
  }

  private func reportStyle(_ name: Located<String>, _ found: inout DiagnosticList) {
    let near = suggestion(for: name.value, among: definitions.styles.keys.sorted())
    found.error(.unknownStyle(name.value, near: near), at: name.place)
  }

  /// The style of that name, for the sizes of card that are being read.
  mutating func textStyle(_ name: Located<String>, _ found: inout DiagnosticList) -> BySize<BoxTextStyle> {
    guard let definition = definitions.styles[name.value] else {
      reportStyle(name, &found)
      return bySize { _ in nil }
    }
    let use = StyleUse(name: name.value, sizes: sizes)
    if let known = textStyles[use] { return known }
    let fields = fields(of: name.value, &found)
    let style = fields.flatMap { textStyle($0, of: definition, &found) } ?? bySize { _ in nil }
    textStyles[use] = style
    return style
  }

  /// Whether one of the styles that were read for texts has typographic apostrophes.
  var usesTypographicApostrophes: Bool {
    textStyles.values.contains { style in style.all.contains(where: \.paragraph.usesTypographicApostrophes) }
  }

  /// Checks styles that no text uses, so that their mistakes do not show up later. Such a style may lack fields that the
  /// styles that build on it have. Those of a layout that this one extends were made for other cards.
  mutating func checkUnusedStyles(_ found: inout DiagnosticList) {
    let used = Set(textStyles.keys.map(\.name))
    let unused = definitions.styles.values.filter { !used.contains($0.name) && $0.node.place.file == file }
    for style in unused.sorted(by: { $0.node.place < $1.node.place }) {
      let isBySize = chain(style.name)?.contains { $0.hasValuesBySize } ?? false
      let cards: [CardSizes?] = isBySize ? cardSizes : [nil]
      for sizes in cards {
        self.sizes = sizes
        _ = fields(of: style.name, &found)
      }
    }
    sizes = nil
  }

  /// The fields of a style and of those that it builds on; nil, with a finding, when one of them has a mistake.
  private func fields(of name: String, _ found: inout DiagnosticList) -> BySize<StyleFields>? {
    guard let chain = chain(name) else { return nil }
    var reader = StyleFieldsReader(self)
    var mistakes = DiagnosticList()
    for style in chain { reader.add(style, &mistakes) }
    found.add(contentsOf: mistakes)
    return mistakes.hasErrors ? nil : reader.fields
  }

  /// The style that the fields make; nil, with a finding, when they lack something.
  private mutating func textStyle(
    _ fields: BySize<StyleFields>, of style: StyleDefinition, _ found: inout DiagnosticList
  ) -> BySize<BoxTextStyle>? {
    // What chooses the font is the same in all sizes.
    guard let common = fields.all.first else { return nil }
    guard let font = common.family else {
      found.error(.missingField("font", of: .init("style", style.name)), at: style.node.place)
      return nil
    }
    guard let family = definitions.families[font.value] else {
      let near = suggestion(for: font.value, among: definitions.families.keys.sorted())
      found.error(.unknownFont(font.value, near: near), at: font.place)
      return nil
    }
    guard common.size != nil else {
      found.error(.missingField("size", of: .init("style", style.name)), at: style.node.place)
      return nil
    }
    guard let plain = family.faces[common.face] else {
      if family.place.file == file, style.node.place.file != file {
        if !family.lost.contains(common.face) {
          definitions.families[font.value]?.missing[common.face, default: []].insert(style.name)
        }
      } else if !family.lost.contains(common.face) {
        found.error(.missingFace(common.face, style: style.name, font: font.value), at: style.node.place)
      }
      return nil
    }
    for size in fields.all.compactMap(\.size) { warnOfSmallText(size, of: style) }
    warnOfMissingFeatures(common.features ?? [], font.value, fonts[plain], &found)
    return fields.map { $0.textStyle(in: family, plain: plain) }
  }

  /// Warns of features that a font has not: they change nothing.
  private func warnOfMissingFeatures(
    _ features: [Located<FontFeature>], _ name: String, _ font: Font, _ found: inout DiagnosticList
  ) {
    guard !features.isEmpty else { return }
    let known = font.featureNames
    for feature in features where !known.contains(feature.value.name) {
      let near = suggestion(for: feature.value.name, among: known)
      found.warn(.unknownFeature(feature.value.name, font: name, near: near, among: known), at: feature.place)
    }
  }

  /// Warns of type that is hard to read.
  private mutating func warnOfSmallText(_ size: Double, of style: StyleDefinition) {
    guard size < Legibility.leastSize else { return }
    warnings.warn(.smallText(style: style.name, size: size), at: style.node.place)
  }
}

extension StyleFields {
  /// The style that the fields make with the faces of a family, of which `plain` is the one that they ask for.
  fileprivate func textStyle(in family: FontFamily, plain: FontID) -> BoxTextStyle? {
    guard let paragraph else { return nil }
    let bold = family.faces["bold"] ?? plain
    return BoxTextStyle(
      paragraph: paragraph, font: plain,
      emphasis: family.faces[(weight ?? .regular).italic] ?? family.faces["italic"] ?? plain, strong: bold,
      strongEmphasis: family.faces["bold-italic"] ?? bold, color: color ?? .fixed(.black),
      linkColor: linkColor ?? color ?? .fixed(.black), tracking: tracking ?? 0, isUppercase: isUppercase ?? false,
      features: (features ?? []).map(\.value))
  }
}
