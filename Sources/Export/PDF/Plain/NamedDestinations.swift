import Frames

/// The places in a document that links lead to, and those with names of their own, by page.
///
/// They have names because cairo 1.16 drops links to the numbers of pages that are not drawn yet.
struct NamedDestinations {
  /// The places on each page, in points from the top of its trim, each once.
  private let heights: [[Double]]
  /// The places with names of their own on each page.
  private let own: [[Document.Destination]]

  /// Finds the places that the links of a document lead to.
  ///
  /// - Precondition: links and names lead to pages that exist.
  init(_ document: Document) {
    let pages = document.pages
    var own = Array(repeating: [Document.Destination](), count: pages.count)
    // Cairo 1.16 writes names as they are.
    for destination in document.destinations where destination.name.utf8.allSatisfy(\.isPlain) {
      own[destination.page].append(destination)
    }
    self.own = own
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
      for frame in page.framesWithoutInk { visit(frame.items) }
    }
    self.heights = heights
  }

  /// Calls `body` with the name of each place on page number `index`, and its distance from the top of the trim in points.
  func each(on index: Int, _ body: (String, Double) -> Void) {
    for y in heights[index] { body(NamedDestinations.name(page: index, y: y), y) }
    for destination in own[index] { body(destination.name, destination.y) }
  }

  /// The name of a place.
  static func name(page: Int, y: Double) -> String { "p\(page + 1)y\(String(y, places: 2))" }
}

extension UInt8 {
  /// Whether it stands for itself in every syntax: a letter, a digit, a hyphen, a low line.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
