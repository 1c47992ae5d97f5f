import Catalogue
import Frames
import LayoutDesign
import Typesetting

extension ProseBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.text(of: field) != nil }
}

extension BoxLayout {
  /// An author's text, in no more lines than the limit where that shortens.
  func block(of prose: ProseBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let text = scope.text(of: prose.field) else { return nil }
    let limit = prose.lineLimit.flatMap { $0.shortens ? $0.count : nil }
    var layout = ProseLayout(
      boxLayout: self, style: prose.style, language: scope.language(of: prose.field), scope: scope, linesLeft: limit)
    var block = layout.stack(of: text.blocks, in: .text, width: space.width, isLast: true)
    let total = limit == nil ? 0 : text.plainText.wordCount
    if layout.wordsKept < total {
      block?.shortening = scope.shortening(of: prose.field.name, to: layout.wordsKept, of: total)
    }
    return block
  }
}

/// Lays out the paragraphs and lists of one text.
private struct ProseLayout {
  let boxLayout: BoxLayout
  let style: ProseStyle
  /// The language of the text (BCP 47); parts of it may have others.
  let language: String
  let scope: Scope
  /// How many lines the text may still take; nil for any number.
  var linesLeft: Int?
  /// The words that are printed of a text with a limit.
  var wordsKept = 0

  /// Blocks of CommonMark one below the other; nothing of the text follows the last of them when it `isLast`.
  mutating func stack(of blocks: [RichText.Block], in place: Place, width: Double, isLast: Bool) -> Block? {
    var children: [Block] = []
    for (index, block) in blocks.enumerated() where linesLeft != 0 {
      let isLast = isLast && index == blocks.count - 1
      switch block {
      case .paragraph(let inlines): children.append(paragraph(inlines, width: width, isLast: isLast))
      case .heading(let inlines): children.append(heading(inlines, width: width, isLast: isLast))
      case .list(let list): if let list = self.list(list, width: width, isLast: isLast) { children.append(list) }
      }
    }
    return stacked(children, in: place, width: width)
  }

  private func stacked(_ blocks: [Block], in place: Place, width: Double) -> Block? {
    guard !blocks.isEmpty else { return nil }
    var children: [Block.Child] = []
    var y = 0.0
    for block in blocks {
      if let last = children.last { y += gap(between: last.block, block, in: place) }
      children.append(Block.Child(offset: Point(x: 0, y: y), block: block))
      y += block.size.height
    }
    return stack(of: children, width: width, height: y)
  }

  /// A stack of blocks at those places. Many are put into stacks within it: who parts it at each foot of a page looks through
  /// one of them.
  private func stack(of children: [Block.Child], width: Double, height: Double) -> Block {
    var children = children
    while children.count > ProseLayout.mostChildren {
      children = stride(from: 0, to: children.count, by: ProseLayout.mostChildren).map { start in
        let part = children[start..<min(start + ProseLayout.mostChildren, children.count)]
        let (top, last) = (part[start].offset.y, part[part.endIndex - 1])
        var group = Block(width: width, height: last.offset.y + last.block.size.height - top)
        group.content = .children(
          part.map { .init(offset: Point(x: 0, y: $0.offset.y - top), block: $0.block) }, .stack)
        return .init(offset: Point(x: 0, y: top), block: group)
      }
    }
    var stack = Block(width: width, height: height)
    stack.content = .children(children, .stack)
    return stack
  }

  private static let mostChildren = 64

  /// What blocks stand in.
  enum Place { case text, list }

  /// The space between two blocks. Paragraphs stand a half line further apart than lines, so that they are told apart.
  private func gap(between upper: Block, _ lower: Block, in place: Place) -> Double {
    switch place {
    case .text: style.gap ?? upper.distance(to: lower) + style.text.paragraph.leading / 2
    case .list: style.itemGap ?? upper.distance(to: lower)
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ inlines: [RichText.Inline], width: Double, isLast: Bool) -> Block {
    let (ink, linkInk) = (scope.color(style.text.color), scope.color(style.text.linkColor))
    let links = TextLinks(in: inlines)
    var spans = zip(inlines, links.marks).prefix(Typesetter.mostSpans).map { inline, mark in
      TextSpan(
        inline.text,
        style: style.text.style(
          color: inline.link == nil ? ink : linkInk, isEmphasis: inline.isEmphasis, isStrong: inline.isStrong),
        mark: mark, language: inline.language == language ? nil : inline.language)
    }
    // Nobody changes style so often in a paragraph; what is more has the last one's.
    for inline in inlines.dropFirst(Typesetter.mostSpans) { spans[spans.count - 1].text += inline.text }
    let lines = lines(of: spans, measure: max(width, BoxLayout.leastMeasure), isLast: isLast)
    var block = boxLayout.textBlock(lines, links: links.links, width: width, in: scope)
    block.meaning = .element(.paragraph)
    return block
  }

  /// A heading inside a text: a paragraph in the bold face, which stays with what follows.
  private mutating func heading(_ inlines: [RichText.Inline], width: Double, isLast: Bool) -> Block {
    let strong = inlines.map { inline in
      var inline = inline
      inline.isStrong = true
      return inline
    }
    var block = paragraph(strong, width: width, isLast: isLast)
    // A whole text that somebody has marked so can be parted like any other.
    if case .text(let lines, _) = block.content, lines.lineCount <= ProseLayout.mostHeadingLines {
      block.meaning = .element(.heading4)
    }
    return block
  }

  /// The lines of a paragraph that there is room for, and "…" where something of the text is left out.
  private mutating func lines(of spans: [TextSpan], measure: Double, isLast: Bool) -> TextBlock {
    let paragraphStyle = style.text.paragraph(in: language)
    let whole = boxLayout.lines(of: spans, paragraphStyle, measure)
    guard let left = linesLeft else { return whole }
    var lines = whole
    var kept = spans.map(\.text).joined().wordCount
    if whole.lineCount > left || whole.lineCount == left && !isLast,
      let short = boxLayout.shortened(
        spans, whole, to: left, goesOn: !isLast, style: paragraphStyle, measure: measure)
    {
      (lines, kept) = (short.lines, short.kept)
    }
    linesLeft = max(0, left - lines.lineCount)
    wordsKept += kept
    return lines
  }

  private static let mostHeadingLines = 4

  // MARK: Lists

  private mutating func list(_ list: RichText.List, width: Double, isLast: Bool) -> Block? {
    let markers = markers(of: list)
    let indent = indent(of: list, markers)
    var items: [Block] = []
    for (index, blocks) in list.items.enumerated() {
      let isLast = isLast && index == list.items.count - 1
      guard var body = stack(of: blocks, in: .list, width: width - indent, isLast: isLast) else { continue }
      body.meaning = .element(.listBody)
      items.append(item(markers[index], body, indent: indent, width: width))
    }
    var block = stacked(items, in: .list, width: width)
    block?.meaning = .element(.list)
    return block
  }

  /// How far the items stand from the left: as the style says, or further where a number is wider.
  private func indent(of list: RichText.List, _ markers: [TextBlock]) -> Double {
    guard list.isOrdered, let widest = markers.map(\.width).max() else { return style.indent }
    return max(style.indent, widest + ProseLayout.leastMarkerGap * style.marker.paragraph.size)
  }

  /// The least distance of a number from its text, as a share of its size.
  private static let leastMarkerGap = 0.4

  /// The bullets or the numbers of a list's items, each on one line.
  private func markers(of list: RichText.List) -> [TextBlock] {
    let look = style.marker.style(color: scope.color(style.marker.color))
    var paragraph = style.marker.paragraph(in: boxLayout.language)
    paragraph.alignment = .left
    return list.items.indices.map { index in
      let sign = list.isOrdered ? "\(list.start + index)." : style.bullet
      return boxLayout.typesetter.set(
        [TextSpan(sign, style: look)], style: paragraph, measure: ProseLayout.widestMarker)
    }
  }

  /// A measure that no marker is wider than, in points.
  private static let widestMarker = 10_000.0

  /// A marker and its text on one first baseline.
  private func item(_ sign: TextBlock, _ body: Block, indent: Double, width: Double) -> Block {
    var marker = boxLayout.textBlock(sign, links: [], width: indent, in: scope)
    marker.meaning = .element(.label)
    let drop = body.firstCapHeight - marker.firstCapHeight
    let slack = indent - sign.width
    let shift: Double =
      switch style.marker.paragraph.alignment {
      case .left, .justified: 0
      case .centre: slack / 2
      case .right: slack
      }
    var item = Block(width: width, height: max(body.size.height, marker.size.height + drop))
    item.content = .children(
      [
        .init(offset: Point(x: shift, y: max(0, drop)), block: marker),
        .init(offset: Point(x: indent, y: 0), block: body),
      ], .row)
    item.meaning = .element(.listItem)
    return item
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
