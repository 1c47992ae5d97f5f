import Frames

/// What can be pointed at on a page: its links, and the cards of resources.
struct PageSpots: Sendable {
  /// The links.
  private(set) var links: [FrameItem.Link] = []
  /// What shows a resource: its id, and the area of its card or, where it has none, of its texts and pictures; in the order in which
  /// they are drawn.
  private(set) var cards: [(resource: String, area: Rect)] = []

  /// Finds them.
  init(on page: Page, _ structure: StructureTree) {
    var areas: [String: Rect] = [:]
    var order: [String] = []
    func add(_ area: Rect, of resource: String) {
      if areas[resource] == nil { order.append(resource) }
      areas[resource] = areas[resource]?.union(area) ?? area
    }
    for card in page.cards { add(card.area, of: card.resource) }
    for frame in page.frames {
      var area: Rect?
      collect(frame.items, .identity, &area)
      if let area, case .element(let element) = frame.tag, let resource = structure.resource(of: element) {
        add(area, of: resource)
      }
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
