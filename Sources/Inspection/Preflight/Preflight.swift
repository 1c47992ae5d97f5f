import Diagnostics
import Export
import Frames

/// Finds what a press would print badly, on the finished pages of a document.
///
/// It looks at the frames, not at the layout, as a printer looks at the file: what is wrong has a page and a place there. Of what
/// many places have in common, such as the size of a text, the first one is told, with the number of the others.
package struct Preflight {
  private let inks: PressInks
  private let binding: Binding
  private let place: Place?
  private var found = DiagnosticList()
  /// What is told at places of pages, in order, and where it stands there.
  private var remarks: [(spot: PrintSpot, finding: (PrintSpot) -> PrintFinding)] = []
  private var indices: [Remark: Int] = [:]

  /// What is told once, wherever it is.
  private enum Remark: Hashable {
    case smallType(Int)
    case reversedType(Int)
    case manyInks(Color)
    case heavyInk(Color)
    case hairline(Int)
    case nearEdge
    case vanishing(Color)
  }

  /// For each edge, the pages on which something ends there.
  private var pagesWithoutBleed: [PrintEdge: [String]] = [:]

  /// What is doubtful about `document` when it is printed and bound; `place` is where it is reported.
  package static func warnings(
    about document: Document, on inks: PressInks, _ binding: Binding, at place: Place?
  ) -> DiagnosticList {
    var preflight = Preflight(inks: inks, binding: binding, place: place)
    for page in document.pages { preflight.look(at: page) }
    for remark in preflight.remarks { preflight.found.warn(remark.finding(remark.spot), at: place) }
    preflight.tellEdges()
    preflight.compareSizes(of: document.pages)
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
  /// Of dark letters, larger ones want it, too; these have more black than this.
  private static let (smallBlackType, muchBlack) = (12.0, 0.5)
  /// What is nearer to an edge may be cut, in millimetres.
  private static let safeDistance = 3.0
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
    for edge in PrintEdge.allCases {
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

  /// Tells something that many places may have in common.
  private mutating func tell(
    _ remark: Remark, _ spot: () -> PrintSpot, _ finding: @escaping (PrintSpot) -> PrintFinding
  ) {
    if let index = indices[remark] {
      remarks[index].spot.more += 1
    } else {
      indices[remark] = remarks.count
      remarks.append((spot(), finding))
    }
  }

  private mutating func judge(_ run: GlyphRun, _ transform: Transform, on page: Page) {
    guard let first = run.glyphs.first else { return }
    let size = run.size * transform.scale
    let mix = inks.mix(ofLetters: run.color)
    func spot() -> PrintSpot {
      PrintSpot(transform.apply(to: Point(x: Double(first.x), y: Double(first.y))), on: page, saying: run.text)
    }
    let isPaper = mix.total < Preflight.visibleInk
    if isPaper, run.color.isSeenOnWhite { tell(.vanishing(run.color), spot, PrintFinding.vanishing) }
    if isPaper, size < Preflight.leastReversedType - 1e-6 {
      tell(.reversedType(size.hundredths), spot) {
        .reversedType(size: size.shown, least: Preflight.leastReversedType, $0)
      }
    } else if size < Preflight.leastType - 1e-6 {
      tell(.smallType(size.hundredths), spot) { .smallType(size: size.shown, least: Preflight.leastType, $0) }
    }
    let count = [mix.cyan, mix.magenta, mix.yellow, mix.black].count { $0 >= Preflight.visibleInk }
    let limit = mix.black > Preflight.muchBlack ? Preflight.smallBlackType : Preflight.smallType
    if size < limit, count > Preflight.mostInks {
      tell(.manyInks(run.color), spot) { .manyInks(count, size: size.shown, most: Preflight.mostInks, $0) }
    }
    judgeInk(of: run.color, mix, spot)
    if isNearEdge(run, transform, page.boxes.trim) {
      tell(.nearEdge, spot) { .nearEdge(least: Preflight.safeDistance, $0) }
    }
  }

  /// Whether letters are so near to an edge that an inexact cut takes something of them.
  private func isNearEdge(_ run: GlyphRun, _ transform: Transform, _ trim: Rect) -> Bool {
    guard let first = run.glyphs.first, let last = run.glyphs.last else { return false }
    let safe = trim.inset(by: Length.mm(Preflight.safeDistance).points - 0.01)
    // From the baseline to the middle of the letters, and a letter's width beyond where the last begins.
    let corners = [
      Point(x: Double(first.x), y: Double(first.y)), Point(x: Double(last.x) + run.size * 0.4, y: Double(last.y)),
      Point(x: Double(first.x), y: Double(first.y) - run.size * 0.5),
    ].map { transform.apply(to: $0) }
    // Letters beyond the edge are an ornament that is meant to be cut.
    guard corners.allSatisfy({ trim.contains($0) }) else { return false }
    return corners.contains { !safe.contains($0) }
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
    guard width < Preflight.leastLine - 1e-6 else { return }
    tell(.hairline(width.hundredths), spot) { .hairline(width: width.shown, least: Preflight.leastLine, $0) }
  }

  private mutating func judgeInk(of color: Color, _ mix: InkMix, _ spot: () -> PrintSpot) {
    let limit = inks.press.inkLimit
    // The colours of profiles are held under the limit.
    guard mix.total > limit + 1e-6 else { return }
    tell(.heavyInk(color), spot) { .heavyInk(percent: mix.total.hundredths, limit: limit.hundredths, $0) }
  }

  // MARK: The document

  /// Tells of pages that are not as large as most.
  private mutating func compareSizes(of pages: [Page]) {
    let sizes = pages.map { WholeSize($0.boxes.trim) }
    let counts = Dictionary(grouping: sizes, by: { $0 }).mapValues(\.count)
    let most = counts.values.max()
    guard let usual = sizes.first(where: { counts[$0] == most }) else { return }
    let others = sizes.indices.filter { sizes[$0] != usual }
    guard let first = others.first else { return }
    found.warn(
      .mixedSizes(
        page: pages[first].label, size: sizes[first].words, usual: usual.words, more: others.count - 1), at: place)
  }

  private mutating func lookAtPictures(of document: Document) {
    var firstPages: [Int?] = document.images.map { _ in nil }
    var coarsest: [(dpi: Int, page: Int)?] = document.images.map { _ in nil }
    for page in document.pages.indices {
      for (image, use) in PictureUse.survey(document, pages: page..<page + 1).enumerated() where use.count > 0 {
        firstPages[image] = firstPages[image] ?? page
        if let dpi = use.dpi(of: document.images[image].size), dpi < coarsest[image]?.dpi ?? .max {
          coarsest[image] = (dpi, page)
        }
      }
    }
    for (image, file) in document.images.enumerated() where file.format != .svg {
      let name = String(file.path.split(separator: "/").last ?? "")
      if inks.press.keepsPictures, let first = firstPages[image] {
        found.warn(.screenColors(name, page: document.pages[first].label), at: place)
      }
      if file.format != .pdf, let coarsest = coarsest[image], coarsest.dpi < Preflight.leastDPI {
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

/// The size of a page in whole millimetres.
private struct WholeSize: Hashable {
  var width, height: Int

  init(_ trim: Rect) { (width, height) = (trim.width.millimetres, trim.height.millimetres) }

  var words: String { "\(width) × \(height) mm" }
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

extension Color {
  /// Whether letters of it can be told from paper.
  fileprivate var isSeenOnWhite: Bool { min(red, green, blue) < 200 }
}
