import Cairo
import Frames

/// Draws finished frames. It decides nothing: what stands where is the frames' affair.
final class Painter {
  private let context: Context
  private let fonts: TypeCase
  private let text: TextSetter
  private let pictures: Pictures
  private let sentry: Sentry?
  /// The fonts whose hyphens cairo does not know yet, as indices into the document's.
  private var unknownHyphens: [Int]
  /// What the context has taken up, so that it is told only of changes.
  private var (color, font, size, scale): (Color?, Int, Double, Float) = (nil, -1, 0, 1)
  /// How the items' coordinates map to the page's.
  private var transform = Transform.identity

  /// What to do with a link, given the transform of the group it stands in.
  typealias LinkAction = (FrameItem.Link, Tag, Transform) -> Void

  /// Makes a painter; with a `sentry` it parts what it draws by meaning. `softHyphenFonts` are the fonts with soft hyphens.
  init(
    on context: Context, fonts: TypeCase, pictures: Pictures, sentry: Sentry? = nil, softHyphenFonts: [Int] = []
  ) {
    self.context = context
    self.fonts = fonts
    self.text = TextSetter(fonts, keepsSoftHyphens: sentry != nil)
    self.pictures = pictures
    self.sentry = sentry
    unknownHyphens = softHyphenFonts
  }

  /// Draws all that stands on `page`, the origin at the corner of its bleed, and calls `link` for each link.
  func draw(_ page: Page, link: LinkAction = { _, _, _ in }) throws(ExportError) {
    context.save()
    // A clip, though it clips nothing: cairo takes a fill of the whole page for the start of a new one and forgets the
    // tags opened before it, unless there is a clip.
    context.rectangle(x: 0, y: 0, width: page.sheet.width, height: page.sheet.height)
    context.clip()
    if page.bleed != 0 { context.translate(x: page.bleed, y: page.bleed) }
    (color, font) = (nil, -1)
    sentry?.begin(page)
    try introduceHyphens()
    for frame in page.frames { try draw(frame, link: link) }
    try sentry?.end()
    context.restore()
    pictures.pageEnds()
  }

  /// Draws a hyphen in each font that has soft ones, which is taken out again.
  ///
  /// Cairo takes a glyph for the first text that it is drawn for, and marks all others. Were that a soft hyphen, it would
  /// mark the hard ones.
  private func introduceHyphens() throws(ExportError) {
    guard let sentry, !unknownHyphens.isEmpty else { return }
    try sentry.enterNothing()
    for font in unknownHyphens {
      let glyph = GlyphRun.Glyph(id: try fonts.face(font).hyphen, x: 9, y: 9)
      if glyph.id == 0 { continue }
      try draw(
        GlyphRun(
          font: .init(font), size: 9, color: .black, glyphs: [glyph], clusters: [.init(bytes: 1, glyphs: 1)],
          text: [UInt8(ascii: "-")]))
    }
    unknownHyphens = []
    color = nil
  }

  /// Draws what belongs to one part of the document's meaning.
  private func draw(_ frame: Frame, link: LinkAction) throws(ExportError) {
    if let sentry, try sentry.enter(frame.tag) { color = nil }
    for item in frame.items { try draw(item, of: frame.tag, link: link) }
  }

  private func draw(_ item: FrameItem, of tag: Tag, link: LinkAction) throws(ExportError) {
    switch item {
    case .glyphs(let run): try draw(run)
    case .path(let shape): draw(shape)
    case .image(let picture): try pictures.draw(picture, on: context)
    case .group(let group): try draw(group, of: tag, link: link)
    case .link(let area): link(area, tag, transform)
    }
  }

  private func draw(_ run: GlyphRun) throws(ExportError) {
    if run.glyphs.isEmpty { return }
    take(run.color)
    try text.draw(run, on: context) { scale throws(ExportError) in
      if run.font.index == font, run.size == size, scale == self.scale { return }
      context.setFont(try fonts.font(run.font.index, size: run.size, scale: scale))
      (font, size, self.scale) = (run.font.index, run.size, scale)
    }
  }

  private func draw(_ shape: FrameItem.Shape) {
    trace(shape.path)
    if let fill = shape.fill {
      take(fill)
      context.fill(keepingPath: shape.stroke != nil)
    }
    if let stroke = shape.stroke {
      take(stroke.color)
      context.stroke(width: stroke.width)
    }
    if shape.fill == nil, shape.stroke == nil { context.newPath() }
  }

  private func draw(_ group: FrameItem.Group, of tag: Tag, link: LinkAction) throws(ExportError) {
    let map = group.transform
    // What is pressed flat shows nothing, and cairo would take it for a mistake.
    if map.a * map.d == map.b * map.c { return }
    let outside = (color, font, size, scale, transform)
    context.save()
    if let clip = group.clip {
      trace(clip)
      context.clip()
    }
    if map != .identity {
      context.transform(a: map.a, b: map.b, c: map.c, d: map.d, tx: map.tx, ty: map.ty)
      transform = map.followed(by: transform)
    }
    for item in group.items { try draw(item, of: tag, link: link) }
    context.restore()
    (color, font, size, scale, transform) = outside
  }

  private func take(_ color: Color) {
    if color == self.color { return }
    context.setColor(red: color.red, green: color.green, blue: color.blue)
    self.color = color
  }

  private func trace(_ path: Path) {
    for element in path.elements {
      switch element {
      case .move(let point): context.move(x: point.x, y: point.y)
      case .line(let point): context.line(x: point.x, y: point.y)
      case .curve(let first, let second, let end):
        context.curve(x1: first.x, y1: first.y, x2: second.x, y2: second.y, x: end.x, y: end.y)
      case .close: context.close()
      }
    }
  }
}
