import Frames

/// A paragraph shaped but not yet broken: the same for every size and measure.
///
/// Blocks on any thread may hold it; nothing in it changes once it is made.
final class ShapedText: @unchecked Sendable {
  let spans: [Span]
  let items: [Item]
  let missing: [MissingCharacter]
  /// The level of the paragraph: odd when its lines begin at the right.
  let baseLevel: UInt8
  /// Whether some of the text runs to the left.
  let isBidirectional: Bool
  /// Keeps what the items point to.
  private let arena: GlyphArena

  init(spans: [Span], items: [Item], missing: [MissingCharacter], baseLevel: UInt8, arena: GlyphArena) {
    self.spans = spans
    self.items = items
    self.missing = missing
    self.baseLevel = baseLevel
    isBidirectional = baseLevel > 0 || spans.contains { $0.level > 0 }
    self.arena = arena
  }

  /// Whether lines begin at the right.
  var beginsRight: Bool { baseLevel & 1 == 1 }

  /// How far a word reaches into the margins at a line's start and end: not at all where the line goes on beyond it
  /// because its text runs against that of the line.
  func margins(of word: WordReference?, span: UInt16) -> (before: Float, after: Float) {
    guard let word, spans[Int(span)].level == baseLevel else { return (0, 0) }
    return (word.pointee.marginBefore, word.pointee.marginAfter)
  }

  /// The height of the capitals of the first span, as a share of the em.
  var capHeight: Double { spans.first?.style.face.capHeight ?? 0 }

  /// How far the letters of the last span reach under the line, as a share of the em.
  var depth: Double { spans.last?.style.face.descender ?? 0 }

  /// What the items of one span have in common.
  struct Span: Sendable {
    let style: ShapingStyle
    let color: Color
    let mark: Int
    /// The level of its text (UAX #9): odd when that runs to the left.
    var level: UInt8 = 0
  }

  /// A word, or the white between two.
  struct Item: BitwiseCopyable {
    enum Kind: UInt8 { case word, space, noBreakSpace, narrowSpace, wideKern, narrowKern, lineFeed }

    /// The word; nil for white.
    let word: WordReference?
    /// The width in em: of a word with its tracking, of white with the kerning on both its sides.
    let width: Float
    let span: UInt16
    let kind: Kind

    /// Whether it grows and shrinks with the line.
    var isFlexible: Bool { kind == .space || kind == .noBreakSpace || kind == .wideKern }
    /// Whether the author typed something there that has to be read back.
    var hasText: Bool { kind == .space || kind == .noBreakSpace || kind == .narrowSpace }
  }
}

/// A line: the items it is made of, and how they are fitted.
struct Line: BitwiseCopyable, @unchecked Sendable {
  /// The first item; `head` stands for it when it begins inside a word.
  var first: Int32
  /// The item after the last; `tail` stands for the last when the line ends inside a word.
  var end: Int32
  /// What of the first word is left on this line.
  var head: WordReference?
  /// What of the last word stands on this line, with its hyphen. A word cut on both sides is `tail` alone.
  var tail: WordReference?
  /// The width in em as it is drawn, without the space at the end.
  var width: Float
  /// How far it reaches into the left margin, in em; negative where it stands in.
  var margin: Float = 0
  /// By how much of their own width flexible spaces are widened.
  var ratio: Float
  /// The width of the glyphs as a share of the width they were drawn with.
  var scale: Float = 1
  /// What is put between two letters of a word, in em.
  var tracking: Float = 0
  /// How much of all that it could give was asked of it.
  var adjustment: Float = 0
  /// Whether a space is to be read at the line's end.
  var endsWithSpace: Bool
  var endsWithHyphen: Bool
}
