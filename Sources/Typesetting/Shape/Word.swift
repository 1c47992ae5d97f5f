/// Text without spaces as one font stack draws it, in em: shaped once, set many times.
///
/// It points into a `GlyphArena`, instead of holding arrays, because a catalogue of 10,000 cards sets half a million words,
/// and an array would cost a retain and a release at each use.
///
/// Unchecked: what it points to never changes once it is made, and each block keeps the memory of its words alive.
struct Word: BitwiseCopyable, @unchecked Sendable {
  private let stored: UnsafePointer<Storage>

  /// What the arena holds of a word.
  struct Storage: BitwiseCopyable {
    let glyphs: UnsafePointer<ShapedGlyph>
    let text: UnsafePointer<UInt8>
    let glyphCount: Int32
    let textCount: Int32
    let number: Int32
    let gaps: Int32
    let width: Float
    let kernBefore: Float
    let kernAfter: Float
    let marginBefore: Float
    let marginAfter: Float
    let style: UInt16
    let traits: WordTraits
    let hasMissing: Bool
    let isOfFirstFont: Bool
  }

  /// Stores a word in an arena.
  init(_ storage: Storage, in arena: GlyphArena) {
    let word = arena.allocate(Storage.self, count: 1)
    word.initialize(to: storage)
    stored = UnsafePointer(word)
  }

  /// How far its storage is from that of another word, in steps of their alignment.
  func distance(from other: Word) -> Int {
    (Int(bitPattern: stored) - Int(bitPattern: other.stored)) / MemoryLayout<Storage>.alignment
  }

  /// The word at a distance.
  ///
  /// - Precondition: there is one, whose memory is alive.
  func word(at distance: Int) -> Word {
    Word(at: address + distance * MemoryLayout<Storage>.alignment)
  }

  /// The word that is stored at a place.
  init(at place: UnsafeRawPointer) { stored = place.assumingMemoryBound(to: Storage.self) }

  /// Where it is stored.
  var address: UnsafeRawPointer { UnsafeRawPointer(stored) }

  /// The glyphs, in reading order.
  var glyphs: UnsafeBufferPointer<ShapedGlyph> {
    UnsafeBufferPointer(start: stored.pointee.glyphs, count: Int(stored.pointee.glyphCount))
  }
  /// The text that they stand for, in UTF-8.
  var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: stored.pointee.text, count: byteCount) }
  /// The number of bytes of the text.
  var byteCount: Int { Int(stored.pointee.textCount) }
  /// Its number in the store that shaped it.
  var number: Int { Int(stored.pointee.number) }
  /// The sum of the advances.
  var width: Float { stored.pointee.width }
  /// The font's kerning between a space and the first letter.
  var kernBefore: Float { stored.pointee.kernBefore }
  /// The font's kerning between the last letter and a space.
  var kernAfter: Float { stored.pointee.kernAfter }
  /// How far the first letter hangs in the margin at a line's start.
  var marginBefore: Float { stored.pointee.marginBefore }
  /// How far the last letter hangs in the margin at a line's end.
  var marginAfter: Float { stored.pointee.marginAfter }
  /// The number of gaps between clusters that tracking may change: 0 where letters are joined.
  var gaps: Int32 { stored.pointee.gaps }
  /// The index of the `ShapingStyle`.
  var style: UInt16 { stored.pointee.style }
  /// What its letters say about line breaks.
  var traits: WordTraits { stored.pointee.traits }
  /// Whether a substitute is drawn for some of the characters, which no font has.
  var hasMissing: Bool { stored.pointee.hasMissing }
  /// Whether all glyphs are from the style's own font.
  var isOfFirstFont: Bool { stored.pointee.isOfFirstFont }
}

/// A glyph of a word, in em.
struct ShapedGlyph: BitwiseCopyable {
  var id: UInt16
  /// How many bytes of the text its cluster stands for; 0 for all but the first glyph of a cluster.
  var bytes: UInt8
  /// Whether it is drawn for a character that no font has.
  var isSubstitute: Bool
  /// The number of the font in the library.
  var font: UInt16
  var advance: Float
  /// The offset of its origin from the pen, upwards positive.
  var dx: Float
  var dy: Float
}

/// A place where a word may be divided.
struct HyphenPoint: BitwiseCopyable {
  /// The offset in the word's text.
  var byte: Int32
  /// The number of clusters before it.
  var clusters: Int32
  /// The width of the letters before it.
  var width: Float
  /// The width of the hyphen, with its kerning.
  var hyphen: Float
}

extension Word {
  /// The number of clusters that stand for the first `count` bytes: of all gaps of the word, a line that is divided
  /// there has so many, and the next line has the others.
  func clusters(before count: Int) -> Int32 {
    var at = 0
    var clusters: Int32 = 0
    for glyph in glyphs where glyph.bytes > 0 {
      if at >= count { break }
      clusters += 1
      at += Int(glyph.bytes)
    }
    return clusters
  }

  /// The width of the first `count` bytes of the text; inside a ligature, a share of its width.
  func width(before count: Int) -> Float {
    var width: Float = 0
    var at = 0
    var cluster = (start: 0, bytes: 0, width: Float(0))
    for glyph in glyphs {
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
