/// A place on a page: points from its top left corner, y growing downwards.
public struct Point: Hashable, Sendable {
  /// Points from the left edge.
  public var x: Double
  /// Points from the top edge.
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: 0, y: 0)
}

/// An extent in points.
public struct Size: Hashable, Sendable {
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double

  /// Makes a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle, in points from the top left of the page.
public struct Rect: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// The extent to the right; never negative.
  public var width: Double
  /// The extent downwards; never negative.
  public var height: Double

  /// Makes a rectangle from its top left corner and its extent.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The bottom edge.
  public var maxY: Double { y + height }
  /// The top left corner.
  public var origin: Point { Point(x: x, y: y) }
  /// The extent.
  public var size: Size { Size(width: width, height: height) }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rect) -> Rect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// The smallest upright rectangle around the image of this one under `transform`.
  package func transformed(by transform: Transform) -> Rect {
    let (first, second) = (transform.apply(to: Point(x: x, y: y)), transform.apply(to: Point(x: maxX, y: y)))
    let (third, fourth) = (transform.apply(to: Point(x: maxX, y: maxY)), transform.apply(to: Point(x: x, y: maxY)))
    let left = min(first.x, second.x, third.x, fourth.x)
    let top = min(first.y, second.y, third.y, fourth.y)
    return Rect(
      x: left, y: top, width: max(first.x, second.x, third.x, fourth.x) - left,
      height: max(first.y, second.y, third.y, fourth.y) - top)
  }

  /// What both cover; of no extent where they lie apart.
  package func overlap(with other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left), height: max(0, min(maxY, other.maxY) - top))
  }

  /// Whether a point lies in it or on its edge.
  package func contains(_ point: Point) -> Bool {
    x <= point.x && point.x <= maxX && y <= point.y && point.y <= maxY
  }

  /// The rectangle with `distance` points taken from each side.
  public func inset(by distance: Double) -> Rect {
    Rect(
      x: x + distance, y: y + distance, width: max(0, width - 2 * distance), height: max(0, height - 2 * distance))
  }
}

/// Four distances from the sides of a rectangle, in points.
package struct Insets: Hashable, Sendable {
  /// From the top.
  package var top: Double
  /// From the right.
  package var right: Double
  /// From the bottom.
  package var bottom: Double
  /// From the left.
  package var left: Double

  /// Makes insets, in the order in which CSS gives them.
  package init(top: Double = 0, right: Double = 0, bottom: Double = 0, left: Double = 0) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }
}

/// An affine map of the page: `x' = a·x + c·y + tx`, `y' = b·x + d·y + ty`.
public struct Transform: Hashable, Sendable {
  /// The six coefficients, named as in PDF (ISO 32000-1, 8.3.3).
  public var a, b, c, d, tx, ty: Double

  /// Makes a transform from its coefficients.
  public init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    (self.a, self.b, self.c, self.d, self.tx, self.ty) = (a, b, c, d, tx, ty)
  }

  /// The map that leaves everything in place.
  public static let identity = Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)

  /// A shift by `x` and `y` points.
  public static func translation(x: Double, y: Double) -> Transform {
    Transform(a: 1, b: 0, c: 0, d: 1, tx: x, ty: y)
  }

  /// Where `point` goes.
  public func apply(to point: Point) -> Point {
    Point(x: a * point.x + c * point.y + tx, y: b * point.x + d * point.y + ty)
  }

  /// The map that does this one first, then `outer`.
  public func followed(by outer: Transform) -> Transform {
    let origin = outer.apply(to: Point(x: tx, y: ty))
    return Transform(
      a: outer.a * a + outer.c * b, b: outer.b * a + outer.d * b, c: outer.a * c + outer.c * d,
      d: outer.b * c + outer.d * d, tx: origin.x, ty: origin.y)
  }
}
