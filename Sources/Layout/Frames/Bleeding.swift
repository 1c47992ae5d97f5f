import Frames
import LayoutDesign

extension Box {
  /// A box of a background, extended into the bleed by `bleed` points where it reaches the trim: a sheet is never cut exactly
  /// where it should be.
  ///
  /// Only shapes and pictures that fill their frame are extended; nobody sees that they are larger.
  func bled(by bleed: Double, over sheet: Size, on side: Side) -> Box {
    guard bleed > 0, canBleed, !style.hugsContent else { return self }
    let place = style.place.resolved(on: side)
    let across = Extent(place.left, place.right, size: style.width, in: sheet.width, fills: true)
    let down = Extent(place.top, place.bottom, size: style.height, in: sheet.height, fills: false)
    guard let across = across?.bled(by: bleed, in: sheet.width) else { return self }
    var box = self
    box.style.place = BoxPlace()
    (box.style.place.left, box.style.width) = (across.start, across.end - across.start)
    if let down = down?.bled(by: bleed, in: sheet.height) {
      (box.style.place.top, box.style.height) = (down.start, down.end - down.start)
    } else {
      (box.style.place.top, box.style.place.bottom) = (place.top, place.bottom)
    }
    return box
  }

  private var canBleed: Bool {
    guard style.rotation == 0 else { return false }
    return switch kind {
    case .shape: true
    case .image(let image): image.fit == .cover
    case .stack, .row, .layer, .grid, .choose, .each, .text, .prose, .qr, .rule, .glue: false
    }
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

  /// The rectangle of a picture that covers `outline`, as large and so placed that it covers `whole` in the same way.
  func grown(from outline: Rect, to whole: Rect) -> Rect {
    guard outline != whole, outline.width > 0, outline.height > 0 else { return self }
    let scale = max(whole.width / outline.width, whole.height / outline.height)
    func start(_ start: Double, _ size: Double, _ old: (Double, Double), _ new: (Double, Double)) -> Double {
      let (hidden, grown) = (size - old.1, size * scale - new.1)
      // What stands over keeps its share on each side.
      let share = hidden > 0.01 ? (old.0 - start) / hidden : 0.5
      return new.0 - grown * share
    }
    return Rect(
      x: start(x, width, (outline.x, outline.width), (whole.x, whole.width)),
      y: start(y, height, (outline.y, outline.height), (whole.y, whole.height)),
      width: width * scale, height: height * scale)
  }
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
