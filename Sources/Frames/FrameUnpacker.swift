/// Reads what `FramePacker` writes.
struct FrameUnpacker {
  private var next: UnsafeRawPointer
  private let end: UnsafeRawPointer
  private let texts: [String]
  private let outlines: [PackedOutline]
  private let glyphs: [UInt16]
  private let sources: [any InkSource]
  /// The short path that was taken last.
  private var lastPath = Path()
  /// The ink of the source that a run named last, and the place of that.
  private var known: (source: Int, ink: [GlyphRun.Ink])?
  private let withInk: Bool

  /// Reads a piece of a page, which stays in its place meanwhile; without ink, runs have their texts alone, and not even those where they
  /// are long, and shapes have no outline.
  init(_ bytes: UnsafeRawBufferPointer, of page: PackedFrames, withInk: Bool) {
    // An array of no bytes may have no place.
    next = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    end = next + bytes.count
    (texts, outlines, glyphs, sources) = (page.texts, page.outlines, page.glyphs, page.sources)
    self.withInk = withInk
  }

  /// Reads the steps of an outline.
  private init(steps: UnsafeRawBufferPointer) {
    next = steps.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    end = next + steps.count
    (texts, outlines, glyphs, sources, withInk) = ([], [], [], [], true)
  }

  // MARK: Items

  /// Whether nothing is left.
  var isAtEnd: Bool { next >= end }

  /// The next frame.
  mutating func takeFrame() -> Frame {
    let tag = takeTag()
    return Frame(tag: tag, items: takeItems(takeCount()))
  }

  private mutating func takeTag() -> Tag {
    switch take(UInt8.self) {
    case PackedKind.element: .element(takeCount())
    case PackedKind.header: .artifact(.header)
    case PackedKind.footer: .artifact(.footer)
    case PackedKind.layout: .artifact(.layout)
    default: .artifact(.production)
    }
  }

  private mutating func takeItems(_ count: Int) -> [FrameItem] {
    var items: [FrameItem] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(takeItem()) }
    return items
  }

  private mutating func takeItem() -> FrameItem {
    switch take(UInt8.self) {
    case PackedKind.glyphs: .glyphs(takeRun())
    case PackedKind.path: .path(takeShape())
    case PackedKind.image: .image(.init(image: takeCount(), frame: takeRect()))
    case PackedKind.group: .group(takeGroup())
    default: .link(takeLink())
    }
  }

  private mutating func takeShape() -> FrameItem.Shape {
    let parts = take(UInt8.self)
    let fill = parts & 1 == 0 ? nil : takeColor()
    let stroke = parts & 2 == 0 ? nil : FrameItem.Stroke(color: takeColor(), width: take(Double.self))
    return FrameItem.Shape(path: withInk ? takePath() : skipPath(), fill: fill, stroke: stroke)
  }

  private mutating func takeGroup() -> FrameItem.Group {
    let parts = take(UInt8.self)
    let transform = parts & 1 == 0 ? .identity : takeTransform()
    let clip = parts & 2 == 0 ? nil : takePath()
    let opacity = take(Double.self)
    return FrameItem.Group(transform: transform, clip: clip, opacity: opacity, items: takeItems(takeCount()))
  }

  private mutating func takeLink() -> FrameItem.Link {
    let area = takeRect()
    let page = take(Int32.self)
    let target: FrameItem.Link.Target =
      page < 0 ? .uri(texts[takeCount()]) : .page(Int(page), y: take(Double.self))
    return FrameItem.Link(area: area, target: target, description: texts[takeCount()])
  }

  // MARK: Geometry

  private mutating func takeRect() -> Rect {
    Rect(x: take(Double.self), y: take(Double.self), width: take(Double.self), height: take(Double.self))
  }

  private mutating func takeTransform() -> Transform {
    Transform(
      a: take(Double.self), b: take(Double.self), c: take(Double.self), d: take(Double.self), tx: take(Double.self),
      ty: take(Double.self))
  }

  private mutating func takePoint() -> Point { Point(x: take(Double.self), y: take(Double.self)) }

  private mutating func takeColor() -> Color {
    Color(red: take(UInt8.self), green: take(UInt8.self), blue: take(UInt8.self))
  }

  private mutating func takePath() -> Path {
    switch take(UInt8.self) {
    case PackedKind.samePath: break
    case PackedKind.outline: return takeOutline()
    case let count: lastPath = takeShortPath(Int(count))
    }
    return lastPath
  }

  private mutating func takeOutline() -> Path {
    let (count, place) = (takeCount(), takeCount())
    let (outline, offset) = (outlines[place], takePoint())
    let unmoved = outline.bytes.withUnsafeBytes { bytes in
      var unpacker = FrameUnpacker(steps: bytes)
      return Path(FrameUnpacker.steps(count) { unpacker.takeStep() })
    }
    return unmoved.transformed(by: .translation(x: offset.x, y: offset.y))
  }

  private mutating func takeShortPath(_ count: Int) -> Path {
    var numbers = PathNumbers()
    return Path(FrameUnpacker.steps(count) { takeStep(&numbers) })
  }

  private static func steps(_ count: Int, _ take: () -> Path.Element) -> [Path.Element] {
    [Path.Element](unsafeUninitializedCapacity: count) { elements, filled in
      while filled < count {
        elements.initializeElement(at: filled, to: take())
        filled += 1
      }
    }
  }

  private mutating func takeStep() -> Path.Element {
    switch take(UInt8.self) {
    case PackedKind.move: .move(takePoint())
    case PackedKind.line: .line(takePoint())
    case PackedKind.curve: .curve(takePoint(), takePoint(), to: takePoint())
    default: .close
    }
  }

  private mutating func takeStep(_ numbers: inout PathNumbers) -> Path.Element {
    switch take(UInt8.self) {
    case PackedKind.move: .move(takePoint(&numbers))
    case PackedKind.line: .line(takePoint(&numbers))
    case PackedKind.curve: .curve(takePoint(&numbers), takePoint(&numbers), to: takePoint(&numbers))
    default: .close
    }
  }

  private mutating func takePoint(_ numbers: inout PathNumbers) -> Point {
    Point(x: takeNumber(&numbers), y: takeNumber(&numbers))
  }

  private mutating func takeNumber(_ numbers: inout PathNumbers) -> Double {
    let place = take(UInt8.self)
    if place != PathNumbers.none { return numbers[place] }
    let number = take(Double.self)
    numbers.add(number)
    return number
  }

  private mutating func skipPath() -> Path {
    // A clip may be the short path that a shape has.
    if next.load(as: UInt8.self) != PackedKind.outline {
      _ = takePath()
    } else {
      _ = (take(UInt8.self), takeCount(), takeCount(), takePoint())
    }
    return Path()
  }

  // MARK: Glyphs

  private mutating func takeRun() -> GlyphRun {
    let (font, size, color) = (Document.FontIndex(takeCount()), take(Double.self), takeColor())
    if take(UInt8.self) == PackedInk.ofSource {
      let ink = takeInk()
      return GlyphRun(font: font, size: size, color: color, ink ?? .none, from: nil)
    }
    let length = takeCount()
    let text = Array(UnsafeRawBufferPointer(start: next, count: length))
    next += length
    let rest = take(UInt32.self)
    var run = GlyphRun(font: font, size: size, color: color, glyphs: [], clusters: [], text: text)
    guard withInk else {
      next += Int(rest)
      return run
    }
    let (glyphs, clusters, lines) = (takeCount(), takeCount(), takeCount())
    run.glyphs = takeGlyphs(glyphs)
    run.clusters = takeClusters(clusters, of: text)
    for _ in 0..<lines { run.lines.append(takeLine()) }
    return run
  }

  /// What a source gives; nil without ink.
  private mutating func takeInk() -> GlyphRun.Ink? {
    let (source, run) = (takeCount(), takeCount())
    guard withInk else { return nil }
    if let known, known.source == source { return known.ink[run] }
    let ink = sources[source].ink
    known = (source, ink)
    return ink[run]
  }

  private mutating func takeGlyphs(_ count: Int) -> [GlyphRun.Glyph] {
    var before: Float = 0
    return [GlyphRun.Glyph](unsafeUninitializedCapacity: count) { run, filled in
      while filled < count {
        let end = filled + takeCount()
        let baseline = take(Float.self)
        while filled < end {
          let both = take(UInt32.self)
          var step = both >> 8 & PackedGlyph.largestStep
          if both >> 8 & PackedGlyph.isLong != 0 {
            step |= UInt32(take(UInt16.self)) << PackedGlyph.bitsOfStep
          }
          let code = UInt8(truncatingIfNeeded: both)
          let glyph = code == PackedGlyph.noCode ? take(UInt16.self) : glyphs[Int(code)]
          before = PackedGlyph.number(after: before, by: step)
          run.initializeElement(at: filled, to: GlyphRun.Glyph(id: glyph, x: before, y: baseline))
          filled += 1
        }
      }
    }
  }

  private mutating func takeClusters(_ count: Int, of text: [UInt8]) -> [GlyphRun.Cluster] {
    let kind = take(UInt8.self)
    if kind == PackedClusters.others { return takeOthers(among: count, of: text) }
    let areSmall = kind == PackedClusters.small
    let packed = UnsafeRawBufferPointer(start: next, count: areSmall ? count : 2 * count)
    next += packed.count
    return [GlyphRun.Cluster](unsafeUninitializedCapacity: count) { clusters, filled in
      if areSmall {
        for index in 0..<count {
          let both = packed[index]
          clusters.initializeElement(at: index, to: GlyphRun.Cluster(bytes: both >> 4, glyphs: both & 0xf))
        }
      } else {
        for index in 0..<count {
          let cluster = GlyphRun.Cluster(bytes: packed[2 * index], glyphs: packed[2 * index + 1])
          clusters.initializeElement(at: index, to: cluster)
        }
      }
      filled = count
    }
  }

  /// Clusters of which most are a character and its glyph.
  private mutating func takeOthers(among count: Int, of text: [UInt8]) -> [GlyphRun.Cluster] {
    let others = Int(take(UInt16.self))
    return text.withUnsafeBufferPointer { text in
      [GlyphRun.Cluster](unsafeUninitializedCapacity: count) { clusters, filled in
        var offset = 0
        func fill(to end: Int) {
          while filled < end {
            let cluster = GlyphRun.Cluster(bytes: PackedClusters.length(text, offset), glyphs: 1)
            offset += Int(cluster.bytes)
            clusters.initializeElement(at: filled, to: cluster)
            filled += 1
          }
        }
        for _ in 0..<others {
          fill(to: filled + Int(take(UInt16.self)))
          let other = GlyphRun.Cluster(bytes: take(UInt8.self), glyphs: take(UInt8.self))
          offset += Int(other.bytes)
          clusters.initializeElement(at: filled, to: other)
          filled += 1
        }
        fill(to: count)
      }
    }
  }

  private mutating func takeLine() -> GlyphRun.Line {
    GlyphRun.Line(
      glyphs: takeCount(), scale: take(Float.self), ratio: take(Float.self), tracking: take(Float.self),
      adjustment: take(Float.self))
  }

  // MARK: Values

  @inline(__always)
  private mutating func take<Value: BitwiseCopyable>(_ type: Value.Type) -> Value {
    let value = next.loadUnaligned(as: type)
    next += MemoryLayout<Value>.size
    return value
  }

  @inline(__always)
  private mutating func takeCount() -> Int {
    let first = take(UInt8.self)
    return first < 0x80 ? Int(first) : takeRest(of: UInt(first & 0x7f))
  }

  private mutating func takeRest(of lowest: UInt) -> Int {
    var (count, shift) = (lowest, 7 as UInt)
    while true {
      let byte = take(UInt8.self)
      count |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(count) }
      shift += 7
    }
  }
}
