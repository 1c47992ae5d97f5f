import Diagnostics
import Reading

/// A vector shape stretched to the box's frame.
package struct ShapeBox: Sendable {
  /// Its outline.
  package var source: Source
  /// Its colour.
  package var color: ColorSource

  /// Where a shape's outline comes from.
  package enum Source: Hashable, Sendable {
    /// The frame itself.
    case rectangle
    /// The ellipse in the frame.
    case ellipse
    /// A drawing of the layout, by its place in `Design.shapes`.
    case drawing(Int)
    /// The icon that the layout gives to the resource's type.
    case icon
  }
}

extension DesignReader {
  /// Reads `shape: NAME`.
  func shape(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<ShapeBox> {
    let color = color(&fields, "colour", &found) ?? .accent
    let source = content?.line(as: "shape", &found).flatMap { shapeSource($0, &found) }
    return bySize { _ in source.map { ShapeBox(source: $0, color: color) } }
  }

  private func shapeSource(_ name: Located<String>, _ found: inout DiagnosticList) -> ShapeBox.Source? {
    switch name.value {
    case "rectangle": return .rectangle
    case "ellipse": return .ellipse
    case "icon":
      checkIsAvailable("resource.type", at: name.place, &found)
      return .icon
    default: return drawing(named: name, builtIn: DesignReader.builtInShapes, &found).map { .drawing($0) }
    }
  }
}
