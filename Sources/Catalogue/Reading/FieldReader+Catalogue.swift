import Diagnostics
import Reading

/// The types of field that only catalogues and editions have.
extension FieldReader {
  /// The text in CommonMark in the field, whose links lead from `base`; empty when the field is absent. Its pictures are not looked at
  /// where it may have some.
  mutating func richText(
    _ field: String, linksFrom base: LinkBase = .none, hasPictures: Bool = false, _ found: inout DiagnosticList
  ) -> RichText {
    guard let node = node(field) else { return RichText() }
    return CommonMark.read(node, as: operand(field), linksFrom: base, hasPictures: hasPictures, &found)
  }

  /// The picture in the field: a path, or a mapping of `image`, `alt`, `page`, `fit` and `focus`. In place of a path may stand
  /// `auto`, for a page of the first PDF that is at one of the paths that `documents` gives.
  mutating func image(
    _ field: String, _ images: inout ImageInspector, isMade: Bool, documents: (() -> [String])? = nil,
    _ found: inout DiagnosticList
  ) -> ImageReference? {
    guard let node = node(field) else { return nil }
    func image(_ path: Located<String>, _ alt: String?, page: Int = 1) -> ImageReference? {
      guard let documents, path.value == CoverDocument.word else {
        return images.image(at: path, alt: alt, page: page, &found)
      }
      return images.image(ofFirst: documents(), at: path.place, alt: alt, page: page, &found)
    }
    guard case .mapping = node.value else {
      guard let path = node.line(as: operand(field), &found), !path.value.isEmpty else { return nil }
      return image(path, nil)
    }
    guard var fields = FieldReader(node, as: field, &found) else { return nil }
    let path = fields.requiredLine("image", &found)
    let alt = fields.line("alt", &found).map {
      isMade ? $0.value : LineText.read($0, as: fields.operand("alt"), &found)
    }
    let fit: ImageReference.Fit? = fields.choice("fit", &found)
    let page = fields.integer("page", &found)
    let focus = fields.focus(&found)
    fields.finish(&found)
    var result = path.flatMap { image($0, alt, page: page?.value ?? 1) }
    result?.fit = fit
    result?.focus = focus
    return result
  }

  /// The spot of a picture that must stay in view: two numbers from 0 to 1.
  private mutating func focus(_ found: inout DiagnosticList) -> ImageReference.Focus? {
    guard let nodes = sequence("focus", &found) else { return nil }
    let numbers = nodes.compactMap { $0.number(as: operand("focus"), &found)?.value }
    guard numbers.count == 2, nodes.count == 2, numbers.allSatisfy((0...1).contains) else {
      if numbers.count == nodes.count { found.error(.invalidFocus(operand("focus")), at: place(ofValue: "focus")) }
      return nil
    }
    return ImageReference.Focus(x: numbers[0], y: numbers[1])
  }
}
