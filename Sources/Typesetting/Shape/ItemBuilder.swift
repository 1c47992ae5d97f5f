/// Turns the segments of a text into items: shapes the words, and measures words and white.
///
/// It holds one paragraph at a time, and uses the memory of `positions` again for the next.
struct ItemBuilder {
  /// The items, in order.
  private(set) var items: [ShapedText.Item] = []
  /// Where each item starts, in em from the start of the paragraph, and at last where the text ends.
  private(set) var positions: [Double] = []
  /// The characters that no font has.
  private(set) var missing = MissingCharacters()
  private var width = 0.0
  /// The index of the style of the last white.
  private var whiteStyle: UInt16 = 0

  /// Builds the items of `text`, in place of those before.
  mutating func build(
    _ text: UnsafeBufferPointer<UInt8>, _ segments: [Segment], _ spans: [ShapedText.Span], _ words: WordStore
  ) {
    items = []
    items.reserveCapacity(segments.count)
    positions.removeAll(keepingCapacity: true)
    missing = MissingCharacters()
    width = 0
    guard var run = segments.first?.run else { return positions.append(0) }
    var style = spans[Int(run)].style
    for segment in segments {
      if segment.run != run {
        run = segment.run
        style = spans[Int(run)].style
      }
      switch segment.kind {
      case .controls: break
      case .white: addWhite(text[Int(segment.start)], run, style)
      case .word:
        let word = words.word(text, Int(segment.start)..<Int(segment.end), style: style)
        addWord(word, run, style)
        if word.hasMissing { MissingCharacter.collect(from: word, mark: spans[Int(run)].mark, into: &missing) }
      }
    }
    positions.append(width)
  }

  private mutating func addWhite(_ control: UInt8, _ span: UInt16, _ style: ShapingStyle) {
    positions.append(width)
    guard control != ControlByte.lineFeed else {
      return items.append(ShapedText.Item(word: nil, width: 0, span: span, kind: .lineFeed))
    }
    let kind = ItemBuilder.kind(of: control)
    var white = style.whiteWidth(control)
    if kind.isFlexible, let last = items.last?.word, last.style == style.index {
      white += last.kernAfter
    }
    width += Double(white)
    whiteStyle = style.index
    items.append(ShapedText.Item(word: nil, width: white, span: span, kind: kind))
  }

  private mutating func addWord(_ word: Word, _ span: UInt16, _ style: ShapingStyle) {
    let kern = word.kernBefore
    if kern != 0, let last = items.last, last.isFlexible, whiteStyle == style.index {
      items[items.count - 1] = ShapedText.Item(word: nil, width: last.width + kern, span: last.span, kind: last.kind)
      width += Double(kern)
    }
    positions.append(width)
    width += Double(word.width)
    items.append(ShapedText.Item(word: word, width: word.width, span: span, kind: .word))
  }

  private static func kind(of control: UInt8) -> ShapedText.Item.Kind {
    switch control {
    case ControlByte.noBreakSpace: .noBreakSpace
    case ControlByte.narrowSpace: .narrowSpace
    case ControlByte.wideKern: .wideKern
    case ControlByte.narrowKern: .narrowKern
    default: .space
    }
  }
}
