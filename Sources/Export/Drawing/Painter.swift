import Cairo
import Frames

/// Draws the frames of finished pages on a surface.
final class Painter {
  private let context: Context
  private let fonts: FontCache
  private let glyphDrawer: GlyphDrawer
  private let pictures: PictureDrawer
  /// The part of cairo's graphics state that is set only when it changes.
  private var (color, font, size, scale): (Color?, Document.FontIndex?, Double, Float) = (nil, nil, 0, 1)
  /// Whether nothing can be drawn beyond the bleed of the page.
  private var isClippedToBleed = false
  /// The opacity of the one item of a group.
  private var opacity = 1.0
  /// The map from the coordinates of the items at hand to the page's.
  private var transform = Transform.identity

  /// What to do with a link, given the tag of its frame and the transform of the group it stands in.
  typealias LinkAction = (FrameItem.Link, Tag, Transform) -> Void

  /// Makes a painter; for `textIsRepaired` see `GlyphDrawer`.
  init(on context: Context, fonts: FontCache, pictures: PictureDrawer, textIsRepaired: Bool = false) {
    (self.context, self.fonts, self.pictures) = (context, fonts, pictures)
    glyphDrawer = GlyphDrawer(fonts, textIsRepaired: textIsRepaired)
  }

  /// Draws all frames of a page, and calls `link` for each link.
  func draw(_ page: Page, link: LinkAction = { _, _, _ in }) throws(ExportError) {
    begin(page)
    for frame in page.frames { try draw(frame, link: link) }
    end()
  }

  /// Begins a page: its media box becomes the clip, and the corner of its trim box the origin.
  func begin(_ page: Page) {
    let media = page.boxes.media
    context.save()
    // The clip is needed although it cuts nothing off: without one, cairo takes a fill of the whole page for the start of a
    // new page and forgets the tags opened before it.
    context.rectangle(x: 0, y: 0, width: media.width, height: media.height)
    context.clip()
    if media.origin != .zero { context.translate(x: -media.x, y: -media.y) }
    (color, font) = (nil, nil)
    isClippedToBleed = page.boxes.bleed != media
    if isClippedToBleed {
      context.save()
      trace(.rectangle(page.boxes.bleed))
      context.clip()
    }
  }

  /// What stands around the page is drawn last, where nothing of the page may be.
  private func leaveBleed() {
    guard isClippedToBleed else { return }
    isClippedToBleed = false
    context.restore()
    (color, font) = (nil, nil)
  }

  /// Ends the page.
  func end() {
    leaveBleed()
    context.restore()
    pictures.endPage()
  }

  /// Draws a frame, and calls `link` for each link in it.
  func draw(_ frame: Frame, link: LinkAction) throws(ExportError) {
    if frame.tag == .artifact(.production) { leaveBleed() }
    for item in frame.items { try draw(item, of: frame.tag, link: link) }
  }

  /// Forgets the colour, because somebody else has set another in the context.
  func forgetColor() { color = nil }

  private func draw(_ item: FrameItem, of tag: Tag, link: LinkAction) throws(ExportError) {
    switch item {
    case .glyphs(let run): try draw(run)
    case .path(let shape): draw(shape)
    case .image(let picture): try pictures.draw(picture, on: context)
    case .group(let group): try draw(group, of: tag, link: link)
    case .link(let area): link(area, tag, transform)
    }
  }

  /// Draws a run of glyphs.
  func draw(_ run: GlyphRun) throws(ExportError) {
    if run.glyphs.isEmpty { return }
    use(run.color)
    try glyphDrawer.draw(run, on: context) { scale throws(ExportError) in
      if run.font == font, run.size == size, scale == self.scale { return }
      context.setFont(try fonts.font(run.font, size: run.size, scale: scale))
      (font, size, self.scale) = (run.font, run.size, scale)
    }
  }

  private func draw(_ shape: FrameItem.Shape) {
    trace(shape.path)
    if let fill = shape.fill {
      use(fill)
      context.fill(keepingPath: shape.stroke != nil)
    }
    if let stroke = shape.stroke {
      use(stroke.color)
      context.stroke(width: stroke.width)
    }
    if shape.fill == nil, shape.stroke == nil { context.newPath() }
  }

  private func draw(_ group: FrameItem.Group, of tag: Tag, link: LinkAction) throws(ExportError) {
    let map = group.transform
    // A singular matrix draws nothing, and is an error to cairo.
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
    try draw(group.items, opacity: group.opacity, of: tag, link: link)
    context.restore()
    (color, font, size, scale, transform) = outside
  }

  /// Draws items that cover, together, so much of what lies below them. One that does not lie on itself needs no group for it, which
  /// would be an object of its own in a PDF file.
  private func draw(
    _ items: [FrameItem], opacity: Double, of tag: Tag, link: LinkAction
  ) throws(ExportError) {
    if opacity == 1 || items.count == 1 && items[0].isPlain {
      let outside = self.opacity
      if opacity < 1 { (self.opacity, color) = (outside * opacity, nil) }
      for item in items { try draw(item, of: tag, link: link) }
      self.opacity = outside
      return
    }
    context.beginGroup()
    (color, font) = (nil, nil)
    for item in items { try draw(item, of: tag, link: link) }
    context.endGroup(opacity: opacity)
  }

  private func use(_ color: Color) {
    if color == self.color { return }
    context.setColor(red: color.red, green: color.green, blue: color.blue, opacity: opacity)
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

extension FrameItem {
  /// Whether it is one ink in one shape, so that it can be drawn in a translucent colour.
  fileprivate var isPlain: Bool {
    switch self {
    case .glyphs, .link: true
    case .path(let shape): shape.fill == nil || shape.stroke == nil
    case .image: false
    case .group(let group): group.items.count == 1 && group.items[0].isPlain
    }
  }
}
