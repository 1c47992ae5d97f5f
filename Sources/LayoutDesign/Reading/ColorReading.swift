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
    colorText(&fields, field, &found).flatMap { color(named: $0, &found) }
  }

  /// The colour that a text names.
  func color(named text: Located<String>, _ found: inout DiagnosticList) -> ColorSource? {
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
}
