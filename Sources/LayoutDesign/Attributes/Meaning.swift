import Diagnostics
import Frames
import Reading

/// What a box means in the structure of the document.
package enum Meaning: Hashable, Sendable {
  /// An element of this role around all of the box's content.
  case element(StructureTree.Role)
  /// Decoration: nothing in the box is read.
  case artifact
}

extension Meaning {
  /// The roles by the names that layouts give them.
  static let roles: [String: StructureTree.Role] = [
    "heading-1": .heading1, "heading-2": .heading2, "heading-3": .heading3, "heading-4": .heading4,
    "paragraph": .paragraph,
    "figure": .figure, "contents": .tableOfContents, "contents-item": .tableOfContentsItem, "label": .label,
    "reference": .reference, "group": .section,
  ]
}

extension DesignReader {
  /// Reads `role`.
  func meaning(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Meaning? {
    guard let name = fields.line("role", &found) else { return nil }
    if name.value == "artifact" { return .artifact }
    if let role = Meaning.roles[name.value] { return .element(role) }
    let all = ["artifact"] + Meaning.roles.keys.sorted()
    found.error(.unknownRole(name.value, near: suggestion(for: name.value, among: all), among: all), at: name.place)
    return nil
  }
}
