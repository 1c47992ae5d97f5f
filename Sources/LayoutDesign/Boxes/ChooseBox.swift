import Diagnostics
import Reading

/// The first of some boxes that appears and is low enough.
package struct ChooseBox: Sendable {
  /// The boxes, the best first.
  package var boxes: [Box]
  /// The height in points above which a box gives way to the next, as one does in which something stands out of its frame; nil for
  /// the first that appears.
  package var maximumHeight: Double?
  /// Whether it stands in what flows through pages, which goes on on the next page however high it is.
  package var goesOn = false
}

extension DesignReader {
  /// Reads `choose: [boxes]`.
  mutating func choose(
    _ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<ChooseBox> {
    let boxes = boxes(content, "choose", &found)
    let heights = lengths(fields.node("max-height"), "max-height", &found)
    return bySize { ChooseBox(boxes: boxes[$0] ?? [], maximumHeight: heights[$0]) }
  }
}
