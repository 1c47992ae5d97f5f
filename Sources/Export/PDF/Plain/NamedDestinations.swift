import Frames

/// The places in a document that links lead to, by page.
///
/// They have names because cairo 1.16 drops links to the numbers of pages that are not drawn yet.
struct NamedDestinations {
  /// The places on each page, in points from the top of its trim, each once.
  private let heights: [[Double]]

  /// Finds the places that links of `pages` lead to.
  ///
  /// - Precondition: the links lead to pages that exist.
  init(_ pages: [Page]) {
    var heights = Array(repeating: [Double](), count: pages.count)
    func visit(_ items: [FrameItem]) {
      for item in items {
        switch item {
        case .link(let link):
          guard case .page(let page, let y) = link.target else { continue }
          precondition(pages.indices.contains(page), "a link leads to page \(page) of \(pages.count)")
          if !heights[page].contains(y) { heights[page].append(y) }
        case .group(let group): visit(group.items)
        case .glyphs, .path, .image: break
        }
      }
    }
    for page in pages {
      for frame in page.frames { visit(frame.items) }
    }
    self.heights = heights
  }

  /// Calls `body` with the name of each place on page number `index`, and its distance from the top of the trim in points.
  func each(on index: Int, _ body: (String, Double) -> Void) {
    for y in heights[index] { body(NamedDestinations.name(page: index, y: y), y) }
  }

  /// The name of a place.
  static func name(page: Int, y: Double) -> String { "p\(page + 1)y\(String(y, places: 2))" }
}
