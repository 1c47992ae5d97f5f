import Diagnostics
import Reading

/// Empty space. Where two spaces meet, because nothing appears between them, the larger counts.
package struct GlueBox: Sendable {
  /// Fixed space, in points.
  package var points = 0.0
  /// A share of what is left where the box around has a height, or a width; 0 for fixed space.
  package var share = 0.0
}

extension DesignReader {
  /// Reads `glue: LENGTH`, or a share of what is left such as `glue: 1fr`.
  func glue(_ content: Node?, _ found: inout DiagnosticList) -> BySize<GlueBox> {
    bySize(content, &found) { node, found in
      guard let text = node.line(as: "glue", &found) else { return nil }
      if text.value.hasSuffix("fr"), let share = Double(text.value.dropLast(2)), share > 0, share < 1e4 {
        return GlueBox(share: share)
      }
      return length(text, "glue", least: -DesignReader.longestLength, &found).map { GlueBox(points: $0) }
    }
  }
}
