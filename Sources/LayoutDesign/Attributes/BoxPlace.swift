import Diagnostics
import Reading

/// Distances from the four sides of a layer, in points.
package struct BoxPlace: Hashable, Sendable {
  /// From the left, the top, the right and the bottom.
  package var left, top, right, bottom: Double?
  /// From the spine and from the fore-edge.
  package var inner, outer: Double?

  /// Makes a place with all sides free.
  package init() {}

  /// The place with `inner` and `outer` in terms of left and right.
  package func resolved(on side: Side) -> BoxPlace {
    guard inner != nil || outer != nil else { return self }
    var place = self
    (place.left, place.right) = side == .recto ? (inner, outer) : (outer, inner)
    (place.inner, place.outer) = (nil, nil)
    return place
  }
}

extension DesignReader {
  /// Reads `at`.
  func boxPlaces(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<BoxPlace> {
    guard var sides = fields.mapping("at", &found) else { return bySize { _ in nil } }
    typealias Distance = (path: WritableKeyPath<BoxPlace, Double?>, values: BySize<Double>)
    let names: [(String, WritableKeyPath<BoxPlace, Double?>)] = [
      ("left", \.left), ("top", \.top), ("right", \.right), ("bottom", \.bottom), ("inner", \.inner),
      ("outer", \.outer),
    ]
    let distances = names.map { name, path -> Distance in
      (path, lengths(sides.node(name), name, least: -DesignReader.longestLength, &found))
    }
    checkSides(&sides, &found)
    sides.finish(&found, as: .error)
    return bySize { size in
      var place = BoxPlace()
      for distance in distances { place[keyPath: distance.path] = distance.values[size] }
      return place
    }
  }

  /// Checks that inner and outer sides are named only where the page is known, and without left and right.
  private func checkSides(_ sides: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mirrored = sides.entries.first(where: { ["inner", "outer"].contains($0.key) }) else { return }
    if !subjects.contains(.page) { found.error(.unknownSide(mirrored.key), at: mirrored.keyPlace) }
    exclude(["left", "right"], in: &sides, beside: [mirrored.key], &found)
  }
}
