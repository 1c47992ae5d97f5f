/// Reads what `FramePacker` writes.
struct FrameUnpacker {
  private var next: UnsafeRawPointer
  private let texts: [String]
  private let outlines: [PackedOutline]
  private let withInk: Bool

  /// Reads `bytes`, which stay in their place meanwhile; without ink, runs have their texts alone, and shapes no outline.
  init(_ bytes: UnsafeRawBufferPointer, texts: [String], outlines: [PackedOutline], withInk: Bool) {
    // An array of no bytes may have no place.
    next = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    (self.texts, self.outlines, self.withInk) = (texts, outlines, withInk)
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
      var unpacker = FrameUnpacker(bytes, texts: [], outlines: [], withInk: true)
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
    let rest = takeCount()
    var run = GlyphRun(font: font, size: size, color: color, glyphs: [], clusters: [], text: text)
    guard withInk else {
      next += rest
      return run
    }
    run.glyphs = takeGlyphs(glyphs)
    run.clusters = takeClusters(clusters)
    for _ in 0..<lines { run.lines.append(takeLine()) }
    return run
  }

  private mutating func takeGlyphs(_ count: Int) -> [GlyphRun.Glyph] {
    let numbers = next
    let places = numbers + 2 * count
    next = places + 4 * count
    return [GlyphRun.Glyph](unsafeUninitializedCapacity: count) { glyphs, filled in
      while filled < count {
        let end = filled + takeCount()
        let baseline = take(Float.self)
        while filled < end {
          let glyph = GlyphRun.Glyph(
            id: numbers.loadUnaligned(fromByteOffset: 2 * filled, as: UInt16.self),
            x: places.loadUnaligned(fromByteOffset: 4 * filled, as: Float.self), y: baseline)
          glyphs.initializeElement(at: filled, to: glyph)
          filled += 1
        }
      }
    }
  }

  private mutating func takeClusters(_ count: Int) -> [GlyphRun.Cluster] {
    let areSmall = take(UInt8.self) == 1
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
