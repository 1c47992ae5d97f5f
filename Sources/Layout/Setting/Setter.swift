import Catalogue
import Frames
import Typesetting

/// Sets boxes for an edition: fills in their fields, breaks their lines and gives every part its place.
///
/// One setter works on one thread; it keeps the typesetter's caches and what did not fit.
package final class Setter {
  private let typesetter: Typesetter
  private let language: String
  /// What did not fit the frame a layout gave it, and characters without a glyph.
  package private(set) var mishaps: [Mishap] = []

  /// Makes a setter for an edition in `language` (BCP 47).
  package init(typesetter: Typesetter, language: String) {
    self.typesetter = typesetter
    self.language = language
  }

  /// Sets a box in `width` points.
  ///
  /// Gives nil when the box does not appear: a condition does not hold, or all that it would show is missing.
  /// A box with a width and a height of its own is set only when drawn, unless `isFinal`.
  package func set(_ box: Box, width: Double, in scope: Scope, isFinal: Bool = false) -> Block? {
    guard scope.holds(box.conditions) else { return nil }
    let trim = box.trim
    let outerWidth = trim.width ?? width
    if let height = trim.height, trim.width != nil, !isFinal {
      var block = Block(width: outerWidth, height: height)
      block.content = .deferred(box, scope)
      return block
    }
    let innerWidth = max(0, outerWidth - trim.padding.left - trim.padding.right)
    let innerHeight = trim.height.map { max(0, $0 - trim.padding.top - trim.padding.bottom) }
    guard var block = content(of: box, width: innerWidth, height: innerHeight, in: scope) else { return nil }
    if trim.hugsContent { block.size.width = block.naturalWidth }
    frame(&block, of: box, width: trim.hugsContent ? nil : outerWidth, in: scope)
    block.meaning = box.meaning
    block.link = link(of: box, in: scope)
    if case .picture(let image, _) = block.content {
      block.alternative = image.alternative ?? box.description.flatMap { scope.text($0) }
    }
    return block
  }

  private func content(of box: Box, width: Double, height: Double?, in scope: Scope) -> Block? {
    switch box.kind {
    case .stack(let boxes, let gap): stack(boxes, gap: gap, width: width, height: height, in: scope)
    case .row(let boxes, let gap, let align): row(boxes, gap: gap, align: align, width: width, in: scope)
    case .layer(let boxes): layer(boxes, width: width, height: height, in: scope)
    case .grid(let boxes, let columns, let gap):
      grid(boxes, columns: columns, gap: gap, width: width, in: scope)
    case .choose(let boxes): boxes.lazy.compactMap { self.set($0, width: width, in: scope) }.first
    case .each(let list, let inner):
      stack([Box(.each(list, inner))], gap: 0, width: width, height: height, in: scope)
    case .text(let template, let looks):
      text(template, looks: looks, width: width, height: height ?? box.trim.maximumHeight, in: scope)
    case .prose(let field, let look): scope.text(of: field).flatMap { prose($0.blocks, look, width: width, in: scope) }
    case .image(let field, let fit): image(field, fit, width: width, height: height, in: scope)
    case .shape(let source, let color): shape(source, color, width: width, height: height, in: scope)
    case .rule(let thickness, let color):
      shapeBlock(
        .rectangle(Rect(x: 0, y: 0, width: width, height: thickness)), color, width: width, height: thickness, scope)
    case .glue(let points, _): Block(width: 0, height: points)
    }
  }

  /// Gives the block the box's height, padding and paint.
  private func frame(_ block: inout Block, of box: Box, width: Double?, in scope: Scope) {
    let trim = box.trim
    let padding = trim.padding
    var height = block.size.height + padding.top + padding.bottom
    if let fixed = trim.height, height > fixed + 0.5 {
      mishaps.append(.overflow(by: height - fixed, text: box.firstText(in: scope), scope))
    }
    height = trim.height ?? max(height, trim.minimumHeight ?? 0)
    let outer = width ?? block.size.width + padding.left + padding.right
    if padding != Insets() || trim.fill != nil || trim.stroke != nil || block.size.height != height {
      if block.needsFrame(padding) {
        var frame = Block(width: outer, height: height)
        frame.content = .children([.init(offset: Point(x: padding.left, y: padding.top), block: block)], .stack)
        block = frame
      }
      block.size = Size(width: outer, height: height)
      if trim.fill != nil || trim.stroke != nil {
        block.paint = Block.Paint(
          fill: trim.fill.map(scope.color),
          stroke: trim.stroke.map { FrameItem.Stroke(color: scope.color($0.color), width: $0.width) },
          radius: trim.radius)
      }
    } else if block.paint == nil {
      block.size.width = outer
    }
  }

  private func link(of box: Box, in scope: Scope) -> Block.Link? {
    guard let source = box.link else { return nil }
    let target: Block.Link.Target
    switch source {
    case .address(let field):
      guard let address = scope.text(of: field) else { return nil }
      target = .uri(address)
    case .section:
      guard let section = scope.section else { return nil }
      target = .section(section)
    }
    let description = box.description.flatMap { scope.text($0) } ?? box.firstText(in: scope) ?? ""
    return Block.Link(target: target, description: description)
  }

  // MARK: Leaves

  private func text(_ template: Template, looks: [TextLook], width: Double, height: Double?, in scope: Scope) -> Block?
  {
    guard let text = scope.text(template) else { return nil }
    var lines = line(text, looks[0], width: width, in: scope)
    for look in looks.dropFirst() where lines.height > height ?? .infinity {
      lines = line(text, look, width: width, in: scope)
    }
    return textBlock(lines, links: [], width: width, in: scope)
  }

  private func line(_ text: String, _ look: TextLook, width: Double, in scope: Scope) -> TextBlock {
    let span = TextSpan(text, style: look.style(color: scope.color(look.color)), mark: 0)
    return typesetter.set([span], style: look.paragraph(in: language), measure: width)
  }

  /// A block around set lines; characters without a glyph are noted.
  func textBlock(_ lines: TextBlock, links: [String], width: Double, in scope: Scope) -> Block {
    for missing in lines.missing { mishaps.append(.missingGlyph(missing.scalar, scope)) }
    var block = Block(width: width, height: lines.height)
    block.content = .text(lines, links: links)
    return block
  }

  /// Sets spans of an author's text as one paragraph.
  func paragraph(_ spans: [TextSpan], _ look: TextLook, links: [String], width: Double, in scope: Scope) -> Block {
    textBlock(
      typesetter.set(spans, style: look.paragraph(in: language), measure: width), links: links, width: width, in: scope)
  }

  private func image(_ field: ImageField, _ fit: Box.Fit, width: Double, height: Double?, in scope: Scope) -> Block? {
    guard let image = scope.image(of: field) else { return nil }
    let natural = image.file.uprightSize
    let height = height ?? width * natural.height / natural.width
    let (byWidth, byHeight) = (width / natural.width, height / natural.height)
    let scale = fit == .cover ? max(byWidth, byHeight) : min(byWidth, byHeight)
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    var block = Block(width: width, height: height)
    block.content = .picture(
      image,
      Rect(x: (width - size.width) / 2, y: (height - size.height) / 2, width: size.width, height: size.height))
    return block
  }

  private func shape(
    _ source: ShapeSource, _ color: ColorSource, width: Double, height: Double?, in scope: Scope
  ) -> Block? {
    let height = height ?? width
    let rect = Rect(x: 0, y: 0, width: width, height: height)
    let path: Path
    switch source {
    case .rectangle: path = .rectangle(rect)
    case .ellipse: path = .ellipse(in: rect)
    case .drawing(let index): path = scope.issue.design.shapes[index].stretched(to: rect)
    case .icon:
      guard let index = scope.icon else { return nil }
      path = scope.issue.design.shapes[index].stretched(to: rect)
    }
    return shapeBlock(path, color, width: width, height: height, scope)
  }

  private func shapeBlock(
    _ path: Path, _ color: ColorSource, width: Double, height: Double, _ scope: Scope
  ) -> Block {
    var block = Block(width: width, height: height)
    block.content = .shape(path, scope.color(color))
    return block
  }

}

/// Something in an edition that a layout has no good place for.
package enum Mishap: Sendable {
  /// Content is higher than its frame, by that many points.
  case overflow(by: Double, text: String?, Scope)
  /// No font of the style has the character.
  case missingGlyph(Unicode.Scalar, Scope)
}

extension Document.ImageFile {
  /// The picture's size as it is seen, after EXIF's orientation has turned it.
  fileprivate var uprightSize: Size {
    orientation > 4 ? Size(width: size.height, height: size.width) : size
  }
}

extension Drawing {
  fileprivate func stretched(to rect: Rect) -> Path {
    path.transformed(
      by: Transform(a: rect.width / size.width, b: 0, c: 0, d: rect.height / size.height, tx: rect.x, ty: rect.y))
  }
}

extension TextLook {
  /// The style of plain text in a colour.
  func style(color: Color, isEmphasis: Bool = false, isStrong: Bool = false) -> TextStyle {
    let face = isStrong ? (isEmphasis ? strongEmphasis : strong) : (isEmphasis ? emphasis : font)
    return TextStyle(font: face, fallbacks: [], color: color, tracking: tracking, isUppercase: isUppercase)
  }

  /// The paragraph's style in a language.
  func paragraph(in language: String) -> ParagraphStyle {
    var style = paragraph
    style.language = language
    return style
  }
}

extension Scope {
  /// The drawing that stands for the type of the resource at hand.
  fileprivate var icon: Int? {
    resourceAtHand?.type.flatMap { issue.design.icons[$0] } ?? issue.design.otherIcon
  }
}

extension Box {
  /// The first text in the box, to name it by.
  func firstText(in scope: Scope) -> String? {
    switch kind {
    case .text(let template, _): scope.text(template)
    case .stack(let boxes, _), .row(let boxes, _, _), .layer(let boxes), .grid(let boxes, _, _), .choose(let boxes):
      boxes.lazy.compactMap { $0.firstText(in: scope) }.first
    case .each, .prose, .image, .shape, .rule, .glue: nil
    }
  }
}

extension Block {
  /// The width that the content really takes, for boxes that hug it.
  fileprivate var naturalWidth: Double {
    switch content {
    case .text(let text, _): text.width
    case .children(let children, _): children.map { $0.offset.x + $0.block.naturalWidth }.max() ?? 0
    case .empty, .picture, .shape, .deferred: size.width
    }
  }

  /// Whether padding cannot be put into the block itself.
  fileprivate func needsFrame(_ padding: Insets) -> Bool { padding != Insets() || paint != nil || !isArranged }

  private var isArranged: Bool { if case .children = content { true } else { false } }
}
