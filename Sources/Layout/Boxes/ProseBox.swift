import Catalogue
import Frames
import LayoutDesign
import Typesetting

extension BoxLayout {
  /// An author's text, in no more lines than the limit where that shortens.
  func block(of prose: ProseBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let text = scope.text(of: prose.field) else { return nil }
    var budget = LineBudget(left: prose.lineLimit?.shortens == true ? prose.lineLimit?.count : nil)
    var block = stack(of: text.blocks, prose.style, width: space.width, &budget, isLast: true, in: scope)
    let total = budget.left == nil ? 0 : text.plainText.wordCount
    if budget.kept < total {
      block?.shortening = scope.shortening(of: prose.field.rawValue, to: budget.kept, of: total)
    }
    return block
  }

  /// The lines that a prose may still take, and the words that it printed.
  private struct LineBudget {
    /// How many lines are left; nil for any number.
    var left: Int?
    var kept = 0
  }

  /// Blocks of CommonMark one below the other; nothing of the prose follows the last of them when it `isLast`.
  private func stack(
    of blocks: [RichText.Block], _ style: ProseStyle, width: Double, _ budget: inout LineBudget, isLast: Bool,
    in scope: Scope
  ) -> Block? {
    var set: [Block] = []
    for (index, block) in blocks.enumerated() where budget.left != 0 {
      let isLast = isLast && index == blocks.count - 1
      switch block {
      case .paragraph(let inlines):
        set.append(paragraph(inlines, style.text, width: width, &budget, isLast: isLast, in: scope))
      case .list(let list):
        if let list = self.list(list, style, width: width, &budget, isLast: isLast, in: scope) { set.append(list) }
      }
    }
    return stacked(set, gap: style.gap, width: width)
  }

  private func paragraph(
    _ inlines: [RichText.Inline], _ textStyle: BoxTextStyle, width: Double, _ budget: inout LineBudget, isLast: Bool,
    in scope: Scope
  ) -> Block {
    let (ink, linkInk) = (scope.color(textStyle.color), scope.color(textStyle.linkColor))
    var addresses: [String] = []
    let spans = inlines.map { inline in
      if let link = inline.link, addresses.last != link { addresses.append(link) }
      return TextSpan(
        inline.text,
        style: textStyle.style(
          color: inline.link == nil ? ink : linkInk, isEmphasis: inline.isEmphasis, isStrong: inline.isStrong),
        mark: inline.link == nil ? 0 : addresses.count)
    }
    let (style, measure) = (textStyle.paragraph(in: language), max(width, BoxLayout.leastMeasure))
    let lines = keep(
      lines(of: spans, style, measure), of: spans, style, measure, &budget, isLast: isLast)
    let links = addresses.map { Block.Link(target: .uri($0), description: $0) }
    var block = textBlock(lines, links: links, width: width, in: scope)
    block.meaning = .element(.paragraph)
    return block
  }

  /// The lines that the budget has room for, and "…" where something of the prose is left out.
  private func keep(
    _ lines: TextBlock, of spans: [TextSpan], _ style: ParagraphStyle, _ measure: Double,
    _ budget: inout LineBudget, isLast: Bool
  ) -> TextBlock {
    guard let left = budget.left else { return lines }
    var lines = lines
    var kept = spans.map(\.text).joined().wordCount
    if lines.lineCount > left || lines.lineCount == left && !isLast,
      let short = shortened(spans, lines, to: left, goesOn: !isLast, style: style, measure: measure)
    {
      (lines, kept) = (short.lines, short.kept)
    }
    budget.left = max(0, left - lines.lineCount)
    budget.kept += kept
    return lines
  }

  private func list(
    _ list: RichText.List, _ style: ProseStyle, width: Double, _ budget: inout LineBudget, isLast: Bool, in scope: Scope
  ) -> Block? {
    var inner = style
    inner.gap = style.itemGap
    var items: [Block] = []
    for (index, blocks) in list.items.enumerated() {
      let isLast = isLast && index == list.items.count - 1
      guard
        var body = stack(of: blocks, inner, width: width - style.indent, &budget, isLast: isLast, in: scope)
      else { continue }
      body.meaning = .element(.listBody)
      items.append(item(marker(of: index, in: list, style, scope), body, style, width: width))
    }
    var block = stacked(items, gap: style.itemGap, width: width)
    block?.meaning = .element(.list)
    return block
  }

  /// The bullet or the number of an item.
  private func marker(of index: Int, in list: RichText.List, _ style: ProseStyle, _ scope: Scope) -> Block {
    let sign = list.isOrdered ? "\(list.start + index)." : style.bullet
    let span = TextSpan(sign, style: style.marker.style(color: scope.color(style.marker.color)))
    let measure = max(style.indent, BoxLayout.leastMeasure)
    let lines = typesetter.set([span], style: style.marker.paragraph(in: language), measure: measure)
    var marker = textBlock(lines, links: [], width: style.indent, in: scope)
    marker.meaning = .element(.label)
    return marker
  }

  /// A marker and its text on one first baseline.
  private func item(_ marker: Block, _ body: Block, _ style: ProseStyle, width: Double) -> Block {
    let drop = body.firstCapHeight - marker.firstCapHeight
    var item = Block(width: width, height: max(body.size.height, marker.size.height + drop))
    item.content = .children(
      [
        .init(offset: Point(x: 0, y: max(0, drop)), block: marker),
        .init(offset: Point(x: style.indent, y: 0), block: body),
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
