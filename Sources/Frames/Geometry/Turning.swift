extension Transform {
  /// A turn about the origin, by so many degrees clockwise. Quarters are exact, and all are the same on every system.
  package static func turn(by degrees: Double) -> Transform {
    let quarters = (degrees / 90).rounded()
    var (cosine, sine) = Transform.direction((degrees - quarters * 90) * .pi / 180)
    for _ in 0..<((Int(quarters) % 4 + 4) % 4) { (cosine, sine) = (-sine, cosine) }
    return Transform(a: cosine, b: sine, c: -sine, d: cosine, tx: 0, ty: 0)
  }

  /// How something of that size is turned about its middle, and brought into the middle of `frame`.
  package static func turn(_ size: Size, by degrees: Double, into frame: Rect) -> Transform {
    Transform.translation(x: -size.width / 2, y: -size.height / 2).followed(by: .turn(by: degrees))
      .followed(by: .translation(x: frame.x + frame.width / 2, y: frame.y + frame.height / 2))
  }

  /// Whether upright rectangles stay upright.
  package var keepsRectangles: Bool { b == 0 && c == 0 || a == 0 && d == 0 }

  /// The map that leads back; nil for one that leaves nothing of an area.
  package var inverse: Transform? {
    let area = a * d - b * c
    guard area != 0 else { return nil }
    let turned = Transform(a: d / area, b: -b / area, c: -c / area, d: a / area, tx: 0, ty: 0)
    let origin = turned.apply(to: Point(x: tx, y: ty))
    return turned.followed(by: .translation(x: -origin.x, y: -origin.y))
  }

  /// Cosine and sine of an angle between -π/4 and π/4, by their series.
  private static func direction(_ angle: Double) -> (cosine: Double, sine: Double) {
    var (cosine, sine, term) = (1.0, angle, angle)
    for power in 2...19 {
      term *= angle / Double(power)
      switch power % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
    }
    return (cosine, sine)
  }
}

extension Size {
  /// The size of the upright outline of something of this size that is turned by so many degrees.
  package func turned(by degrees: Double) -> Size {
    Rect(x: 0, y: 0, width: width, height: height).transformed(by: .turn(by: degrees)).size
  }
}

extension Rect {
  /// The corners in reading order: the upper two, then the lower two.
  package var corners: [Point] {
    [Point(x: x, y: y), Point(x: maxX, y: y), Point(x: x, y: maxY), Point(x: maxX, y: maxY)]
  }
}
