import Diagnostics
import Reading

/// The types of field that only catalogues and editions have.
extension FieldReader {
  /// The address in the field.
  mutating func address(_ field: String, _ found: inout DiagnosticList) -> String? {
    line(field, &found).flatMap { FieldValidation.address($0, field: field, &found) }
  }

  /// The date in the field.
  mutating func date(_ field: String, _ found: inout DiagnosticList) -> PartialDate? {
    line(field, &found).flatMap { FieldValidation.date($0, field: field, &found) }
  }

  /// The year in the field.
  mutating func year(_ field: String, _ found: inout DiagnosticList) -> Int? {
    integer(field, &found).flatMap { FieldValidation.year($0, field: field, &found) }
  }

  /// The colour in the field.
  mutating func color(_ field: String, _ found: inout DiagnosticList) -> String? {
    if isBlank(field) { found.warn(.blankColor(operand(field)), at: place(of: field)) }
    return line(field, &found).flatMap { FieldValidation.color($0, field: field, &found) }
  }

  /// The text in CommonMark in the field; empty when the field is absent.
  mutating func richText(_ field: String, _ found: inout DiagnosticList) -> RichText {
    guard let node = node(field) else { return RichText() }
    return CommonMark.read(node, as: operand(field), &found)
  }

  /// The picture in the field: a path, or a mapping of `image` and `alt`.
  mutating func image(
    _ field: String, _ images: inout ImageInspector, _ found: inout DiagnosticList
  ) -> ImageReference? {
    guard let node = node(field) else { return nil }
    guard case .mapping = node.value else {
      guard let path = node.line(as: operand(field), &found), !path.value.isEmpty else { return nil }
      return images.image(at: path, alt: nil, &found)
    }
    guard var fields = FieldReader(node, as: field, &found) else { return nil }
    let path = fields.requiredLine("image", &found)
    let alt = fields.line("alt", &found)?.value
    fields.finish(&found)
    return path.flatMap { images.image(at: $0, alt: alt, &found) }
  }

  /// The picture in the field, as `image` gives it, and what `alt` beside the field says of it.
  mutating func imageWithAlt(
    _ field: String, _ images: inout ImageInspector, _ found: inout DiagnosticList
  ) -> ImageReference? {
    var image = image(field, &images, &found)
    if let alt = line("alt", &found)?.value { image?.alt = alt }
    return image
  }

  /// The records that the ids in the field name, in that order.
  mutating func references<Record>(
    _ field: String, in registry: inout IDRegistry, from records: [String: Record], _ found: inout DiagnosticList
  ) -> [Record] {
    registry.resolve(lines(field, &found) ?? [], &found).compactMap { records[$0.value] }
  }
}
