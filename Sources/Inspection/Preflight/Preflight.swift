import Diagnostics
import Export
import Frames

/// Finds what a press would print badly, on the finished pages of a document.
///
/// It looks at the frames, not at the layout, as a printer looks at the file: what is wrong has a page and a place there. Of what
/// many places have in common, such as the size of a text, the first one is told.
package struct Preflight {
  private let inks: PressInks
  private let binding: Binding
  private let place: Place?
  private var found = DiagnosticList()
  /// What was told already.
  private var told: Set<Remark> = []

  /// What is told once, wherever it is.
  private enum Remark: Hashable {
    case smallType(Int)
    case reversedType(Int)
    case manyInks(Color)
    case heavyInk(Color)
    case hairline(Int)
  }

  /// For each edge, the pages on which something ends there.
  private var pagesWithoutBleed: [PrintEdge: [String]] = [:]

  /// What is doubtful about `document` when it is printed and bound; `place` is where it is reported.
  package static func warnings(
    about document: Document, on inks: PressInks, _ binding: Binding, at place: Place?
  ) -> DiagnosticList {
    var preflight = Preflight(inks: inks, binding: binding, place: place)
    for page in document.pages { preflight.look(at: page) }
    preflight.tellEdges()
    preflight.lookAtPictures(of: document)
    preflight.count(document.pages.count)
    return preflight.found
  }

  private init(inks: PressInks, binding: Binding, place: Place?) {
    (self.inks, self.binding, self.place) = (inks, binding, place)
  }

  // MARK: Limits

  /// The thinnest line that presses hold, in points.
  private static let leastLine = 0.25
  /// The smallest letters, and the smallest that ink around them does not fill.
  private static let (leastType, leastReversedType) = (5.0, 6.0)
  /// Smaller letters want no more inks than two, so that they are sharp.
  private static let (smallType, mostInks) = (9.0, 2)
  /// A share of ink that is seen as one.
  private static let visibleInk = 0.03
  /// Presses want so many pixels an inch.
  private static let leastDPI = 225

  // MARK: Pages

  private mutating func look(at page: Page) {
    var edges = EdgeCheck(page.boxes)
    for frame in page.frames where frame.tag != .artifact(.production) {
      look(at: frame.items, .identity, clip: nil, on: page, &edges)
    }
    for edge in edges.missing { pagesWithoutBleed[edge, default: []].append(page.label) }
  }

  private mutating func tellEdges() {
    for edge in [PrintEdge.top, .right, .bottom, .left] {
      guard let pages = pagesWithoutBleed[edge], let first = pages.first else { continue }
      found.warn(.noBleed(edge, page: first, more: pages.count - 1), at: place)
    }
  }

  private mutating func look(
    at items: [FrameItem], _ transform: Transform, clip: Rect?, on page: Page, _ edges: inout EdgeCheck
  ) {
    for item in items {
      switch item {
      case .glyphs(let run): judge(run, transform, on: page)
      case .path(let shape): judge(shape, transform, clip: clip, on: page, &edges)
      case .image(let picture): edges.add(picture.frame.transformed(by: transform), clip: clip, ink: nil)
      case .group(let group):
        let own = group.clip?.extent?.transformed(by: transform)
        let both = own.map { own in clip.map { own.overlap(with: $0) } ?? own } ?? clip
        look(at: group.items, group.transform.followed(by: transform), clip: both, on: page, &edges)
      case .link: break
      }
    }
  }

  private mutating func judge(_ run: GlyphRun, _ transform: Transform, on page: Page) {
    guard let first = run.glyphs.first else { return }
    let size = run.size * transform.scale
    let mix = inks.mix(of: run.color)
    func spot() -> PrintSpot {
      PrintSpot(transform.apply(to: Point(x: Double(first.x), y: Double(first.y))), on: page, saying: run.text)
    }
    let isPaper = mix.total < Preflight.visibleInk
    if isPaper, size < Preflight.leastReversedType - 1e-6 {
      if told.insert(.reversedType(size.hundredths)).inserted {
        found.warn(.reversedType(size: size.shown, least: Preflight.leastReversedType, spot()), at: place)
      }
    } else if size < Preflight.leastType - 1e-6, told.insert(.smallType(size.hundredths)).inserted {
      found.warn(.smallType(size: size.shown, least: Preflight.leastType, spot()), at: place)
    }
    let count = [mix.cyan, mix.magenta, mix.yellow, mix.black].count { $0 >= Preflight.visibleInk }
    if size < Preflight.smallType, count > Preflight.mostInks, told.insert(.manyInks(run.color)).inserted {
      found.warn(.manyInks(count, size: size.shown, most: Preflight.mostInks, spot()), at: place)
    }
    judgeInk(of: run.color, mix, spot)
  }

  private mutating func judge(
    _ shape: FrameItem.Shape, _ transform: Transform, clip: Rect?, on page: Page, _ edges: inout EdgeCheck
  ) {
    guard let extent = shape.path.extent?.transformed(by: transform) else { return }
    func spot() -> PrintSpot { PrintSpot(Point(x: extent.x, y: extent.y), on: page) }
    if let fill = shape.fill {
      let mix = inks.mix(of: fill)
      edges.add(extent, clip: clip, ink: mix, isRectangle: shape.path.rectangle != nil)
      judgeInk(of: fill, mix, spot)
      let thickness = min(extent.width, extent.height)
      if thickness > 0, mix.total >= Preflight.visibleInk { judge(line: thickness, spot) }
    }
    if let stroke = shape.stroke {
      judge(line: stroke.width * transform.scale, spot)
      judgeInk(of: stroke.color, inks.mix(of: stroke.color), spot)
    }
  }

  private mutating func judge(line width: Double, _ spot: () -> PrintSpot) {
    guard width < Preflight.leastLine - 1e-6, told.insert(.hairline(width.hundredths)).inserted else { return }
    found.warn(.hairline(width: width.shown, least: Preflight.leastLine, spot()), at: place)
  }

  private mutating func judgeInk(of color: Color, _ mix: InkMix, _ spot: () -> PrintSpot) {
    // The colours of profiles are held under the limit.
    guard mix.total > inks.press.inkLimit + 1e-6, told.insert(.heavyInk(color)).inserted else { return }
    found.warn(
      .heavyInk(percent: mix.total.hundredths, limit: inks.press.inkLimit.hundredths, spot()), at: place)
  }

  // MARK: The document

  private mutating func lookAtPictures(of document: Document) {
    let pages = document.pages.indices.map { PictureUse.survey(document, pages: $0..<$0 + 1) }
    for (index, file) in document.images.enumerated() where file.format != .svg {
      let name = String(file.path.split(separator: "/").last ?? "")
      let shown = pages.indices.filter { pages[$0][index].count > 0 }
      if inks.press.keepsPictures, let first = shown.first {
        found.warn(.screenColors(name, page: document.pages[first].label), at: place)
      }
      let coarsest = shown.compactMap { page in pages[page][index].dpi(of: file.size).map { (dpi: $0, page: page) } }
        .min { ($0.dpi, $0.page) < ($1.dpi, $1.page) }
      if file.format != .pdf, let coarsest, coarsest.dpi < Preflight.leastDPI {
        let label = document.pages[coarsest.page].label
        found.warn(.coarsePicture(name, dpi: coarsest.dpi, least: Preflight.leastDPI, page: label), at: place)
      }
    }
  }

  /// Looks at the number of pages: whether they fill sheets, and how thick they are.
  private mutating func count(_ pages: Int) {
    let multiple: Int
    switch binding {
    case .stapled:
      multiple = 4
      if pages > Preflight.mostStapled {
        found.warn(.thickBooklet(pages: pages, most: Preflight.mostStapled), at: place)
      }
    case .glued(let leaf):
      multiple = 2
      let leaves = (pages + 1) / 2
      let width = (Double(leaves) * leaf / 72 * 25.4).shown
      found.note(.spine(leaves: leaves, width: width), at: place)
      if width < Preflight.leastSpine { found.warn(.narrowSpine(width: width, least: Preflight.leastSpine), at: place) }
    }
    guard pages > multiple, !pages.isMultiple(of: multiple) else { return }
    found.warn(
      .unfilledSheet(pages: pages, wanted: (pages + multiple - 1) / multiple * multiple), at: place)
  }

  /// Staples hold about so many pages.
  private static let mostStapled = 96
  /// Glue holds no narrower spine, in millimetres.
  private static let leastSpine = 3.0
}

extension PrintSpot {
  /// A point of a page, in points from the corner of its trim box, and the start of what stands there.
  fileprivate init(_ point: Point, on page: Page, saying text: [UInt8] = []) {
    let words = String(decoding: text.prefix(120), as: UTF8.self).filter { $0 != "\u{ad}" }
    let start = words.split(whereSeparator: \.isWhitespace).prefix(4).joined(separator: " ")
    self.init(page: page.label, x: point.x.millimetres, y: point.y.millimetres, text: String(start.prefix(40)))
  }
}

extension Double {
  /// The whole millimetres of so many points.
  fileprivate var millimetres: Int { Int((self / 72 * 25.4).rounded()) }
  /// The number of hundredths.
  fileprivate var hundredths: Int { Int((self * 100).rounded()) }
  /// The number to a hundredth.
  fileprivate var shown: Double { (self * 100).rounded() / 100 }
}

extension Transform {
  /// How much larger things become.
  fileprivate var scale: Double { abs(a * d - b * c).squareRoot() }
}
