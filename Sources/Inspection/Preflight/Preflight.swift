import Diagnostics
import Export
import Frames

/// Finds what a press would print badly, on the finished pages of a document.
///
/// It looks at the frames, not at the layout, as a printer looks at the file: what is wrong has a page and a place there. Of what
/// many places have in common, such as the size of a text, the first one is told.
package struct Preflight {
  private let inks: PressInks
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
    case edge(page: String, PrintEdge)
  }

  /// What is doubtful about `document` when it is printed; `place` is where it is reported.
  package static func warnings(about document: Document, on inks: PressInks, at place: Place?) -> DiagnosticList {
    var preflight = Preflight(inks: inks, place: place)
    for page in document.pages { preflight.look(at: page) }
    preflight.lookAtPictures(of: document)
    preflight.count(document.pages)
    return preflight.found
  }

  private init(inks: PressInks, place: Place?) { (self.inks, self.place) = (inks, place) }

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
    for edge in edges.missing where told.insert(.edge(page: page.label, edge)).inserted {
      found.warn(.noBleed(edge, page: page.label), at: place)
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
    for page in document.pages.indices {
      let (label, uses) = (document.pages[page].label, PictureUse.survey(document, pages: page..<page + 1))
      for (file, use) in zip(document.images, uses) where use.count > 0 && file.format != .svg {
        let name = String(file.path.split(separator: "/").last ?? "")
        if inks.press.keepsPictures { found.warn(.screenColors(name, page: label), at: place) }
        if file.format != .pdf, let dpi = use.dpi(of: file.size), dpi < Preflight.leastDPI {
          found.warn(.coarsePicture(name, dpi: dpi, least: Preflight.leastDPI, page: label), at: place)
        }
      }
    }
  }

  private mutating func count(_ pages: [Page]) {
    guard pages.count > 4, !pages.count.isMultiple(of: 4) else { return }
    found.warn(.unfilledSheet(pages: pages.count, wanted: (pages.count + 3) / 4 * 4), at: place)
  }
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
