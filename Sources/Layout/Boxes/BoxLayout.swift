import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Sets boxes for an edition: fills in their fields, breaks their lines and gives every part its place.
///
/// One setter works on one thread; it keeps the typesetter's caches and what did not fit.
package final class Setter {
  let typesetter: Typesetter
  /// The language of the edition (BCP 47).
  let language: String
  /// What did not fit the frame a layout gave it, and characters without a glyph.
  package private(set) var mishaps: [Mishap] = []
  /// Whether texts that are shortened because the layout asks for it are noted when they are drawn.
  var notesShortening = false

  /// How the paragraphs of the card at hand are tightened; nil while none is.
  var tightening: Tightening?

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
    if let width = trim.width, let height = trim.height, !isFinal {
      guard box.showsSomething(in: scope) else { return nil }
      var block = Block(width: width, height: height)
      block.content = .deferred(box, scope)
      return block
    }
    var outerWidth = trim.width ?? width
    let sides = trim.padding.left + trim.padding.right
    guard var block = content(of: box, width: max(0, outerWidth - sides), in: scope) else { return nil }
    if trim.hugsContent {
      block = hugging(block, of: box, in: scope)
      outerWidth = block.size.width + sides
    }
    if case .image = box.kind { mean(&block, as: box, in: scope) }
    frame(&block, of: box, width: outerWidth, in: scope)
    if case .image = box.kind {} else { mean(&block, as: box, in: scope) }
    if let link = link(of: box, in: scope) {
      if block.link != nil { block = Block(around: block) }
      block.link = link
    }
    return block
  }

  private func content(of box: Box, width: Double, in scope: Scope) -> Block? {
    let padding = box.trim.padding.top + box.trim.padding.bottom
    let height = box.trim.height.map { max(0, $0 - padding) }
    switch box.kind {
    case .stack(let boxes, let gap):
      return stack(
        boxes, gap: gap, width: width, height: height ?? box.trim.minimumHeight.map { $0 - padding }, in: scope)
    case .row(let boxes, let gap, let align):
      return row(boxes, gap: gap, align: align, width: width, height: height, in: scope)
    case .layer(let boxes):
      return layer(
        boxes, width: width, height: height, minimum: (box.trim.minimumHeight ?? 0) - padding, in: scope)
    case .grid(let boxes, let columns, let gap):
      return grid(boxes, columns: columns, gap: gap, width: width, in: scope)
    case .choose(let boxes): return boxes.lazy.compactMap { self.set($0, width: width, in: scope) }.first
    case .each(let list, let inner):
      return stack([Box(.each(list, inner))], gap: 0, width: width, height: height, in: scope)
    case .text(let template, let looks):
      if box.link == nil, let block = pages(template, looks: looks, says: box.description, width: width, in: scope) {
        return block
      }
      return text(
        template, looks: looks, width: width, height: height ?? box.trim.maximumHeight, limit: box.trim.lineLimit,
        in: scope)
    case .prose(let field, let look):
      return scope.text(of: field).flatMap {
        prose($0, named: field, look, width: width, limit: box.trim.lineLimit, in: scope)
      }
    case .image(let field, let fit): return image(field, fit, width: width, height: height, in: scope)
    case .shape(let source, let color): return shape(source, color, width: width, height: height, in: scope)
    case .rule(let thickness, let color):
      let line = Path.rectangle(Rect(x: 0, y: 0, width: width, height: thickness))
      return shapeBlock(line, color, width: width, height: thickness, scope)
    case .glue(let points, _): return Block(width: 0, height: points)
    }
  }

  /// The block as wide as what it shows: set once more to that width, in which lines that are centred or end at the
  /// right come to stand where they belong.
  private func hugging(_ block: Block, of box: Box, in scope: Scope) -> Block {
    let width = block.naturalWidth
    // The measure that a line fills exactly must not lose to rounding.
    var block = content(of: box, width: width + 0.01, in: scope) ?? block
    block.size.width = width
    return block
  }

  /// Gives the block its box's height, padding and paint.
  private func frame(_ block: inout Block, of box: Box, width: Double, in scope: Scope) {
    let trim = box.trim
    let padding = trim.padding
    var height = block.size.height + padding.top + padding.bottom
    if let fixed = trim.height, height > fixed + Setter.overflowTolerance {
      mishaps.append(.overflow(by: height - fixed, text: box.firstText(in: scope), scope))
    }
    height = trim.height ?? max(height, trim.minimumHeight ?? 0)
    if padding != Insets() || trim.isPainted || block.size.height != height {
      if block.needsFrame(padding, height: height) {
        block = Block(around: block, at: Point(x: padding.left, y: padding.top))
      }
      block.size = Size(width: width, height: height)
    }
    if case .children(let children, _) = block.content, trim.height != nil {
      block.content = .children(children, .layer)
    }
    if trim.isPainted || trim.radius > 0 && block.isPicture {
      block.paint = Block.Paint(
        fill: trim.fill.map(scope.color),
        stroke: trim.stroke.map { FrameItem.Stroke(color: scope.color($0.color), width: $0.width) },
        radius: trim.radius)
    }
  }

  /// Content may stand out of its frame by so many points before it is reported: what nobody sees.
  package static let overflowTolerance = 0.5

  /// Notes a thing that has no good place.
  func note(_ mishap: Mishap) { mishaps.append(mishap) }

  /// Gives the block the meaning of its box, and the words for it. One that it has already, from a choice, stays
  /// inside.
  private func mean(_ block: inout Block, as box: Box, in scope: Scope) {
    if let meaning = box.meaning {
      if block.meaning != nil { block = Block(around: block) }
      block.meaning = meaning
    }
    if case .image = box.kind {
      block.alternative = box.alternative(in: scope) ?? box.description.flatMap { scope.text($0) }
    } else if box.meaning == .element(.figure) {
      block.alternative = box.description.flatMap { scope.text($0) } ?? box.firstText(in: scope)
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
    case .entry:
      guard let place = scope.entry?.resources.first else { return nil }
      target = .resource(place)
    case .list(let list): target = .list(list)
    }
    let description = box.description.flatMap { scope.text($0) } ?? box.firstText(in: scope)
    return Block.Link(target: target, description: description ?? box.alternative(in: scope) ?? target.address ?? "")
  }
}

extension Box {
  /// What the data say in place of the box's picture.
  fileprivate func alternative(in scope: Scope) -> String? {
    if case .image(let field, _) = kind { scope.image(of: field)?.alternative } else { nil }
  }
}

/// Something in an edition that a layout has no good place for.
package enum Mishap: Sendable {
  /// Content is higher than its frame, or wider, by that many points.
  case overflow(by: Double, text: String?, Scope)
  /// No font of the style has the character.
  case missingGlyph(Unicode.Scalar, Scope)
  /// A text has fewer words than its author wrote, because the layout asks for that.
  case shortened(Shortening)
}

extension Block {
  /// A frame of the block's size around it.
  fileprivate init(around block: Block, at origin: Point = .zero) {
    size = block.size
    content = .children([.init(offset: origin, block: block)], .stack)
  }

  /// The width that the content really takes, for boxes that hug it.
  fileprivate var naturalWidth: Double {
    switch content {
    case .text(let text, _): text.width
    case .children(let children, _): children.map { $0.offset.x + $0.block.naturalWidth }.max() ?? 0
    case .picture(_, let frame): min(size.width, frame.width)
    case .empty, .shape, .deferred: size.width
    }
  }

  /// Whether padding, paint or another height cannot be given to the block itself.
  fileprivate func needsFrame(_ padding: Insets, height: Double) -> Bool {
    if padding != Insets() || paint != nil || link != nil || meaning != nil && !isPicture { return true }
    switch content {
    case .children: return false
    case .picture: return size.height != height
    case .empty, .text, .shape, .deferred: return true
    }
  }

  /// Whether the block is a picture and nothing else.
  var isPicture: Bool { if case .picture = content { true } else { false } }
}

extension Trim {
  /// Whether there is a ground or an outline.
  fileprivate var isPainted: Bool { fill != nil || stroke != nil }
}

extension Block.Link.Target {
  /// The address that it leads to; nil for a place in the document.
  fileprivate var address: String? { if case .uri(let address) = self { address } else { nil } }
}
