import Diagnostics
import Frames
import Reading

/// Colours by name, and the accents of sections.
extension DesignReader {
  /// Reads the colours, and gives their names, sorted.
  mutating func readColors(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> [String] {
    guard var mapping = fields.mapping("colours", &found) else { return [] }
    let own = definitions.colors.keys.sorted()
    for entry in mapping.entries {
      if own.contains(entry.key) {
        found.error(.reservedName(entry.key, noun: "colour"), at: entry.keyPlace)
      } else if let text = definedColor(&mapping, entry, &found) {
        if let color = Color(hex: text.value) {
          definitions.colors[entry.key] = .fixed(style.colors[entry.key] ?? color)
        } else {
          found.error(.malformedColor(text.value), at: text.place)
        }
      }
    }
    return definitions.colors.keys.filter { !own.contains($0) }.sorted()
  }

  /// The text of a colour that is defined, alone or with what it is printed with.
  private mutating func definedColor(
    _ mapping: inout FieldReader, _ entry: Entry, _ found: inout DiagnosticList
  ) -> Located<String>? {
    guard case .mapping = entry.value.value else { return colorText(&mapping, entry.key, &found) }
    _ = mapping.node(entry.key)
    return printedColor(entry.key, entry.value, &found)
  }

  /// The colour that a field names: one of the layout's, `accent`, `tint`, or `#RRGGBB`.
  func color(_ fields: inout FieldReader, _ field: String, _ found: inout DiagnosticList) -> ColorSource? {
    guard let text = colorText(&fields, field, &found) else { return nil }
    if let color = definitions.colors[text.value] { return color }
    if let color = Color(hex: text.value) { return .fixed(color) }
    let near = suggestion(for: text.value, among: definitions.colors.keys.sorted())
    found.error(.unknownColor(text.value, near: near), at: text.place)
    return nil
  }

  /// The text of a field that holds a colour; what YAML takes for a comment is reported.
  private func colorText(
    _ fields: inout FieldReader, _ field: String, _ found: inout DiagnosticList
  ) -> Located<String>? {
    if fields.isBlank(field) { found.error(.blankColor(field), at: fields.place(of: field)) }
    return fields.node(field)?.line(as: .named("colour", field), &found)
  }

  // MARK: Accents

  mutating func accents(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> [Accent] {
    let fallback = [Accent(accent: .black, tint: .white)]
    guard let node = fields.requiredNode("accents", &found), let list = node.sequence(as: "accents", &found) else {
      return fallback
    }
    let accents = list.compactMap { node -> Accent? in
      guard var pair = FieldReader(node, as: "accent", &found) else { return nil }
      let accent = fixedColor(&pair, "accent", &found)
      let tint = fixedColor(&pair, "tint", &found)
      pair.finish(&found, as: .error)
      guard let accent, let tint else { return nil }
      let read = Accent(accent: accent, tint: tint)
      if style.accents.isEmpty { read.warnIfFaint(at: node.place, &warnings) }
      return read
    }
    if list.isEmpty { found.error(.noAccents, at: node.place) }
    return accents.isEmpty ? fallback : accents
  }

  /// A colour that does not depend on the section.
  private func fixedColor(_ fields: inout FieldReader, _ field: String, _ found: inout DiagnosticList) -> Color? {
    guard fields.requiredNode(field, &found) != nil else { return nil }
    switch color(&fields, field, &found) {
    case .fixed(let color): return color
    case .accent, .tint:
      found.error(.circularColor(field), at: fields.place(ofValue: field))
      return nil
    case nil: return nil
    }
  }
}

extension Accent {
  /// Warns of an accent that cannot be read on white or on its tint, or white on it.
  func warnIfFaint(at place: Place, _ found: inout DiagnosticList) {
    let grounds: [(StyleFinding.Ground, Color)] = [(.white, .white), (.tint(tint.hex), tint)]
    for (ground, color) in grounds {
      let contrast = accent.contrast(with: color)
      guard contrast < Legibility.leastContrast else { continue }
      found.warn(.faintAccent(accent.hex, on: ground, contrast: contrast), at: place)
    }
  }
}
