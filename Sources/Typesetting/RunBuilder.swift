import Frames

/// Puts the glyphs of lines into runs.
struct RunBuilder {
  private let text: ShapedText
  private let size: Double
  private var runs: [MarkedRun] = []
  /// What the run being built has in common.
  private var span = -1
  private var font = 0
  private var glyphs: [GlyphRun.Glyph] = []
  private var clusters: [GlyphRun.Cluster] = []
  private var bytes: [UInt8] = []
  private var boxes: [Rect] = []
  private var lines: [GlyphRun.Line] = []
  /// Whether lines are fitted to their measure.
  private let isFitted: Bool
  /// How the line being added is fitted, and the size of its em across.
  private var fit = GlyphRun.Line(glyphs: 0, scale: 1)
  private var width: Double
  private var tracking = 0.0
  /// How many glyphs of the run stand on earlier lines.
  private var glyphsBefore = 0
  /// Where its piece of the current line begins.
  private var boxStart = 0.0
  private var pen = 0.0
  private var baseline = 0.0

  /// Starts without runs; `glyphCount` is about how many glyphs there will be.
  init(text: ShapedText, size: Double, glyphCount: Int, isFitted: Bool) {
    self.text = text
    self.size = size
    self.isFitted = isFitted
    width = size
    // One run is the usual case; of many, the first takes more than it needs.
    glyphs.reserveCapacity(glyphCount)
    clusters.reserveCapacity(glyphCount)
    bytes.reserveCapacity(glyphCount * 9 / 8)
  }

  /// Adds a line whose baseline starts at `x` and `y`.
  mutating func add(_ line: Line, x: Double, y: Double) {
    pen = x
    boxStart = x
    baseline = y
    closeLine()
    fit = GlyphRun.Line(glyphs: 0, scale: line.scale, ratio: line.ratio, tracking: line.tracking)
    width = size * Double(line.scale)
    tracking = Double(line.tracking) * width
    for index in Int(line.first)..<Int(line.end) {
      let item = text.items[index]
      if let whole = item.word {
        let isLast = index == Int(line.end) - 1
        let word = (isLast ? line.tail : nil) ?? (index == Int(line.first) ? line.head : nil) ?? whole
        add(word.pointee, span: Int(item.span))
      } else {
        addWhite(item, ratio: Double(line.ratio))
      }
    }
    closeBox()
    if line.endsWithSpace { addSpace(span: Int(text.items[Int(line.end)].span)) }
    boxStart = .nan
  }

  /// The runs, in reading order, `withSpace` at their end.
  mutating func finish(withSpace: Bool) -> [MarkedRun] {
    if withSpace, span >= 0 { addSpace(span: span) }
    close()
    return runs
  }

  private mutating func add(_ word: Word, span: Int) {
    if word.isOfFirstFont {
      use(span: span, font: 0)
      if tracking == 0 {
        for glyph in word.allGlyphs { add(glyph) }
      } else {
        pen -= tracking
        for glyph in word.allGlyphs { addTracked(glyph) }
      }
      bytes.append(contentsOf: word.bytes)
      return
    }
    var at = 0
    pen -= tracking
    for glyph in word.allGlyphs {
      use(span: span, font: glyph.font)
      addTracked(glyph)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: word.bytes[at..<at + Int(glyph.bytes)]))
      at += Int(glyph.bytes)
    }
  }

  @inline(__always)
  private mutating func add(_ glyph: ShapedGlyph) {
    glyphs.append(
      GlyphRun.Glyph(
        id: glyph.id, x: Float(pen + Double(glyph.dx) * width), y: Float(baseline - Double(glyph.dy) * size)))
    pen += Double(glyph.advance) * width
    if glyph.bytes > 0 || clusters[clusters.count - 1].glyphs == .max {
      clusters.append(GlyphRun.Cluster(bytes: glyph.bytes, glyphs: 1))
    } else {
      clusters[clusters.count - 1].glyphs += 1
    }
  }

  /// Adds a glyph, and before all clusters but the first, so that none is torn apart, what the line puts between letters.
  private mutating func addTracked(_ glyph: ShapedGlyph) {
    if glyph.bytes > 0 { pen += tracking }
    add(glyph)
  }

  private mutating func addWhite(_ item: ShapedText.Item, ratio: Double) {
    if item.hasText { addSpace(span: Int(item.span)) }
    var white = Double(item.width)
    if item.isFlexible { white += ratio * Double(text.spans[Int(item.span)].style.spaceWidth) }
    pen += white * width
  }

  /// Adds the glyph of a space, which moves nothing; it reads back as an ordinary space whatever its width.
  private mutating func addSpace(span: Int) {
    use(span: span, font: 0)
    let glyph = text.spans[span].style.spaceGlyph
    glyphs.append(GlyphRun.Glyph(id: glyph, x: Float(pen), y: Float(baseline)))
    clusters.append(GlyphRun.Cluster(bytes: 1, glyphs: 1))
    bytes.append(Copy.Sign.space)
  }

  /// Goes on in a span and a font of its stack; starts a new run when they do not look the same.
  private mutating func use(span new: Int, font newFont: Int) {
    if span == new, font == newFont { return }
    if span >= 0 {
      let (old, next) = (text.spans[span], text.spans[new])
      let isSameFont = old.style.stack[font] == next.style.stack[newFont]
      let isSame = isSameFont && old.mark == next.mark && old.color == next.color
      if !isSame {
        closeBox()
        close()
      }
    }
    span = new
    font = newFont
  }

  private mutating func closeBox() {
    guard span >= 0, pen > boxStart else { return }
    let face = text.spans[span].style.fonts[font]
    boxes.append(
      Rect(
        x: boxStart, y: baseline - face.ascender * size, width: pen - boxStart,
        height: (face.ascender + face.descender) * size))
    boxStart = pen
  }

  /// Notes how many glyphs of the run stand on the line that ends.
  private mutating func closeLine() {
    guard isFitted, glyphs.count > glyphsBefore else { return }
    fit.glyphs = glyphs.count - glyphsBefore
    lines.append(fit)
    glyphsBefore = glyphs.count
  }

  private mutating func close() {
    guard !glyphs.isEmpty else { return }
    closeLine()
    let look = text.spans[span]
    let run = GlyphRun(
      font: look.style.stack[font].index, size: size, color: look.color, glyphs: glyphs, clusters: clusters,
      text: bytes, lines: lines)
    runs.append(MarkedRun(mark: look.mark, run: run, boxes: boxes))
    glyphs = []
    clusters = []
    bytes = []
    boxes = []
    lines = []
    glyphsBefore = 0
  }
}
