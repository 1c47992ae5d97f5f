import Diagnostics
import Reading

/// Boxes one below the other.
package struct StackBox: Sendable {
  /// The boxes, from the top.
  package var boxes: [Box]
  /// Points between two of them; nil keeps texts apart as lines are, where no glue does.
  package var gap: Double?

  /// Makes a stack.
  package init(_ boxes: [Box], gap: Double?) {
    self.boxes = boxes
    self.gap = gap
  }
}

extension DesignReader {
  /// Reads `stack: [boxes]`.
  mutating func stack(
    _ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<StackBox> {
    let boxes = boxes(content, "stack", &found)
    let gap = gap(&fields, &found)
    return bySize { StackBox(boxes[$0] ?? [], gap: gap[$0]) }
  }
}
