import Catalogue
import Diagnostics
import Frames
import Reading

/// The accents of sections.
extension DesignReader {
  /// Reads a list of accents, or one of those that stand alone.
  mutating func accents(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> [Accent] {
    let fallback = [Accent(accent: .black, tint: .white)]
    guard let node = fields.requiredNode("accents", &found), let list = accentNodes(node, &found) else {
      return fallback
    }
    let accents = list.flatMap { node -> [Accent] in
      if let family = leadingColor(node) { return self.family(from: family, &found) }
      guard var pair = FieldReader(node, as: "accent", &found) else { return [] }
      let accent = fixedColor(&pair, "accent", &found)
      let tint = fixedColor(&pair, "tint", &found)
      pair.finish(&found, as: .error)
      guard let accent, let tint else { return [] }
      let read = Accent(accent: accent, tint: tint)
      if style.accents.isEmpty { read.warnIfFaint(at: node.place, &warnings) }
      return [read]
    }
    if list.isEmpty { found.error(.noAccents, at: node.place) }
    return accents.isEmpty ? fallback : accents
  }

  /// The elements of the list; a text that says what colour accents follow from is a list of one.
  private func accentNodes(_ node: Node, _ found: inout DiagnosticList) -> [Node]? {
    leadingColor(node) == nil ? node.sequence(as: "accents", &found) : [node]
  }

  /// What a text such as `from "#0E6B66"` or `from brand` says that accents follow from; nil for anything else.
  private func leadingColor(_ node: Node) -> Located<String>? {
    guard case .scalar(let scalar) = node.value else { return nil }
    return scalar.text.leadingColor.map { Located($0, at: node.place) }
  }

  /// The accents that follow from a colour.
  private func family(from name: Located<String>, _ found: inout DiagnosticList) -> [Accent] {
    if name.value.isEmpty {
      found.error(.blankColor("accents"), at: name.place)
      return []
    }
    switch color(named: name, &found) {
    case .fixed(let color): return Accent.family(of: color)
    case .accent, .tint: found.error(.circularColor("from"), at: name.place)
    case nil: break
    }
    return []
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
