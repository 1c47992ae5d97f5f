import Diagnostics
import Frames

/// Finds the edges of a page that ink reaches without running over them: the cut is never exact, and leaves a white line there.
struct EdgeCheck {
  private let boxes: PageBoxes
  /// The edges at which something ends that is seen there.
  private(set) var missing: Set<PrintEdge> = []
  /// What lies on the page: its extent, and its ink, nil for a picture.
  private var grounds: [(extent: Rect, ink: InkMix?)] = []

  /// So near to an edge, in points, something is meant to reach it.
  private static let nearness = 0.7

  init(_ boxes: PageBoxes) { self.boxes = boxes }

  /// Looks at something of an extent, cut off at `clip`; `ink` is nil for a picture. What has not the form of its extent, such as a
  /// drawing, may end anywhere in the bleed.
  mutating func add(_ extent: Rect, clip: Rect?, ink: InkMix?, isRectangle: Bool = true) {
    let seen = clip.map { extent.overlap(with: $0) } ?? extent
    guard seen.width > 0, seen.height > 0 else { return }
    func isInk(_ ink: InkMix?) -> Bool { ink.map { $0.total > 0.005 } ?? true }
    for edge in PrintEdge.allCases where ends(seen, at: edge, isRectangle) {
      if ink == nil, isContinued(seen, at: edge) { continue }
      // Paper at an edge is seen only where there is ink beyond it.
      if isInk(ink)
        || grounds.contains(where: { isInk($0.ink) && $0.extent.overlap(with: strip(seen, at: edge)).isSomething })
      {
        missing.insert(edge)
      }
    }
    grounds.append((seen, ink))
  }

  /// Whether another picture, such as its mirror image, lies in all of the bleed beside a picture.
  private func isContinued(_ seen: Rect, at edge: PrintEdge) -> Bool {
    let strip = strip(seen, at: edge)
    let least = Size(width: strip.width - EdgeCheck.nearness, height: strip.height - EdgeCheck.nearness)
    return grounds.contains { ground in
      let common = ground.extent.overlap(with: strip)
      return ground.ink == nil && common.width >= least.width && common.height >= least.height
    }
  }

  /// Whether something ends at an edge of the trimmed page, and before the end of the bleed.
  private func ends(_ extent: Rect, at edge: PrintEdge, _ isRectangle: Bool) -> Bool {
    let (trim, bleed) = (boxes.trim, boxes.bleed)
    func ends(_ side: Double, _ trim: Double, _ bleed: Double) -> Bool {
      let beyond = bleed > trim ? side - trim : trim - side
      let enough = isRectangle ? abs(bleed - trim) - EdgeCheck.nearness : EdgeCheck.nearness
      return beyond > -EdgeCheck.nearness && beyond < max(enough, 0.1)
    }
    switch edge {
    case .top: return ends(extent.y, trim.y, bleed.y)
    case .right: return ends(extent.maxX, trim.maxX, bleed.maxX)
    case .bottom: return ends(extent.maxY, trim.maxY, bleed.maxY)
    case .left: return ends(extent.x, trim.x, bleed.x)
    }
  }

  /// What lies beside an extent in the bleed at an edge.
  private func strip(_ extent: Rect, at edge: PrintEdge) -> Rect {
    let bleed = boxes.bleed
    switch edge {
    case .top: return Rect(x: extent.x, y: bleed.y, width: extent.width, height: extent.y - bleed.y)
    case .right: return Rect(x: extent.maxX, y: extent.y, width: bleed.maxX - extent.maxX, height: extent.height)
    case .bottom: return Rect(x: extent.x, y: extent.maxY, width: extent.width, height: bleed.maxY - extent.maxY)
    case .left: return Rect(x: bleed.x, y: extent.y, width: extent.x - bleed.x, height: extent.height)
    }
  }
}

extension Rect {
  /// Whether it has an extent that is seen.
  fileprivate var isSomething: Bool { width > 0.5 && height > 0.5 }
}
