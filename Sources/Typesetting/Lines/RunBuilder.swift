import Frames

/// Builds glyph runs from lines.
struct RunBuilder: ~Copyable {
  private let text: ShapedText
  private let items: [ShapedText.Item]
  private let size: Double
  private var runs: [MarkedRun] = []
  /// The span and the font of the current run.
  private var span = -1
  private var font = FontID(index: 0)
  private var glyphs: ValuePile<GlyphRun.Glyph>
  private var clusters: ValuePile<GlyphRun.Cluster>
  private var bytes: ValuePile<UInt8>
  private var boxes: [Rect] = []
  private var lines: [GlyphRun.Line] = []
  /// Whether lines are fitted to their measure.
  private let isFitted: Bool
  /// How the current line was fitted, the horizontal size of its em, and its tracking in points.
  private var fit = GlyphRun.Line(glyphs: 0, scale: 1)
  private var width: Double
  private var tracking = 0.0
  /// The number of glyphs of the run on earlier lines.
  private var glyphsBefore = 0
  /// Where the run starts on the current line.
  private var boxStart = 0.0
  private var pen = 0.0
  /// Whether the pen moves from right to left.
  private var isRightToLeft = false
  private var baseline = 0.0

  /// - Parameter itemCount: how many items there will be.
  init(text: ShapedText, size: Double, itemCount: Int, isFitted: Bool) {
    self.text = text
    items = text.items
    self.size = size
    self.isFitted = isFitted
    width = size
    // A word and a space have some seven glyphs. Most paragraphs have one run.
    glyphs = ValuePile(capacity: 4 * itemCount)
    clusters = ValuePile(capacity: 4 * itemCount)
    bytes = ValuePile(capacity: 4 * itemCount)
  }

  /// Adds a line whose baseline starts at `x` and `y`.
  mutating func add(_ line: Line, x: Double, y: Double) {
    pen = x
    boxStart = x
    baseline = y
    closeLine()
    fit = GlyphRun.Line(
      glyphs: 0, scale: line.scale, ratio: line.ratio, tracking: line.tracking, adjustment: line.adjustment)
    width = size * Double(line.scale)
    tracking = Double(line.tracking) * width
    if text.isBidirectional {
      addOrdered(line)
    } else {
      for index in Int(line.first)..<Int(line.end) { addItem(index, of: line) }
      closeBox()
    }
    if line.endsWithSpace { addSpace(span: Int(items[Int(line.end)].span)) }
    boxStart = .nan
  }

  /// Adds the items of a line in reading order, each in its visual place.
  private mutating func addOrdered(_ line: Line) {
    let items = self.items[Int(line.first)..<Int(line.end)]
    let left = pen
    let widths = items.indices.map { index in
      guard let word = word(index, of: line) else { return white(items[index], ratio: Double(line.ratio)) }
      return Double(word.width) * width + tracking * Double(word.gaps)
    }
    let order = VisualOrder(items, of: text, widths: widths, from: left)
    for (place, index) in items.indices.enumerated() {
      pen = order.origins[place]
      boxStart = pen
      isRightToLeft = order.areRightToLeft[place]
      addItem(index, of: line)
      closeBox()
    }
    isRightToLeft = false
    let space = items.last.map { Double(text.spans[Int($0.span)].style.spaceWidth) * width } ?? 0
    pen = text.startsAtRight ? left - space : left + widths.reduce(0, +)
    boxStart = .nan
  }

  private mutating func addItem(_ index: Int, of line: Line) {
    let item = items[index]
    if let word = word(index, of: line) {
      add(word, span: Int(item.span))
    } else {
      addWhite(item, ratio: Double(line.ratio))
    }
  }

  /// The part of a word that is on a line; nil for white.
  private func word(_ index: Int, of line: Line) -> Word? {
    guard let whole = items[index].word else { return nil }
    let isLast = index == Int(line.end) - 1
    return (isLast ? line.tail : nil) ?? (index == Int(line.first) ? line.head : nil) ?? whole
  }

  /// The runs, in reading order, with a space at the end if `withSpace`.
  consuming func finish(withSpace: Bool) -> [MarkedRun] {
    if withSpace, span >= 0 { addSpace(span: span) }
    close()
    return runs
  }

  private mutating func add(_ word: Word, span: Int) {
    if word.isOfFirstFont {
      use(span: span, font: text.spans[span].style.font)
      if isRightToLeft {
        for glyph in word.glyphs { addRightToLeft(glyph) }
      } else {
        pen -= tracking
        addLeftToRight(word.glyphs)
      }
      bytes.append(contentsOf: word.text)
      return
    }
    var at = 0
    if !isRightToLeft { pen -= tracking }
    for glyph in word.glyphs {
      use(span: span, font: FontID(number: glyph.font))
      if isRightToLeft { addRightToLeft(glyph) } else { addTracked(glyph) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: word.text[at..<at + Int(glyph.bytes)]))
      at += Int(glyph.bytes)
    }
  }

  /// Adds glyphs of one font, with the tracking before each that starts a cluster: most glyphs of a document come here.
  private mutating func addLeftToRight(_ shaped: UnsafeBufferPointer<ShapedGlyph>) {
    let (places, own) = (glyphs.room(for: shaped.count), clusters.room(for: shaped.count))
    var (pen, filled, begun) = (pen, 0, 0)
    for glyph in shaped {
      if glyph.bytes > 0 { pen += tracking }
      places[filled] = placed(glyph, pen)
      filled += 1
      if glyph.bytes > 0 || own[begun - 1].glyphs == .max {
        own[begun] = GlyphRun.Cluster(bytes: glyph.bytes, glyphs: 1)
        begun += 1
      } else {
        own[begun - 1].glyphs += 1
      }
      pen += Double(glyph.advance) * width
    }
    glyphs.fill(filled)
    clusters.fill(begun)
    self.pen = pen
  }

  @inline(__always)
  private func placed(_ glyph: ShapedGlyph, _ pen: Double) -> GlyphRun.Glyph {
    GlyphRun.Glyph(
      id: glyph.id, x: Float(pen + Double(glyph.dx) * width), y: Float(baseline - Double(glyph.dy) * size))
  }

  private mutating func addRightToLeft(_ glyph: ShapedGlyph) {
    pen -= Double(glyph.advance) * width
    put(glyph)
  }

  private mutating func put(_ glyph: ShapedGlyph) {
    glyphs.append(placed(glyph, pen))
    if glyph.bytes > 0 || clusters.last.glyphs == .max {
      clusters.append(GlyphRun.Cluster(bytes: glyph.bytes, glyphs: 1))
    } else {
      clusters.last.glyphs += 1
    }
  }

  /// Adds a glyph, with the tracking before it if it starts a cluster.
  private mutating func addTracked(_ glyph: ShapedGlyph) {
    if glyph.bytes > 0 { pen += tracking }
    put(glyph)
    pen += Double(glyph.advance) * width
  }

  private mutating func addWhite(_ item: ShapedText.Item, ratio: Double) {
    let white = white(item, ratio: ratio)
    if isRightToLeft { pen -= white }
    if item.hasText { addSpace(span: Int(item.span)) }
    if !isRightToLeft { pen += white }
  }

  /// The width of white in points.
  private func white(_ item: ShapedText.Item, ratio: Double) -> Double {
    var white = Double(item.width)
    if item.isFlexible { white += ratio * Double(text.spans[Int(item.span)].style.spaceWidth) }
    return white * width
  }

  /// Adds the glyph of a space without moving the pen; it reads back as an ordinary space whatever its width.
  private mutating func addSpace(span: Int) {
    use(span: span, font: text.spans[span].style.font)
    let glyph = text.spans[span].style.spaceGlyph
    glyphs.append(GlyphRun.Glyph(id: glyph, x: Float(pen), y: Float(baseline)))
    clusters.append(GlyphRun.Cluster(bytes: 1, glyphs: 1))
    bytes.append(ControlByte.space)
  }

  /// Continues in a span and a font, in a new run unless it looks the same.
  private mutating func use(span new: Int, font newFont: FontID) {
    if span == new, font == newFont { return }
    if span >= 0 {
      let (old, next) = (text.spans[span], text.spans[new])
      let isSame =
        font == newFont && old.mark == next.mark && old.color == next.color && old.style.language == next.style.language
      if !isSame {
        closeBox()
        close()
      }
    }
    span = new
    font = newFont
  }

  private mutating func closeBox() {
    guard span >= 0, abs(pen - boxStart) > 0 else { return }
    let face = text.spans[span].style.face(font)
    var box = Rect(
      x: min(pen, boxStart), y: baseline - face.ascender * size, width: abs(pen - boxStart),
      height: (face.ascender + face.descender) * size)
    if let last = boxes.last, last.y == box.y, let joined = last.joined(beside: box) {
      boxes.removeLast()
      box = joined
    }
    boxes.append(box)
    boxStart = pen
  }

  /// Records the number of the run's glyphs on the line that ends.
  private mutating func closeLine() {
    guard isFitted, glyphs.count > glyphsBefore else { return }
    fit.glyphs = glyphs.count - glyphsBefore
    lines.append(fit)
    glyphsBefore = glyphs.count
  }

  private mutating func close() {
    guard glyphs.count > 0 else { return }
    closeLine()
    let look = text.spans[span]
    runs.append(
      MarkedRun(
        mark: look.mark, language: look.style.language, font: font, size: size, color: look.color,
        glyphs: glyphs.takeAll(), clusters: clusters.takeAll(), text: bytes.takeAll(), lines: lines, boxes: boxes))
    boxes = []
    lines = []
    glyphsBefore = 0
  }
}

extension Rect {
  /// The union with an area of the same height that touches it at the left or right; nil when it does not touch.
  fileprivate func joined(beside other: Rect) -> Rect? {
    guard abs(maxX - other.x) < 0.01 || abs(other.maxX - x) < 0.01 else { return nil }
    let left = min(x, other.x)
    return Rect(x: left, y: y, width: max(maxX, other.maxX) - left, height: height)
  }
}
