import Frames

/// The attributes of cairo's link tags ("Tags and Links" in its manual), formatted whatever the locale.
enum CairoLinkAttributes {
  /// A link from `area`, in points from the top left of the sheet.
  static func link(from area: Rect, to target: FrameItem.Link.Target) -> String {
    var text = "rect=["
    for (index, value) in [area.x, area.y, area.width, area.height].enumerated() {
      if index > 0 { text.append(" ") }
      text.append(value, places: 2)
    }
    text.append("] ")
    switch target {
    case .uri(let address): text += "uri='\(address.uriEscaped)'"
    case .page(let page, let y): text += "dest='\(NamedDestinations.name(page: page, y: y))'"
    }
    return text
  }

  /// A place that links to `name` lead to, `y` points from the top of the sheet.
  static func destination(named name: String, y: Double) -> String { "name='\(name)' x=0 y=\(String(y, places: 2))" }

  /// Where a bookmark leads.
  ///
  /// - Precondition: the page exists.
  static func bookmark(page: Int, y: Double, on pages: [Page]) -> String {
    precondition(pages.indices.contains(page), "a bookmark leads to page \(page) of \(pages.count)")
    return "page=\(page + 1) pos=[0 \(String(y - pages[page].boxes.media.y, places: 2))]"
  }
}
