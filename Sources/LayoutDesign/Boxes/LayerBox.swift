import Diagnostics
import Reading

/// Boxes one upon the other, each where its `at` puts it.
package struct LayerBox: Sendable {
  /// The boxes, from the lowest.
  package var boxes: [Box]

  /// Makes a layer.
  package init(_ boxes: [Box]) { self.boxes = boxes }
}

extension DesignReader {
  /// Reads `layer: [boxes]`.
  mutating func layer(_ content: Node?, _ found: inout DiagnosticList) -> BySize<LayerBox> {
    boxes(content, "layer", &found).map(LayerBox.init)
  }
}
