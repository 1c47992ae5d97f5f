/// Text without spaces as one font stack draws it, in em: the unit that is shaped once and set many times.
///
/// Words live in a `GlyphArena`. Raw pointers instead of arrays, because a catalogue of 10,000 cards sets half a
/// million of them and each array would cost a retain and a release at every look.
struct Word: BitwiseCopyable {
  /// The glyphs, in reading order.
  let glyphs: UnsafePointer<ShapedGlyph>
  /// The text they stand for, in UTF-8.
  let text: UnsafePointer<UInt8>
  let glyphCount: Int32
  let textCount: Int32
  /// The sum of the advances.
  let width: Float
  /// What the font takes from a space that stands before the word.
  let kernBefore: Float
  /// What the font takes from the last letter when a space follows.
  let kernAfter: Float
  /// How far the first and the last letter reach into the margins at a line's start and end.
  let marginBefore: Float
  let marginAfter: Float
  /// How many gaps there are between its clusters that a line may widen: none where letters are joined.
  let gaps: Int32
  /// The index of the `ShapingStyle`.
  let style: UInt16
  let traits: WordTraits
  /// Whether a substitute stands for some of the characters.
  let hasMissing: Bool
  /// Whether no fallback was needed.
  let isOfFirstFont: Bool
  /// The places where it may be divided, found when somebody first asks; only the thread that shapes asks.
  var division: Division = .unknown
  var hyphenCount: Int32 = 0
  var hyphens: UnsafePointer<HyphenPoint>?

  enum Division: UInt8 { case unknown, found }
}

/// A word in its arena.
typealias WordReference = UnsafeMutablePointer<Word>

/// One glyph of a word, in em.
struct ShapedGlyph: BitwiseCopyable {
  var id: UInt16
  /// How many bytes of the text its cluster stands for; 0 for all but the first glyph of a cluster.
  var bytes: UInt8
  /// Whether it stands in for a character that no font has.
  var isSubstitute: Bool
  /// The number of the font in the library.
  var font: UInt16
  var advance: Float
  /// Where it is drawn, from where it stands; upwards is positive.
  var dx: Float
  var dy: Float
}

/// A place where a word may be divided.
struct HyphenPoint: BitwiseCopyable {
  /// The offset in the word's text.
  var byte: Int32
  /// How many clusters stand before it.
  var clusters: Int32
  /// The width of the letters before it.
  var width: Float
  /// The width of the hyphen after them, with its kerning.
  var hyphen: Float
}

extension Word {
  /// The text they stand for.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text, count: Int(textCount)) }
  /// The glyphs.
  var allGlyphs: UnsafeBufferPointer<ShapedGlyph> { UnsafeBufferPointer(start: glyphs, count: Int(glyphCount)) }

  /// How many clusters stand for the first `count` bytes: as many gaps as a line that ends there with a hyphen has, and
  /// the next line has not.
  func clusters(before count: Int) -> Int32 {
    var at = 0
    var clusters: Int32 = 0
    for glyph in allGlyphs where glyph.bytes > 0 {
      if at >= count { break }
      clusters += 1
      at += Int(glyph.bytes)
    }
    return clusters
  }

  /// The width of the first `count` bytes of the text; inside a ligature, its share.
  func width(before count: Int) -> Float {
    var width: Float = 0
    var at = 0
    var cluster = (start: 0, bytes: 0, width: Float(0))
    for glyph in allGlyphs {
      if glyph.bytes > 0 {
        if at >= count { break }
        width += cluster.width
        cluster = (at, Int(glyph.bytes), 0)
        at += Int(glyph.bytes)
      }
      cluster.width += glyph.advance
    }
    let inside = min(count - cluster.start, cluster.bytes)
    return width + cluster.width * Float(inside) / Float(max(1, cluster.bytes))
  }
}
