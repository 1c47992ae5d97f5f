import Diagnostics
import Reading

/// The first of some boxes that appears.
package struct ChooseBox: Sendable {
  /// The boxes, the best first.
  package var boxes: [Box]
}

extension DesignReader {
  /// Reads `choose: [boxes]`.
  mutating func choose(_ content: Node?, _ found: inout DiagnosticList) -> BySize<ChooseBox> {
    boxes(content, "choose", &found).map(ChooseBox.init)
  }
}
