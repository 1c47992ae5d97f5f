import Diagnostics
import Reading

/// A horizontal line over the whole width.
package struct RuleBox: Sendable {
  /// How thick it is, in points.
  package var thickness: Double
  /// Its colour.
  package var color: ColorSource
}

extension DesignReader {
  /// Reads `rule: LENGTH`.
  func rule(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<RuleBox> {
    let color = color(&fields, "colour", &found) ?? .accent
    return lengths(content, "rule", &found).map { RuleBox(thickness: $0, color: color) }
  }
}
