import Frames

/// A paragraph shaped but not yet broken: the same for every size and measure. Blocks on any thread may hold it.
final class ShapedText: Sendable {
  let spans: [Span]
  /// What it consists of.
  let items: [Item]
  let missing: [MissingCharacter]
  /// The embedding level of the paragraph: odd when its lines start at the right.
  let baseLevel: UInt8
  /// Whether some of the text runs from right to left.
  let isBidirectional: Bool
  /// Keeps the words of the items alive, and those that lines cut from them.
  private let memory: WordMemory

  init(spans: [Span], items: [Item], missing: [MissingCharacter], baseLevel: UInt8, memory: WordMemory) {
    self.spans = spans
    self.items = items
    self.missing = missing
    self.baseLevel = baseLevel
    isBidirectional = baseLevel > 0 || spans.contains { $0.level > 0 }
    self.memory = memory
  }

  /// A text that looks the same, of other items.
  init(_ text: ShapedText, items: [Item]) {
    self.items = items
    (spans, missing, baseLevel, memory) = (text.spans, text.missing, text.baseLevel, text.memory)
    isBidirectional = text.isBidirectional
  }

  /// Whether another text differs in its items alone.
  func isShaped(like other: ShapedText) -> Bool {
    baseLevel == other.baseLevel && memory === other.memory && missing == other.missing
      && spans.elementsEqual(other.spans) {
        $0.style === $1.style && $0.color == $1.color && $0.mark == $1.mark && $0.level == $1.level
      }
  }

  /// Whether lines start at the right.
  var startsAtRight: Bool { baseLevel & 1 == 1 }

  /// How far a word hangs in the margins at a line's start and end: not at all where its direction is not the
  /// paragraph's, because the line may go on beyond it.
  func margins(of word: Word?, span: UInt16) -> (before: Float, after: Float) {
    guard let word, spans[Int(span)].level == baseLevel else { return (0, 0) }
    return (word.marginBefore, word.marginAfter)
  }

  /// The cap height of the first span, as a share of the em.
  var capHeight: Double { spans.first?.style.face.capHeight ?? 0 }

  /// The descender of the last span, as a share of the em; positive.
  var depth: Double { spans.last?.style.face.descender ?? 0 }

  /// What the items of one level run have in common.
  struct Span: Sendable {
    let style: ShapingStyle
    let color: Color
    let mark: Int
    /// The embedding level (UAX #9): odd where text runs from right to left.
    var level: UInt8 = 0
  }

  /// A word, or the white between two.
  struct Item: BitwiseCopyable {
    enum Kind: UInt8 {
      case word, space, noBreakSpace, narrowSpace, wideKern, narrowKern, lineFeed

      /// Whether it stretches and shrinks with the line.
      var isFlexible: Bool { self == .space || self == .noBreakSpace || self == .wideKern }
    }

    /// The word; nil for white.
    let word: Word?
    /// The width in em: of a word with its tracking, of white with the kerning on both sides.
    let width: Float
    /// The index of its span.
    let span: UInt16
    let kind: Kind

    /// Whether it stretches and shrinks with the line.
    var isFlexible: Bool { kind.isFlexible }
    /// Whether it reads back as a space, because the author typed one.
    var hasText: Bool { kind == .space || kind == .noBreakSpace || kind == .narrowSpace }
  }
}
