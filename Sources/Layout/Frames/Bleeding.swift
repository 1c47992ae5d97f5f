import Frames
import LayoutDesign

extension Box {
  /// A box of a background or of furniture, extended into the bleed by `bleed` points where it reaches the trim: a sheet is
  /// never cut exactly where it should be.
  ///
  /// Only shapes are extended, of which nobody sees that they are larger; pictures go on where they are drawn. A box that is moved down
  /// reaches the sheet's edges at its sides, and no others.
  func bled(by bleed: Double, over sheet: Size, on side: Side, isMovedDown: Bool = false) -> Box {
    guard bleed > 0, canBleed, !style.hugsContent else { return self }
    let place = style.place.resolved(on: side)
    let across = Extent(place.left, place.right, size: style.width, in: sheet.width, fills: true)
    let down = Extent(place.top, place.bottom, size: style.height, in: sheet.height, fills: false)
    guard let across = across?.bled(by: bleed, in: sheet.width) else { return self }
    var box = self
    box.style.place = BoxPlace()
    (box.style.place.left, box.style.width) = (across.start, across.end - across.start)
    if !isMovedDown, let down = down?.bled(by: bleed, in: sheet.height) {
      (box.style.place.top, box.style.height) = (down.start, down.end - down.start)
    } else {
      (box.style.place.top, box.style.place.bottom) = (place.top, place.bottom)
    }
    return box
  }

  private var canBleed: Bool {
    guard style.rotation == 0 else { return false }
    if case .shape = kind { return true }
    return false
  }
}

extension Rect {
  /// The rectangle, extended into the bleed by `bleed` points where it reaches the trim.
  func bled(by bleed: Double, over sheet: Size) -> Rect {
    let near = Extent.tolerance
    let left = x < near ? min(x, -bleed) : x
    let top = y < near ? min(y, -bleed) : y
    let right = maxX > sheet.width - near ? max(maxX, sheet.width + bleed) : maxX
    let bottom = maxY > sheet.height - near ? max(maxY, sheet.height + bleed) : maxY
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Whether nothing of the other rectangle is seen beside this one.
  func covers(_ other: Rect) -> Bool {
    x <= other.x + 0.01 && y <= other.y + 0.01 && maxX >= other.maxX - 0.01 && maxY >= other.maxY - 0.01
  }
}

extension FrameItem.Picture {
  /// The picture, so that it covers `whole`: beyond those of its edges that do not reach so far it goes on as its mirror image, so
  /// that what is in it stays where it is, and as large.
  package func covering(_ whole: Rect) -> [FrameItem] {
    func lines(_ start: Double, _ end: Double, _ wantedStart: Double, _ wantedEnd: Double) -> [Double?] {
      // Nil is the picture itself. A little of its images lies below it, so that no seam shows.
      var lines: [Double?] = [nil]
      if wantedStart < start - 0.01 { lines.append(start + FrameItem.Picture.overlap) }
      if wantedEnd > end + 0.01 { lines.append(end - FrameItem.Picture.overlap) }
      return lines
    }
    var items: [FrameItem] = []
    for y in lines(frame.y, frame.maxY, whole.y, whole.maxY) {
      for x in lines(frame.x, frame.maxX, whole.x, whole.maxX) {
        guard x != nil || y != nil else { continue }
        let mirror = Transform(
          a: x == nil ? 1 : -1, b: 0, c: 0, d: y == nil ? 1 : -1, tx: 2 * (x ?? 0), ty: 2 * (y ?? 0))
        items.append(.group(.init(transform: mirror, items: [.image(self)])))
      }
    }
    // What lies in the corners is below what lies beside the edges.
    return items.reversed() + [.image(self)]
  }

  /// In points.
  private static let overlap = 0.1
}

/// The two ends of a box, in points from the left or the top of the sheet.
private struct Extent {
  var start: Double
  var end: Double

  /// The ends that two distances and a size give; nil when they leave one open. A box that `fills` takes the rest of the sheet.
  init?(_ before: Double?, _ after: Double?, size: Double?, in whole: Double, fills: Bool) {
    switch (before, after, size) {
    case (let before?, _, let size?): (start, end) = (before, before + size)
    case (nil, let after?, let size?): (start, end) = (whole - after - size, whole - after)
    case (nil, nil, let size?): (start, end) = (0, size)
    case (let before?, let after?, nil): (start, end) = (before, whole - after)
    case (_, _, nil):
      guard fills else { return nil }
      (start, end) = (before ?? 0, whole - (after ?? 0))
    }
  }

  /// The extent, extended over each edge of the sheet that it reaches.
  func bled(by bleed: Double, in whole: Double) -> Extent {
    var extent = self
    if start < Extent.tolerance { extent.start = min(start, -bleed) }
    if end > whole - Extent.tolerance { extent.end = max(end, whole + bleed) }
    return extent
  }

  /// A box that is so near to an edge is meant to reach it: millimetres are no round numbers of points.
  static let tolerance = 0.05
}
