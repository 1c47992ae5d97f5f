import Diagnostics
import Frames
import Reading

/// The size, the place and the paint of a box; all measures in points.
package struct BoxStyle: Sendable {
  /// The width; nil takes what the box around gives.
  package var width: Double?
  /// The height; nil takes what the content needs.
  package var height: Double?
  /// The least height.
  package var minimumHeight: Double?
  /// Whether the box is as wide as its content.
  package var hugsContent = false
  /// Distances from the sides of the layer around; an absent side is free.
  package var place = BoxPlace()
  /// The space between the frame and the content.
  package var padding = Insets()
  /// The paint inside the frame.
  package var fill: ColorSource?
  /// The line along the frame.
  package var stroke: (color: ColorSource, width: Double)?
  /// The radius of the corners.
  package var radius = 0.0
  /// Whether nothing in it is drawn outside of its frame.
  package var clips = false
  /// How much of what lies below it covers: 1 all of it, 0 nothing.
  package var opacity = 1.0
  /// By how many degrees it is turned about its middle, clockwise. Its other measures are those before that; its place is that of
  /// the outline which it has then.
  package var rotation = 0.0

  /// Whether it stands on its side: what was its width runs down the page, or up.
  package var isOnItsSide: Bool { abs(rotation).truncatingRemainder(dividingBy: 180) == 90 }
  /// Whether its sides are upright or level, so that it can be stretched between two places.
  package var isSquare: Bool { rotation.truncatingRemainder(dividingBy: 90) == 0 }

  /// Makes a style that changes nothing.
  package init() {}
}

extension DesignReader {
  /// Reads what frames a box.
  func boxStyle(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<BoxStyle> {
    let widths = widths(&fields, &found)
    let heights = lengths(fields.node("height"), "height", &found)
    let minimumHeights = lengths(fields.node("min-height"), "min-height", &found)
    let padding = insets(fields.node("pad"), "pad", &found)
    let fill = color(&fields, "fill", &found)
    let radii = lengths(fields.node("radius"), "radius", &found)
    let opacities = numbers(fields.node("opacity"), "opacity", in: 0...1, &found)
    let rotations = numbers(fields.node("rotate"), "rotate", in: -360...360, &found)
    let strokes = strokes("stroke", &fields, &found)
    let clips = fields.flag("clip", &found) ?? false
    let places = boxPlaces(&fields, &found)
    return bySize { size in
      var style = BoxStyle()
      style.width = widths[size]?.points
      style.hugsContent = widths[size] == .fit
      style.height = heights[size]
      style.minimumHeight = minimumHeights[size]
      style.padding = padding[size] ?? Insets()
      style.fill = fill
      style.radius = radii[size] ?? 0
      style.opacity = opacities[size] ?? 1
      style.rotation = rotations[size] ?? 0
      style.stroke = strokes[size]
      style.clips = clips
      style.place = places[size] ?? BoxPlace()
      return style
    }
  }

  /// What a box says of its width.
  private enum Width: Equatable {
    /// It is as wide as its content.
    case fit
    /// So many points.
    case points(Double)

    var points: Double? { if case .points(let points) = self { points } else { nil } }
  }

  private func widths(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<Width> {
    bySize(fields.node("width"), &found) { node, found in
      guard let text = node.line(as: "width", &found) else { return nil }
      return text.value == "fit" ? .fit : length(text, "width", &found).map { .points($0) }
    }
  }

  /// Reads `{ colour, width }` of a line.
  func strokes(
    _ field: String, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<(color: ColorSource, width: Double)> {
    guard var stroke = fields.mapping(field, as: "stroke", &found) else { return bySize { _ in nil } }
    let color = color(&stroke, "colour", &found)
    if color == nil, !stroke.isBlank("colour") { _ = stroke.requiredNode("colour", &found) }
    let widths = lengths(stroke.requiredNode("width", &found), "width", &found)
    stroke.finish(&found, as: .error)
    return widths.map { width in color.map { ($0, width) } }
  }
}
