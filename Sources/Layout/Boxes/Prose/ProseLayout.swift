import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Lays out one text of an author: its paragraphs, lists, tables and notes.
struct ProseLayout {
  let boxLayout: BoxLayout
  var style: ProseStyle
  /// The language of the text (BCP 47); parts of it may have others.
  let language: String
  let scope: Scope
  /// The notes of the text, in order.
  private(set) var anchors: [NoteAnchor] = []
  /// How many lines the text may still take; nil for any number.
  var linesLeft: Int?
  /// The words that are printed of a text with a limit.
  var wordsKept = 0
  /// Whether the text ends with what is being set, though more of it follows.
  var endsHere = false

  /// Lays out nothing yet.
  init(
    boxLayout: BoxLayout, style: ProseStyle, language: String, scope: Scope, linesLeft: Int? = nil,
    notes anchors: [NoteAnchor] = []
  ) {
    (self.boxLayout, self.style, self.language, self.scope) = (boxLayout, style, language, scope)
    (self.linesLeft, self.anchors) = (linesLeft, anchors)
  }

  /// The whole text.
  mutating func stack(of text: RichText, width: Double) -> Block? {
    anchors = text.noteCount == 0 ? [] : (0..<text.noteCount).map { _ in NoteAnchor() }
    let stack = stack(of: text.blocks, in: .text, width: width, isLast: true)
    guard stack == nil, linesLeft != nil, !text.isEmpty else { return stack }
    return ellipsis(width: width)
  }

  /// Blocks of CommonMark one below the other; nothing of the text follows the last of them when it `isLast`.
  mutating func stack(of blocks: [RichText.Block], in place: Place, width: Double, isLast: Bool) -> Block? {
    var children: [Block] = []
    for (index, block) in blocks.enumerated() where linesLeft != 0 {
      let before = self
      var printed = self.block(block, width: width, isLast: isLast && index == blocks.count - 1)
      // Where what follows finds no room, the text ends here, and says so.
      if !printed.isEmpty, linesLeft != 0, !hasRoom(for: blocks[(index + 1)...]) {
        self = before
        endsHere = true
        printed = self.block(block, width: width, isLast: true)
        (endsHere, linesLeft) = (false, 0)
      }
      children += printed
    }
    return stacked(children, in: place, width: width)
  }

  /// One block of CommonMark, or nothing.
  private mutating func block(_ block: RichText.Block, width: Double, isLast: Bool) -> [Block] {
    let measure = min(width, style.measure ?? width)
    switch block {
    case .paragraph(let inlines): return [paragraph(inlines, width: measure, isLast: isLast)]
    case .heading(let inlines): return [heading(inlines, width: measure, isLast: isLast)]
    case .list(let list): return self.list(list, width: measure, isLast: isLast).map { [$0] } ?? []
    case .table(let table): return shortened(table, width: width, isLast: isLast)
    case .picture(let picture): return linesLeft == nil ? [self.picture(picture, width: measure)] : []
    case .code(let lines): return [code(lines, width: width, isLast: isLast)]
    case .notes(let notes):
      if let left = linesLeft {
        guard notes.count <= left else { return [] }
        wordsKept += block.plainText.wordCount
      }
      return self.notes(notes, width: width, measure: measure).map { [$0] } ?? []
    }
  }

  func stacked(_ blocks: [Block], in place: Place, width: Double) -> Block? {
    guard !blocks.isEmpty else { return nil }
    var children: [Block.Child] = []
    var y = 0.0
    var snapping = BaselineSnapping(grid: boxLayout.baselineGrid)
    for block in blocks {
      if let last = children.last { y += gap(between: last.block, block, in: place) * gapFactor(above: block) }
      y += snapping.shift(of: block, at: y)
      children.append(Block.Child(offset: Point(x: 0, y: y), block: block))
      y += block.size.height
    }
    return stack(of: children, width: width, height: y)
  }

  /// A stack of blocks at those places. Many are put into stacks within it: who parts it at each foot of a page looks through
  /// one of them.
  func stack(of children: [Block.Child], width: Double, height: Double) -> Block {
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
    // On a grid the space below a heading is whole lines: none, where that above it is one or more.
    if upper.isHeading, boxLayout.baselineGrid != nil { return upper.distance(to: lower) }
    return switch place {
    case .text: style.gap ?? upper.distance(to: lower) + style.text.paragraph.leading / 2
    case .list: style.itemGap ?? upper.distance(to: lower)
    }
  }

  /// A heading in a style of its own stands nearer to what it heads than to what is above it.
  private func gapFactor(above block: Block) -> Double { style.heading != nil && block.isHeading ? 2 : 1 }

  // MARK: Paragraphs

  mutating func paragraph(_ inlines: [RichText.Inline], width: Double, isLast: Bool) -> Block {
    let (ink, linkInk) = (scope.color(style.text.color), scope.color(style.text.linkColor))
    let marks = TextMarks(in: inlines, notes: anchors)
    var spans = zip(inlines, marks.numbers).prefix(Typesetter.mostSpans).map { inline, mark in
      if inline.isCode { return span(ofCode: inline, mark: mark, ink: inline.link == nil ? ink : linkInk) }
      return TextSpan(
        inline.text,
        style: style.text.style(
          color: inline.link == nil && inline.note == nil ? ink : linkInk, isEmphasis: inline.isEmphasis,
          isStrong: inline.isStrong),
        mark: mark, language: inline.language == language ? nil : inline.language)
    }
    // Nobody changes style so often in a paragraph; what is more has the last one's.
    for inline in inlines.dropFirst(Typesetter.mostSpans) { spans[spans.count - 1].text += inline.text }
    let lines = lines(of: spans, measure: max(width, BoxLayout.leastMeasure), isLast: isLast)
    var block = boxLayout.textBlock(lines, marks: marks.marks, width: width, in: scope)
    block.meaning = .element(.paragraph)
    block.announces = inlines.lastCharacter == ":"
    return block
  }

  /// A heading inside a text, which stays with what follows: in a style of its own, or a paragraph in the bold face.
  private mutating func heading(_ inlines: [RichText.Inline], width: Double, isLast: Bool) -> Block {
    let text = style.text
    defer { style.text = text }
    if let own = style.heading { style.text = own }
    var block = paragraph(style.heading == nil ? inlines.map(\.strong) : inlines, width: width, isLast: isLast)
    // A whole text that somebody has marked so can be parted like any other.
    if case .text(let lines, _) = block.content, lines.lineCount <= ProseLayout.mostHeadingLines {
      // On a card it is under the card's own headings, elsewhere under that of the page.
      block.meaning = .element(scope.resource == nil ? .heading2 : .heading4)
    }
    return block
  }

  /// The lines of a paragraph that there is room for, and "…" where something of the text is left out.
  mutating func lines(of spans: [TextSpan], measure: Double, isLast: Bool) -> TextBlock {
    let paragraphStyle = style.text.paragraph(in: language)
    let whole = boxLayout.lines(of: spans, paragraphStyle, measure)
    guard let left = linesLeft else { return whole }
    var lines = whole
    var kept = spans.map(\.text).joined().wordCount
    let goesOn = !isLast || endsHere
    if whole.lineCount > left || whole.lineCount == left && goesOn || isLast && endsHere,
      let short = boxLayout.shortened(
        spans, whole, to: left, goesOn: goesOn, atSentences: true, style: paragraphStyle, measure: measure)
    {
      (lines, kept) = (short.lines, short.kept)
    }
    linesLeft = max(0, left - lines.lineCount)
    wordsKept += kept
    return lines
  }

  private static let mostHeadingLines = 4
}

extension [RichText.Inline] {
  /// The last character that is not white; nil without any.
  fileprivate var lastCharacter: Character? {
    for inline in reversed() {
      if let last = inline.text.trimmed.last { return last }
    }
    return nil
  }
}
