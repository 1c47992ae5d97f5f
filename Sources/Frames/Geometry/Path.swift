/// An outline of straight lines and cubic Bézier curves, in points from the top left of the page.
public struct Path: Hashable, Sendable {
  /// One step of the outline.
  public enum Element: Hashable, Sendable {
    /// Starts a new part at a point.
    case move(Point)
    /// Draws a straight line.
    case line(Point)
    /// Draws a cubic curve with two control points.
    case curve(Point, Point, to: Point)
    /// Draws back to the start of the part.
    case close
  }

  /// The steps, in drawing order.
  public var elements: [Element] {
    get { offset == .zero ? unmoved : unmoved.map { $0.moved(by: offset) } }
    set { (unmoved, offset) = (newValue, .zero) }
  }
  /// The steps before they were moved: those of one drawing in many places share their memory.
  private(set) var unmoved: [Element]
  /// By how much they are moved.
  private(set) var offset = Point.zero

  /// Makes a path of `elements`.
  public init(_ elements: [Element] = []) { unmoved = elements }

  /// Whether both have the same steps.
  public static func == (left: Path, right: Path) -> Bool {
    left.offset == right.offset ? left.unmoved == right.unmoved : left.elements == right.elements
  }

  /// Hashes the steps.
  public func hash(into hasher: inout Hasher) { hasher.combine(elements) }

  /// The outline of a rectangle whose corners are rounded by `radius` points.
  public static func rectangle(_ rect: Rect, radius: Double = 0) -> Path {
    let corner = min(radius, rect.width / 2, rect.height / 2)
    guard corner > 0 else {
      return Path([
        .move(Point(x: rect.x, y: rect.y)), .line(Point(x: rect.maxX, y: rect.y)),
        .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.x, y: rect.maxY)), .close,
      ])
    }
    let pull = corner * (1 - arcHandle)
    let (left, top, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY)
    return Path([
      .move(Point(x: left + corner, y: top)), .line(Point(x: right - corner, y: top)),
      .curve(Point(x: right - pull, y: top), Point(x: right, y: top + pull), to: Point(x: right, y: top + corner)),
      .line(Point(x: right, y: bottom - corner)),
      .curve(
        Point(x: right, y: bottom - pull), Point(x: right - pull, y: bottom), to: Point(x: right - corner, y: bottom)),
      .line(Point(x: left + corner, y: bottom)),
      .curve(
        Point(x: left + pull, y: bottom), Point(x: left, y: bottom - pull), to: Point(x: left, y: bottom - corner)),
      .line(Point(x: left, y: top + corner)),
      .curve(Point(x: left, y: top + pull), Point(x: left + pull, y: top), to: Point(x: left + corner, y: top)),
      .close,
    ])
  }

  /// The ellipse that touches the sides of `rect`.
  public static func ellipse(in rect: Rect) -> Path {
    let (middleX, middleY) = (rect.x + rect.width / 2, rect.y + rect.height / 2)
    let (handleX, handleY) = (rect.width / 2 * arcHandle, rect.height / 2 * arcHandle)
    let (left, top, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY)
    return Path([
      .move(Point(x: right, y: middleY)),
      .curve(
        Point(x: right, y: middleY + handleY), Point(x: middleX + handleX, y: bottom), to: Point(x: middleX, y: bottom)),
      .curve(
        Point(x: middleX - handleX, y: bottom), Point(x: left, y: middleY + handleY), to: Point(x: left, y: middleY)),
      .curve(Point(x: left, y: middleY - handleY), Point(x: middleX - handleX, y: top), to: Point(x: middleX, y: top)),
      .curve(
        Point(x: middleX + handleX, y: top), Point(x: right, y: middleY - handleY), to: Point(x: right, y: middleY)),
      .close,
    ])
  }

  /// The path with every point moved by `transform`.
  public func transformed(by transform: Transform) -> Path {
    if offset == .zero, transform == .translation(x: transform.tx, y: transform.ty) {
      var path = self
      path.offset = Point(x: transform.tx, y: transform.ty)
      return path
    }
    return Path(elements.map { $0.mapped(transform.apply) })
  }

  /// The rectangle whose outline it is; nil for any other path.
  package var rectangle: Rect? {
    guard unmoved.count == 5, let extent, elements == Path.rectangle(extent).elements else { return nil }
    return extent
  }

  /// The smallest rectangle around all points of the path, control points too; nil without any.
  package var extent: Rect? { Path.extent(of: unmoved[...], movedBy: offset) }

  private static func extent(of steps: ArraySlice<Element>, movedBy offset: Point) -> Rect? {
    var rect: Rect?
    func add(_ point: Point) {
      let spot = Rect(x: point.x + offset.x, y: point.y + offset.y, width: 0, height: 0)
      rect = rect?.union(spot) ?? spot
    }
    for step in steps {
      switch step {
      case .move(let point), .line(let point): add(point)
      case .curve(let first, let second, let end):
        add(first)
        add(second)
        add(end)
      case .close: break
      }
    }
    return rect
  }

  /// The path without the parts that lie wholly outside `rect`, by more than a hundredth of a point: what is filled in `rect` is the
  /// same, whichever way parts run. The whole path where nothing would be left.
  package func within(_ rect: Rect) -> Path {
    let room = rect.inset(by: -0.01)
    var kept: [Element] = []
    kept.reserveCapacity(unmoved.count)
    func keep(_ part: Range<Int>) {
      guard let extent = Path.extent(of: unmoved[part], movedBy: offset) else { return }
      let isSeen =
        extent.x <= room.maxX && extent.maxX >= room.x && extent.y <= room.maxY && extent.maxY >= room.y
      if isSeen { kept += unmoved[part] }
    }
    var start = 0
    for index in unmoved.indices {
      guard case .move = unmoved[index] else { continue }
      keep(start..<index)
      start = index
    }
    keep(start..<unmoved.count)
    guard !kept.isEmpty, kept.count < unmoved.count else { return self }
    // Pages keep their paths until they are written: the room for what was left out is given back, and what is seen of a drawing in many
    // places is packed once.
    var path = Path(kept.withUnsafeBufferPointer { Array($0) })
    path.offset = offset
    return path
  }

  /// The share of the radius at which a cubic's control points imitate a quarter circle: 4/3·(√2 − 1).
  private static let arcHandle = 0.552_284_749_830_793_4
}

extension Path.Element {
  /// The step with each of its points in another place.
  @inline(__always)
  fileprivate func mapped(_ map: (Point) -> Point) -> Path.Element {
    switch self {
    case .move(let point): .move(map(point))
    case .line(let point): .line(map(point))
    case .curve(let first, let second, let end): .curve(map(first), map(second), to: map(end))
    case .close: .close
    }
  }

  /// The step moved by so much.
  func moved(by offset: Point) -> Path.Element {
    mapped { Point(x: $0.x + offset.x, y: $0.y + offset.y) }
  }
}
