import Diagnostics
import Reading

/// Boxes side by side; those without a width share what is left.
package struct RowBox: Sendable {
  /// The boxes, from the left.
  package var boxes: [Box]
  /// Points between two of them; nil keeps texts an em apart.
  package var gap: Double?
  /// The vertical position of boxes that are lower than the row.
  package var align: VerticalAlignment

  /// A vertical position in a row.
  package enum VerticalAlignment: String, Sendable, CaseIterable { case top, middle, bottom }
}

extension DesignReader {
  /// Reads `row: [boxes]`.
  mutating func row(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<RowBox> {
    let align: RowBox.VerticalAlignment = fields.choice("align", &found) ?? .top
    let boxes = boxes(content, "row", &found)
    let gap = gap(&fields, &found)
    return bySize { RowBox(boxes: boxes[$0] ?? [], gap: gap[$0], align: align) }
  }
}
