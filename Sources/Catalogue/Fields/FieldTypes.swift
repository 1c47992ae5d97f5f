import Diagnostics
import Reading

/// The fields that catalogue and edition have in common.
extension FieldReader {
  /// The address in the field.
  mutating func url(_ field: String, _ found: inout DiagnosticList) -> String? {
    line(field, &found).flatMap { checkedURL($0, as: field, &found) }
  }

  /// The date in the field.
  mutating func date(_ field: String, _ found: inout DiagnosticList) -> PartialDate? {
    line(field, &found).flatMap { checkedDate($0, as: field, &found) }
  }

  /// The text in CommonMark in the field; empty when the field is absent.
  mutating func richText(_ field: String, _ found: inout DiagnosticList) -> RichText {
    guard let node = node(field) else { return RichText() }
    return CommonMark.read(node, as: operand(field), &found)
  }

  /// The page about the programme in the field `about`.
  mutating func about(as subject: String, _ found: inout DiagnosticList) -> About? {
    guard var fields = mapping("about", as: subject, &found) else { return nil }
    defer { fields.finish(&found) }
    return About(title: fields.line("title", &found)?.value, body: fields.richText("body", &found))
  }

  /// The picture in the field: a path, or a mapping of `image` and `alt`; the field's own `alt` may stand beside it.
  mutating func picture(_ field: String, from shelf: inout PictureShelf, _ found: inout DiagnosticList)
    -> ImageReference?
  {
    guard let node = node(field) else { return nil }
    guard case .mapping = node.value else {
      guard let path = node.line(as: operand(field), &found), !path.value.isEmpty else { return nil }
      return shelf.picture(path, alt: nil, &found)
    }
    guard var fields = FieldReader(node, as: field, &found) else { return nil }
    let path = fields.requiredLine("image", &found)
    let alt = fields.line("alt", &found)?.value
    fields.finish(&found)
    return path.flatMap { shelf.picture($0, alt: alt, &found) }
  }

  /// The things that the ids in the field name, in that order.
  mutating func references<Thing>(
    _ field: String, in register: inout Register, from things: [String: Thing], _ found: inout DiagnosticList
  ) -> [Thing] {
    register.resolve(lines(field, &found) ?? [], &found).compactMap { things[$0.value] }
  }
}

extension DiagnosticList {
  /// Adds what was found in a file that another file names. That it is not there is told where it is named.
  mutating func add(_ diagnostic: Diagnostic, naming what: String, _ file: String, at name: Placed<String>?) {
    guard let name, case .reading(.unreadableFile(nil, let reason)) = diagnostic.finding,
      diagnostic.place == Place(file: file)
    else {
      return add(diagnostic)
    }
    error(.unreadableFile(Subject(what, name.value), reason), at: name.place)
  }
}
