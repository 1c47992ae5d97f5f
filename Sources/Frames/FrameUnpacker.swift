/// Reads what `FramePacker` writes.
struct FrameUnpacker {
  private var next: UnsafeRawPointer
  private let texts: [String]
  private let outlines: [PackedOutline]
  private let glyphs: [UInt16]
  private let sources: [any InkSource]
  /// The ink of the source that a run named last, and the place of that.
  private var known: (source: Int, ink: [GlyphRun.Ink])?
  private let withInk: Bool

  /// Reads `bytes` of a page, which stay in their place meanwhile; without ink, runs have their texts alone, and shapes no outline.
  init(_ bytes: UnsafeRawBufferPointer, of page: PackedFrames, withInk: Bool) {
    // An array of no bytes may have no place.
    next = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    (texts, outlines, glyphs, sources) = (page.texts, page.outlines, page.glyphs, page.sources)
    self.withInk = withInk
  }

  /// Reads the steps of an outline.
  private init(steps: UnsafeRawBufferPointer) {
    next = steps.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    (texts, outlines, glyphs, sources, withInk) = ([], [], [], [], true)
  }

  // MARK: Items

  /// The next items.
  mutating func takeItems(_ count: Int) -> [FrameItem] {
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
    let count = takeCount()
    guard take(UInt32.self) == PackedKind.outline else { return Path(takeSteps(count)) }
    let outline = outlines[takeCount()]
    let offset = takePoint()
    let unmoved = outline.bytes.withUnsafeBytes { bytes in
      var unpacker = FrameUnpacker(steps: bytes)
      return Path(unpacker.takeSteps(count))
    }
    return unmoved.transformed(by: .translation(x: offset.x, y: offset.y))
  }

  private mutating func takeSteps(_ count: Int) -> [Path.Element] {
    [Path.Element](unsafeUninitializedCapacity: count) { elements, filled in
      while filled < count {
        elements.initializeElement(at: filled, to: takeStep())
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

  private mutating func skipPath() -> Path {
    _ = takeCount()
    let length = take(UInt32.self)
    // The place of an outline, and by how much it is moved.
    next += length == PackedKind.outline ? 4 + 2 * 8 : Int(length)
    return Path()
  }

  // MARK: Glyphs

  private mutating func takeRun() -> GlyphRun {
    let (font, size, color) = (Document.FontIndex(takeCount()), take(Double.self), takeColor())
    let (length, glyphs, clusters, lines) = (takeCount(), takeCount(), takeCount(), takeCount())
    let text = Array(UnsafeRawBufferPointer(start: next, count: length))
    next += length
    let rest = take(UInt32.self)
    let isOfSource = rest == PackedInk.ofSource
    var run = GlyphRun(font: font, size: size, color: color, glyphs: [], clusters: [], text: text)
    guard withInk else {
      next += isOfSource ? PackedInk.ofSourceSize : Int(rest)
      return run
    }
    if isOfSource {
      let ink = takeInk()
      (run.glyphs, run.clusters, run.lines) = (ink.glyphs, ink.clusters, ink.lines)
      return run
    }
    run.glyphs = takeGlyphs(glyphs)
    run.clusters = takeClusters(clusters, of: text)
    for _ in 0..<lines { run.lines.append(takeLine()) }
    return run
  }

  private mutating func takeInk() -> GlyphRun.Ink {
    let (source, run) = (takeCount(), takeCount())
    if let known, known.source == source { return known.ink[run] }
    let ink = sources[source].ink
    known = (source, ink)
    return ink[run]
  }

  private mutating func takeGlyphs(_ count: Int) -> [GlyphRun.Glyph] {
    let size = takeCount()
    var packed = next
    next += size
    var before: Float = 0
    return [GlyphRun.Glyph](unsafeUninitializedCapacity: count) { run, filled in
      while filled < count {
        let end = filled + takeCount()
        let baseline = take(Float.self)
        while filled < end {
          let both = packed.loadUnaligned(as: UInt32.self)
          packed += 4
          var step = both >> 8 & PackedGlyph.largestStep
          if both >> 8 & PackedGlyph.isLong != 0 {
            step |= UInt32(packed.loadUnaligned(as: UInt16.self)) << PackedGlyph.bitsOfStep
            packed += 2
          }
          let code = UInt8(truncatingIfNeeded: both)
          var glyph: UInt16
          if code == PackedGlyph.noCode {
            glyph = packed.loadUnaligned(as: UInt16.self)
            packed += 2
          } else {
            glyph = glyphs[Int(code)]
          }
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

  private mutating func takeCount() -> Int { Int(take(UInt32.self)) }
}
