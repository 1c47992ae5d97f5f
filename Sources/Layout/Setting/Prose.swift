import Catalogue
import Frames
import Typesetting

/// Authors' paragraphs and lists.
extension Setter {
  /// Sets blocks of CommonMark one below the other.
  func prose(_ blocks: [RichText.Block], _ look: ProseLook, width: Double, in scope: Scope) -> Block? {
    stacked(blocks.compactMap { set($0, look, width: width, in: scope) }, gap: look.gap, width: width)
  }

  private func set(_ block: RichText.Block, _ look: ProseLook, width: Double, in scope: Scope) -> Block? {
    switch block {
    case .paragraph(let inlines): paragraph(inlines, look.text, width: width, in: scope)
    case .list(let list): self.list(list, look, width: width, in: scope)
    }
  }

  private func paragraph(_ inlines: [RichText.Inline], _ look: TextLook, width: Double, in scope: Scope) -> Block {
    let (ink, linkInk) = (scope.color(look.color), scope.color(look.linkColor))
    var links: [String] = []
    let spans = inlines.map { inline in
      if let link = inline.link, links.last != link { links.append(link) }
      return TextSpan(
        inline.text,
        style: look.style(
          color: inline.link == nil ? ink : linkInk, isEmphasis: inline.isEmphasis, isStrong: inline.isStrong),
        mark: inline.link == nil ? 0 : links.count)
    }
    var block = paragraph(spans, look, links: links, width: width, in: scope)
    block.meaning = .element(.paragraph)
    return block
  }

  private func list(_ list: RichText.List, _ look: ProseLook, width: Double, in scope: Scope) -> Block? {
    var inner = look
    inner.gap = look.itemGap
    let items = list.items.enumerated().compactMap { index, blocks -> Block? in
      guard var body = prose(blocks, inner, width: width - look.indent, in: scope) else { return nil }
      body.meaning = .element(.listBody)
      let sign = list.isOrdered ? "\(list.start + index)." : look.bullet
      let span = TextSpan(sign, style: look.marker.style(color: scope.color(look.marker.color)))
      var marker = paragraph([span], look.marker, links: [], width: look.indent, in: scope)
      marker.meaning = .element(.label)
      return item(marker, body, look, width: width)
    }
    var block = stacked(items, gap: look.itemGap, width: width)
    block?.meaning = .element(.list)
    return block
  }

  /// A marker and its text on one first baseline.
  private func item(_ marker: Block, _ body: Block, _ look: ProseLook, width: Double) -> Block {
    let drop = body.firstCapHeight - marker.firstCapHeight
    var item = Block(width: width, height: max(body.size.height, marker.size.height + drop))
    item.content = .children(
      [
        .init(offset: Point(x: 0, y: max(0, drop)), block: marker),
        .init(offset: Point(x: look.indent, y: 0), block: body),
      ], .row)
    item.meaning = .element(.listItem)
    return item
  }

  private func stacked(_ blocks: [Block], gap: Double, width: Double) -> Block? {
    guard !blocks.isEmpty else { return nil }
    var y = 0.0
    let children = blocks.map { block in
      defer { y += block.size.height + gap }
      return Block.Child(offset: Point(x: 0, y: y), block: block)
    }
    var stack = Block(width: width, height: y - gap)
    stack.content = .children(children, .stack)
    return stack
  }
}

extension Block {
  /// The cap height of the first line in the block, in points; 0 without text.
  fileprivate var firstCapHeight: Double {
    switch content {
    case .text(let text, _): text.prefix(1).height
    case .children(let children, _): children.first?.block.firstCapHeight ?? 0
    case .empty, .picture, .shape, .deferred: 0
    }
  }
}
