import Frames

/// What can be pointed at on a page: its links, and the cards of resources.
struct PageSpots: Sendable {
  /// The links.
  private(set) var links: [FrameItem.Link] = []
  /// What shows a resource: its id, and the area of its texts and pictures, in the order in which they are drawn.
  private(set) var cards: [(resource: String, area: Rect)] = []

  /// Finds them.
  init(on page: Page, _ structure: StructureTree) {
    var areas: [String: Rect] = [:]
    var order: [String] = []
    for frame in page.frames {
      var area: Rect?
      collect(frame.items, .identity, &area)
      guard let area, case .element(let element) = frame.tag, let resource = structure.resource(of: element) else {
        continue
      }
      if areas[resource] == nil { order.append(resource) }
      areas[resource] = areas[resource]?.union(area) ?? area
    }
    cards = order.map { ($0, areas[$0]!) }
  }

  private mutating func collect(_ items: [FrameItem], _ transform: Transform, _ area: inout Rect?) {
    func add(_ rect: Rect) {
      let shown = transform == .identity ? rect : rect.transformed(by: transform)
      area = area?.union(shown) ?? shown
    }
    for item in items {
      switch item {
      case .glyphs(let run): if let rect = run.area { add(rect) }
      case .image(let picture): add(picture.frame)
      case .link(let link):
        add(link.area)
        var shown = link
        shown.area = transform == .identity ? link.area : link.area.transformed(by: transform)
        links.append(shown)
      case .group(let group): collect(group.items, group.transform.followed(by: transform), &area)
      case .path: break
      }
    }
  }
}

extension GlyphRun {
  /// About where its letters stand; nil for a run without any.
  fileprivate var area: Rect? {
    guard let first = glyphs.first else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for glyph in glyphs {
      (left, right) = (min(left, glyph.x), max(right, glyph.x))
      (top, bottom) = (min(top, glyph.y), max(bottom, glyph.y))
    }
    let (ascent, descent) = (size * 0.8, size * 0.25)
    return Rect(
      x: Double(left), y: Double(top) - ascent, width: Double(right - left) + size / 2,
      height: Double(bottom - top) + ascent + descent)
  }
}
