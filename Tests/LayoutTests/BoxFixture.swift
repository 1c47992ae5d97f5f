import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Sets a box written as in a layout, for an edition of a section with one resource.
struct BoxFixture {
  let boxLayout: BoxLayout
  let scope: Scope
  private let box: Box

  /// Reads the box of a card, in YAML, and makes ready to set it for `edition`, as if it were none of a card's with `isOnCard: false`.
  init(
    _ box: String, _ edition: Edition = BoxFixture.edition(), isOnCard: Bool = true,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let layout = LayoutFixture([
      "cards/resource.yaml": "sizes: { large: { fills-page: 2 } }\nbox: \(box)\n",
      "layout.yaml": LayoutFixture.files["layout.yaml", default: ""].replacing(
        "styles:\n",
        with: """
          styles:
            title: { as: text, balance: true }
            title-smaller: { as: title, size: 8.2pt }

          """),
    ])
    #expect(layout.findings() == [], sourceLocation: location)
    let design = try #require(layout.read().value, sourceLocation: location)
    self.box = try #require(design.pages[1].cards?.sizes[0].box, sourceLocation: location)
    boxLayout = BoxLayout(typesetter: Typesetter(fonts: design.fonts, hyphenation: ""), language: "fr")
    var scope = Scope(RenderContext(edition: edition, design: design, numbers: PageNumbers(sections: [3])))
    scope.section = 0
    if isOnCard { scope.resource = 0 }
    self.scope = scope
  }

  /// The box, set in `width` points.
  func block(width: Double = 100) -> Block? { boxLayout.block(of: box, width: width, in: scope) }

  /// Where everything that is to be seen in the box lies.
  func ink(width: Double = 100) -> [String] { block(width: width).map { ink(of: $0) } ?? [] }

  /// Where everything that is to be seen in a block lies: what it is, `x y` of its top left, `width × height`.
  func ink(of block: Block, at origin: Point = .zero) -> [String] {
    let rect = Rect(x: origin.x, y: origin.y, width: block.size.width, height: block.size.height)
    var lines: [String] = []
    if let paint = block.paint { lines.append("\(paint.fill == nil ? "frame" : "ground") \(rect.inWholes)") }
    switch block.content {
    case .empty: break
    case .text(let text, _): lines.append("text \(rect.inWholes) (\(text.lineCount))")
    case .shape(let path, _): lines.append("shape \(path.bounds.moved(by: origin).inWholes)")
    case .picture(_, let frame): lines.append("picture \(frame.moved(by: origin).inWholes)")
    case .deferred(let box, let member, _):
      var scope = scope
      scope.member = member
      if let set = boxLayout.block(of: box, width: block.size.width, in: scope, isFinal: true) {
        lines += ink(of: set, at: origin)
      }
    case .children(let children, _):
      for child in children {
        lines += ink(of: child.block, at: Point(x: origin.x + child.offset.x, y: origin.y + child.offset.y))
      }
    }
    return lines
  }

  /// An edition of one section with one resource.
  static func edition(_ change: (inout Resource) -> Void = { _ in }, partners: [Partner] = []) -> Edition {
    let place = Place(file: "catalogue.yaml", line: 1, column: 1)
    var resource = Resource(id: "r", section: "s", title: "Titre", place: place)
    change(&resource)
    let section = Section(id: "s", title: "Section", index: 0, place: place)
    return Edition(
      path: "edition.yaml", directory: ".", title: "Essai", cover: Cover(partners: partners),
      sections: [EditionSection(section: section, resources: [resource])])
  }

  /// A picture of that size, which nobody opens.
  static func picture(_ width: Double, _ height: Double, orientation: Int = 1, alt: String? = nil) -> ImageReference {
    ImageReference(
      path: "picture.jpg", alt: alt, place: Place(file: "catalogue.yaml"), format: .jpeg, width: width,
      height: height, orientation: orientation)
  }

  /// A partner of a name and, perhaps, a logo.
  static func partner(_ name: String, logo: ImageReference? = nil, url: String? = nil) -> Partner {
    Partner(id: name, name: name, logo: logo, url: url, place: Place(file: "catalogue.yaml"))
  }
}

extension Rect {
  /// `x y width×height`, to the nearest point.
  fileprivate var inWholes: String {
    "\(Int(x.rounded())) \(Int(y.rounded())) \(Int(width.rounded()))×\(Int(height.rounded()))"
  }

  fileprivate func moved(by point: Point) -> Rect { Rect(x: x + point.x, y: y + point.y, width: width, height: height) }
}

extension Path {
  /// The smallest rectangle that holds the ends of all steps.
  fileprivate var bounds: Rect {
    let points = elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
      return Rect(x: 0, y: 0, width: 0, height: 0)
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
