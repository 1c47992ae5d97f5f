import Glibc
import Vademecum

/// What cairo is told to draw of a document, for `Replay`: glyphs with their texts, shapes, clips and groups, as a row of steps. Pictures
/// are left out.
struct Recording {
  private(set) var bytes: [UInt8] = []
  private var color: Color?
  private var font: (index: Int, size: Double, scale: Float)?

  /// Notes all pages of a document.
  init(_ document: Document) {
    add(document.fonts.count)
    for font in document.fonts {
      add(font.path.utf8.count)
      add(font.face)
      bytes += font.path.utf8
    }
    for page in document.pages {
      step("P")
      add(page.size.width)
      add(page.size.height)
      (color, font) = (nil, nil)
      for frame in page.frames { frame.items.forEach { add($0) } }
      step("S")
    }
  }

  private mutating func add(_ item: FrameItem) {
    switch item {
    case .glyphs(let run): add(run)
    case .path(let shape):
      if let fill = shape.fill {
        use(fill)
        step("f")
        add(shape.path)
      }
      if let stroke = shape.stroke {
        use(stroke.color)
        step("s")
        add(shape.path)
        add(stroke.width)
      }
    case .group(let group):
      let outside = (color, font)
      step("(")
      let map = group.transform
      for number in [map.a, map.b, map.c, map.d, map.tx, map.ty] { add(number) }
      add(group.clip == nil ? 0 : 1)
      if let clip = group.clip { add(clip) }
      group.items.forEach { add($0) }
      step(")")
      (color, font) = outside
    case .image, .link: break
    }
  }

  /// Lines whose glyphs have a width of their own are steps of their own, as cairo draws them.
  private mutating func add(_ run: GlyphRun) {
    use(run.color)
    let lines = run.lines.isEmpty ? [GlyphRun.Line(glyphs: run.glyphs.count, scale: 1)] : run.lines
    var (glyph, cluster, byte) = (0, 0, 0)
    var index = 0
    while index < lines.count {
      var count = 0
      let scale = lines[index].scale
      while index < lines.count, lines[index].scale == scale {
        count += lines[index].glyphs
        index += 1
      }
      let (glyphs, firstCluster, firstByte) = (run.glyphs[glyph..<glyph + count], cluster, byte)
      var covered = 0
      while cluster < run.clusters.count, covered < count {
        covered += Int(run.clusters[cluster].glyphs)
        byte += Int(run.clusters[cluster].bytes)
        cluster += 1
      }
      glyph += count
      use((run.font.index, run.size, scale))
      step("G")
      add(count)
      add(cluster - firstCluster)
      add(byte - firstByte)
      for glyph in glyphs {
        add(Int(glyph.id))
        add((Double(glyph.x) * 1_000).rounded() / 1_000)
        add((Double(glyph.y) * 1_000).rounded() / 1_000)
      }
      for part in run.clusters[firstCluster..<cluster] { bytes += [part.bytes, part.glyphs] }
      bytes += run.text[firstByte..<byte]
    }
  }

  private mutating func use(_ color: Color) {
    if color == self.color { return }
    step("C")
    bytes += [color.red, color.green, color.blue]
    self.color = color
  }

  private mutating func use(_ font: (index: Int, size: Double, scale: Float)) {
    if let known = self.font, known == font { return }
    step("F")
    add(font.index)
    add(font.size)
    add(Double(font.scale))
    self.font = font
  }

  private mutating func add(_ path: Path) {
    add(path.elements.count)
    for element in path.elements {
      switch element {
      case .move(let point): add("m", [point])
      case .line(let point): add("l", [point])
      case .curve(let first, let second, let end): add("c", [first, second, end])
      case .close: add("z", [])
      }
    }
  }

  private mutating func add(_ name: Unicode.Scalar, _ points: [Point]) {
    step(name)
    for point in points {
      add(point.x)
      add(point.y)
    }
  }

  private mutating func step(_ name: Unicode.Scalar) { bytes.append(UInt8(ascii: name)) }
  private mutating func add(_ number: Int) { withUnsafeBytes(of: Int32(number)) { bytes += $0 } }
  private mutating func add(_ number: Double) { withUnsafeBytes(of: number) { bytes += $0 } }
}

/// Writes the recording of an edition, as `Benchmarks record EDITION FILE` asks.
func record(_ edition: String, to path: String) {
  let workspace = Workspace()
  let recording = Recording(value(workspace.edition(at: edition).flatMap { workspace.document(of: $0) }))
  guard let file = fopen(path, "wb") else { fatalError("\(path) cannot be written") }
  let written = recording.bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  guard fclose(file) == 0, written == recording.bytes.count else { fatalError("\(path) cannot be written") }
}
