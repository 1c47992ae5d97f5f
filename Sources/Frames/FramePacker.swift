/// Packs the frames of pages, page by page.
package struct FramePacker {
  private let writer = PackedWriter()
  private let codes = GlyphCodes()
  private var texts: [String] = []
  private var sources: [any InkSource] = []
  /// The long paths of the page, and those of all pages.
  private var (outlines, known): ([PackedOutline], Set<PackedOutline>) = ([], [])
  /// The fonts of the page that have soft hyphens.
  private var hyphenated: [Document.FontIndex] = []
  /// Where the last short path of the piece is.
  private var lastPath = 0..<0

  /// Makes a packer.
  package init() {}

  /// Packs the frames of a page.
  package mutating func pack(_ frames: [Frame]) -> PackedFrames {
    (texts, outlines, sources, hyphenated) = ([], [], [], [])
    codes.removeAll()
    var pieces: [[UInt8]] = []
    for frame in frames {
      put(frame.tag)
      writer.put(count: frame.items.count)
      for item in frame.items { put(item) }
      if writer.count >= PackedFrames.largestPiece { endPiece(&pieces) }
    }
    endPiece(&pieces)
    return PackedFrames(
      pieces: pieces, texts: texts, outlines: outlines, glyphs: codes.glyphs, sources: sources, hyphenated: hyphenated)
  }

  private mutating func endPiece(_ pieces: inout [[UInt8]]) {
    if writer.count > 0 { pieces.append(writer.bytes) }
    writer.removeAll()
    lastPath = 0..<0
  }

  private func put(_ tag: Tag) {
    switch tag {
    case .element(let element):
      writer.put(PackedKind.element)
      writer.put(count: element)
    case .artifact(.header): writer.put(PackedKind.header)
    case .artifact(.footer): writer.put(PackedKind.footer)
    case .artifact(.layout): writer.put(PackedKind.layout)
    case .artifact(.production): writer.put(PackedKind.production)
    }
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
      writer.put(count: picture.image)
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
    writer.put(count: group.items.count)
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
    writer.put(count: place)
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

  /// The steps of a path after their number; or that it is the one before, as what is clipped to its ground
  /// is; or where their outline is, and by how much it is moved.
  private mutating func put(_ path: Path) {
    guard path.unmoved.count <= PackedKind.mostStepsInPlace else { return put(outline: path) }
    let start = writer.count
    writer.put(UInt8(path.unmoved.count))
    put(repeating: path.elements)
    let place = start..<writer.count
    if writer.areEqual(place, lastPath) {
      writer.removeAll(from: start)
      writer.put(PackedKind.samePath)
    } else {
      lastPath = place
    }
  }

  private mutating func put(outline path: Path) {
    writer.put(PackedKind.outline)
    writer.put(count: path.unmoved.count)
    let size = put(path.unmoved)
    let outline = known.insert(PackedOutline(bytes: writer.takeLast(size))).memberAfterInsert
    writer.put(count: outlines.count)
    writer.put(path.offset.x)
    writer.put(path.offset.y)
    outlines.append(outline)
  }

  /// Puts steps whose numbers come again and again, as those of rectangles do: a number that was put already is its place.
  private func put(repeating elements: [Path.Element]) {
    var numbers = PathNumbers()
    func put(_ number: Double) {
      if let place = numbers.place(of: number) { return writer.put(place) }
      writer.put(PathNumbers.none)
      writer.put(number)
      numbers.add(number)
    }
    func put(_ point: Point) {
      put(point.x)
      put(point.y)
    }
    for element in elements {
      switch element {
      case .move(let point):
        writer.put(PackedKind.move)
        put(point)
      case .line(let point):
        writer.put(PackedKind.line)
        put(point)
      case .curve(let first, let second, let last):
        writer.put(PackedKind.curve)
        put(first)
        put(second)
        put(last)
      case .close: writer.put(PackedKind.close)
      }
    }
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
    if !hyphenated.contains(run.font), run.hasSoftHyphen { hyphenated.append(run.font) }
    writer.put(count: run.font.index)
    writer.put(run.size)
    put(run.color)
    if let origin = run.origin, run.text.count >= PackedInk.fewestBytes { return put(origin) }
    writer.put(PackedInk.here)
    writer.put(count: run.text.count)
    run.text.withUnsafeBytes(writer.put)
    // What is left out where nobody looks at glyphs.
    let start = writer.count
    writer.put(0 as UInt32)
    writer.put(count: run.glyphs.count)
    writer.put(count: run.clusters.count)
    writer.put(count: run.lines.count)
    put(run.glyphs)
    put(run.clusters, of: run.text)
    for line in run.lines {
      writer.put(count: line.glyphs)
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
    writer.put(count: sources.count - 1)
    writer.put(count: origin.run)
  }

  /// How many glyphs after each other stand on one baseline, one baseline after the other. Glyphs after each other mostly stand a few points
  /// apart, and pages have few glyphs: four bytes are enough for most.
  private func put(_ glyphs: [GlyphRun.Glyph]) {
    var (first, before) = (0, 0 as Float)
    while first < glyphs.count {
      let baseline = glyphs[first].y
      var next = first + 1
      while next < glyphs.count, glyphs[next].y.bitPattern == baseline.bitPattern { next += 1 }
      writer.put(count: next - first)
      writer.put(baseline)
      put(glyphs[first..<next], after: &before)
      first = next
    }
  }

  private func put(_ glyphs: ArraySlice<GlyphRun.Glyph>, after before: inout Float) {
    let start = writer.room(for: glyphs.count * PackedGlyph.largest)
    var end = start
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
