/// Packs the frames of pages, page by page.
package struct FramePacker {
  private let writer = PackedWriter()
  private let codes = GlyphCodes()
  private var texts: [String] = []
  private var sources: [any InkSource] = []
  /// The long paths of the page, and those of all pages.
  private var (outlines, known): ([PackedOutline], Set<PackedOutline>) = ([], [])

  /// Makes a packer.
  package init() {}

  /// Packs the frames of a page.
  package mutating func pack(_ frames: [Frame]) -> PackedFrames {
    (texts, outlines, sources) = ([], [], [])
    codes.removeAll()
    let packed = frames.map { frame in
      writer.removeAll()
      for item in frame.items { put(item) }
      return PackedFrames.PackedFrame(tag: frame.tag, count: frame.items.count, bytes: writer.bytes)
    }
    return PackedFrames(packed: packed, texts: texts, outlines: outlines, glyphs: codes.glyphs, sources: sources)
  }

  private mutating func put(_ item: FrameItem) {
    switch item {
    case .glyphs(let run):
      writer.put(PackedKind.glyphs)
      put(run)
    case .path(let shape):
      writer.put(PackedKind.path)
      put(shape)
    case .image(let picture):
      writer.put(PackedKind.image)
      writer.put(UInt32(picture.image))
      put(picture.frame)
    case .group(let group):
      writer.put(PackedKind.group)
      put(group)
    case .link(let link):
      writer.put(PackedKind.link)
      put(link)
    }
  }

  private mutating func put(_ shape: FrameItem.Shape) {
    writer.put((shape.fill == nil ? 0 : 1) | (shape.stroke == nil ? 0 : 2) as UInt8)
    if let fill = shape.fill { put(fill) }
    if let stroke = shape.stroke {
      put(stroke.color)
      writer.put(stroke.width)
    }
    put(shape.path)
  }

  private mutating func put(_ group: FrameItem.Group) {
    let isMoved = group.transform != .identity
    writer.put((isMoved ? 1 : 0) | (group.clip == nil ? 0 : 2) as UInt8)
    if isMoved {
      let map = group.transform
      for number in [map.a, map.b, map.c, map.d, map.tx, map.ty] { writer.put(number) }
    }
    if let clip = group.clip { put(clip) }
    writer.put(group.opacity)
    writer.put(UInt32(group.items.count))
    for item in group.items { put(item) }
  }

  private mutating func put(_ link: FrameItem.Link) {
    put(link.area)
    switch link.target {
    case .uri(let address):
      writer.put(-1 as Int32)
      put(address)
    case .page(let page, let y):
      writer.put(Int32(page))
      writer.put(y)
    }
    put(link.description)
  }

  /// Links of several lines say the same of each.
  private mutating func put(_ text: String) {
    let place = texts.suffix(2).firstIndex { $0.utf8.elementsEqual(text.utf8) } ?? texts.count
    if place == texts.count { texts.append(text) }
    writer.put(UInt32(place))
  }

  // MARK: Geometry

  private func put(_ rect: Rect) {
    writer.put(rect.x)
    writer.put(rect.y)
    writer.put(rect.width)
    writer.put(rect.height)
  }

  private func put(_ color: Color) {
    writer.put(color.red)
    writer.put(color.green)
    writer.put(color.blue)
  }

  /// The steps of a path, after their number and the number of their bytes; or where their outline is, and by how much it is moved.
  private mutating func put(_ path: Path) {
    writer.put(UInt32(path.unmoved.count))
    let place = writer.count
    writer.put(0 as UInt32)
    guard path.unmoved.count > PackedKind.mostStepsInPlace else {
      let size = put(path.elements)
      return writer.put(UInt32(size), at: place)
    }
    let size = put(path.unmoved)
    let outline = known.insert(PackedOutline(bytes: writer.takeLast(size))).memberAfterInsert
    writer.put(PackedKind.outline, at: place)
    writer.put(UInt32(outlines.count))
    writer.put(path.offset.x)
    writer.put(path.offset.y)
    outlines.append(outline)
  }

  /// Puts steps, and gives the number of their bytes.
  private func put(_ elements: [Path.Element]) -> Int {
    let start = writer.room(for: elements.count * PackedKind.largestStep)
    var end = start
    func put(_ step: UInt8) {
      end.storeBytes(of: step, as: UInt8.self)
      end += 1
    }
    func put(_ point: Point) {
      end.storeBytes(of: point.x, as: Double.self)
      end.storeBytes(of: point.y, toByteOffset: 8, as: Double.self)
      end += 16
    }
    for element in elements {
      switch element {
      case .move(let point):
        put(PackedKind.move)
        put(point)
      case .line(let point):
        put(PackedKind.line)
        put(point)
      case .curve(let first, let second, let last):
        put(PackedKind.curve)
        put(first)
        put(second)
        put(last)
      case .close: put(PackedKind.close)
      }
    }
    writer.fill(end - start)
    return end - start
  }

  // MARK: Glyphs

  private mutating func put(_ run: GlyphRun) {
    writer.put(UInt32(run.font.index))
    writer.put(run.size)
    put(run.color)
    writer.put(UInt32(run.text.count))
    writer.put(UInt32(run.glyphs.count))
    writer.put(UInt32(run.clusters.count))
    writer.put(UInt32(run.lines.count))
    run.text.withUnsafeBytes(writer.put)
    // What is left out where nobody looks at glyphs.
    if let origin = run.origin, run.text.count >= PackedInk.fewestBytes { return put(origin) }
    let start = writer.count
    writer.put(0 as UInt32)
    put(run.glyphs)
    put(run.clusters, of: run.text)
    for line in run.lines {
      writer.put(UInt32(line.glyphs))
      writer.put(line.scale)
      writer.put(line.ratio)
      writer.put(line.tracking)
      writer.put(line.adjustment)
    }
    writer.put(UInt32(writer.count - start - 4), at: start)
  }

  /// The runs of a text come one after the other.
  private mutating func put(_ origin: GlyphRun.Origin) {
    if sources.last !== origin.text { sources.append(origin.text) }
    writer.put(PackedInk.ofSource)
    writer.put(UInt32(sources.count - 1))
    writer.put(UInt32(origin.run))
  }

  /// Glyphs after each other mostly stand a few points apart, and pages have few glyphs: four bytes are enough for most. Then how many
  /// glyphs after each other stand on one baseline.
  private func put(_ glyphs: [GlyphRun.Glyph]) {
    let size = writer.count
    writer.put(0 as UInt32)
    let start = writer.room(for: glyphs.count * PackedGlyph.largest)
    var end = start
    var before: Float = 0
    for glyph in glyphs {
      let code = codes.code(of: glyph.id)
      let step = PackedGlyph.step(from: before, to: glyph.x)
      before = glyph.x
      let isLong = step > PackedGlyph.largestStep
      let low = (isLong ? step & PackedGlyph.largestStep | PackedGlyph.isLong : step) << 8
      end.storeBytes(of: low | UInt32(code ?? PackedGlyph.noCode), as: UInt32.self)
      end += 4
      if isLong {
        end.storeBytes(of: UInt16(truncatingIfNeeded: step >> PackedGlyph.bitsOfStep), as: UInt16.self)
        end += 2
      }
      if code == nil {
        end.storeBytes(of: glyph.id, as: UInt16.self)
        end += 2
      }
    }
    writer.fill(end - start)
    writer.put(UInt32(end - start), at: size)
    var first = 0
    while first < glyphs.count {
      let baseline = glyphs[first].y
      var next = first + 1
      while next < glyphs.count, glyphs[next].y.bitPattern == baseline.bitPattern { next += 1 }
      writer.put(UInt32(next - first))
      writer.put(baseline)
      first = next
    }
  }

  /// Where most are a character and its glyph, those that are not, each after how many that are. Else four bits for each number, where
  /// they have room in all.
  private func put(_ clusters: [GlyphRun.Cluster], of text: [UInt8]) {
    var all: UInt8 = 0
    for cluster in clusters { all |= cluster.bytes | cluster.glyphs }
    let start = writer.count
    writer.put(PackedClusters.others)
    if text.withUnsafeBufferPointer({ putOthers(among: clusters, of: $0) }) { return }
    writer.removeAll(from: start)
    let areSmall = all < 16
    writer.put(areSmall ? PackedClusters.small : PackedClusters.whole)
    let size = areSmall ? clusters.count : 2 * clusters.count
    let packed = writer.room(for: size)
    if areSmall {
      for index in clusters.indices {
        let both = clusters[index].bytes << 4 | clusters[index].glyphs
        packed.storeBytes(of: both, toByteOffset: index, as: UInt8.self)
      }
    } else {
      for index in clusters.indices {
        packed.storeBytes(of: clusters[index].bytes, toByteOffset: 2 * index, as: UInt8.self)
        packed.storeBytes(of: clusters[index].glyphs, toByteOffset: 2 * index + 1, as: UInt8.self)
      }
    }
    writer.fill(size)
  }

  /// Puts the clusters that are not one character and one glyph; false where they are too many for that.
  private func putOthers(among clusters: [GlyphRun.Cluster], of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let most = clusters.count / 8
    let place = writer.count
    writer.put(0 as UInt16)
    var (count, before, offset) = (0, 0, 0)
    for (index, cluster) in clusters.enumerated() {
      let isPlain = cluster.glyphs == 1 && PackedClusters.length(text, offset) == cluster.bytes
      offset += Int(cluster.bytes)
      guard !isPlain else { continue }
      count += 1
      guard count <= min(most, Int(UInt16.max)), index - before <= UInt16.max else { return false }
      writer.put(UInt16(index - before))
      writer.put(cluster.bytes)
      writer.put(cluster.glyphs)
      before = index + 1
    }
    writer.put(UInt16(count), at: place)
    return true
  }
}

/// Short names of the glyphs of a page, in the order in which they come; more than there are names have none.
final class GlyphCodes {
  /// The glyphs that have names.
  private(set) var glyphs: [UInt16] = []
  /// The names by glyphs.
  private let names = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)

  init() { names.initialize(repeating: PackedGlyph.noCode, count: 1 << 16) }
  deinit { names.deallocate() }

  /// The name of a glyph; nil where it has none.
  @inline(__always)
  func code(of glyph: UInt16) -> UInt8? {
    let known = names[Int(glyph)]
    return known == PackedGlyph.noCode ? newCode(of: glyph) : known
  }

  private func newCode(of glyph: UInt16) -> UInt8? {
    guard glyphs.count < PackedGlyph.noCode else { return nil }
    let code = UInt8(glyphs.count)
    names[Int(glyph)] = code
    glyphs.append(glyph)
    return code
  }

  func removeAll() {
    for glyph in glyphs { names[Int(glyph)] = PackedGlyph.noCode }
    glyphs = []
  }
}

/// Values written one behind the other without gaps, into memory that grows and is used again.
private final class PackedWriter {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 8)
  /// How many bytes are written.
  private(set) var count = 0

  deinit { memory.deallocate() }

  /// What is written.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(rebasing: memory[..<count])) }

  func removeAll() { count = 0 }

  @inline(__always)
  func put<Value: BitwiseCopyable>(_ value: Value) {
    let end = count + MemoryLayout<Value>.size
    if end > memory.count { grow(to: end) }
    memory.storeBytes(of: value, toByteOffset: count, as: Value.self)
    count = end
  }

  /// Puts a value in the place of one that was written.
  func put<Value: BitwiseCopyable>(_ value: Value, at place: Int) {
    memory.storeBytes(of: value, toByteOffset: place, as: Value.self)
  }

  /// Takes away what was written from a place on.
  func removeAll(from place: Int) { count = place }

  func put(_ bytes: UnsafeRawBufferPointer) {
    if let start = bytes.baseAddress { room(for: bytes.count).copyMemory(from: start, byteCount: bytes.count) }
    fill(bytes.count)
  }

  /// Where the next bytes go, with room for so many; `fill` says how many were written.
  func room(for size: Int) -> UnsafeMutableRawPointer {
    if count + size > memory.count { grow(to: count + size) }
    return memory.baseAddress! + count
  }

  func fill(_ size: Int) { count += size }

  /// Takes away the last bytes that were written, and gives them.
  func takeLast(_ size: Int) -> [UInt8] {
    count -= size
    return Array(UnsafeRawBufferPointer(rebasing: memory[count..<count + size]))
  }

  private func grow(to least: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(least, 2 * memory.count), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }
}
