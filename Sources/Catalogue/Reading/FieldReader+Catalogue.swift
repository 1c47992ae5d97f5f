import Diagnostics
import Reading

/// The types of field that only catalogues and editions have.
extension FieldReader {
  /// The text in CommonMark in the field, whose links lead from `base`; empty when the field is absent.
  mutating func richText(
    _ field: String, linksFrom base: LinkBase = .none, _ found: inout DiagnosticList
  ) -> RichText {
    guard let node = node(field) else { return RichText() }
    return CommonMark.read(node, as: operand(field), linksFrom: base, &found)
  }

  /// The picture in the field: a path, or a mapping of `image`, `alt` and `fit`.
  mutating func image(
    _ field: String, _ images: inout ImageInspector, isMade: Bool, _ found: inout DiagnosticList
  ) -> ImageReference? {
    guard let node = node(field) else { return nil }
    guard case .mapping = node.value else {
      guard let path = node.line(as: operand(field), &found), !path.value.isEmpty else { return nil }
      return images.image(at: path, alt: nil, &found)
    }
    guard var fields = FieldReader(node, as: field, &found) else { return nil }
    let path = fields.requiredLine("image", &found)
    let alt = fields.line("alt", &found).map {
      isMade ? $0.value : LineText.read($0, as: fields.operand("alt"), &found)
    }
    let fit: ImageReference.Fit? = fields.choice("fit", &found)
    fields.finish(&found)
    var image = path.flatMap { images.image(at: $0, alt: alt, &found) }
    image?.fit = fit
    return image
  }
}
