/// The words of a typesetter: shaped once, with the places where they may be divided, and cut where a line ends inside
/// them.
final class WordStore {
  private let arena = GlyphArena()
  private let shaper: Shaper
  private var cache: WordCache
  private let hyphenation: HyphenationLibrary
  private var hyphenators: [(language: String, hyphenator: Hyphenator?)] = []
  /// The hyphen points of each word, by its number, in the arena; nil until somebody asks for them.
  private var hyphens: [UnsafeBufferPointer<HyphenPoint>?] = []
  private var offsets: [Int32] = []
  private var scratch: [UInt8] = []
  /// The glyphs that were looked at to find and measure parts of words: what tests hold against the length of a text.
  var steps = 0

  init(hyphenation: HyphenationLibrary) {
    shaper = Shaper(arena: arena)
    cache = WordCache(shaper: shaper)
    self.hyphenation = hyphenation
  }

  /// What keeps the words alive.
  var memory: WordMemory { arena.memory }

  /// The word in a segment of prepared text, without its break controls.
  ///
  /// - Precondition: the segment has other bytes than controls.
  func word(_ text: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, style: ShapingStyle) -> Word {
    let segment = UnsafeBufferPointer(rebasing: text[bytes])
    guard segment.contains(where: { $0 < ControlByte.space }) else { return cache.word(segment, style: style) }
    scratch.removeAll(keepingCapacity: true)
    for byte in segment where byte >= ControlByte.space { scratch.append(byte) }
    return scratch.withUnsafeBufferPointer { cache.word($0, style: style) }
  }

  /// The places where a hyphen may be set, in order; empty when there are no patterns for the style's language.
  func hyphens(of word: Word, style: ShapingStyle) -> UnsafeBufferPointer<HyphenPoint> {
    let number = word.number
    if number < hyphens.count, let known = hyphens[number] { return known }
    while hyphens.count <= number { hyphens.append(nil) }
    let points = findHyphens(of: word, style: style)
    hyphens[number] = points
    return points
  }

  private func findHyphens(of word: Word, style: ShapingStyle) -> UnsafeBufferPointer<HyphenPoint> {
    // A shorter word has no room for both minima.
    guard word.byteCount >= style.minima.before + style.minima.after, !style.isRightToLeft,
      let hyphenator = hyphenator(for: style.language)
    else { return UnsafeBufferPointer(start: nil, count: 0) }
    hyphenator.points(in: word.text, style.minima, into: &offsets)
    let points = arena.allocate(HyphenPoint.self, count: offsets.count)
    for (index, offset) in offsets.enumerated() {
      (points + index).initialize(to: hyphenPoint(at: Int(offset), of: word, style: style))
    }
    return UnsafeBufferPointer(start: points, count: offsets.count)
  }

  /// The widths on both sides of a hyphen in a word.
  ///
  /// They are taken from the shape of the whole word. Where the hyphen divides a kerned pair or a ligature, the true
  /// width differs by a few thousandths of an em, which only the choice of breaks sees: a line is measured with its
  /// real parts.
  func hyphenPoint(at byte: Int, of word: Word, style: ShapingStyle) -> HyphenPoint {
    steps += word.glyphs.count
    var at = 0
    var last: (glyph: ShapedGlyph, start: Int)?
    for glyph in word.glyphs where glyph.bytes > 0 {
      if at >= byte { break }
      last = (glyph, at)
      at += Int(glyph.bytes)
    }
    let letter = last.flatMap { at == byte ? $0 : nil }
    let cluster = UnsafeBufferPointer(rebasing: word.text[(letter?.start ?? at)..<at])
    let hyphen = shaper.hyphenWidth(after: letter?.glyph, cluster: cluster, style: style)
    return HyphenPoint(
      byte: Int32(byte), clusters: word.clusters(before: byte), width: word.width(before: byte),
      hyphen: hyphen)
  }

  /// A part of a divided word, followed by a hyphen if `hyphen`. It is shaped by itself, so that it has no kerning with
  /// the other part, and no part of a ligature.
  func part(_ bytes: Range<Int>, of word: Word, hyphen: Bool, style: ShapingStyle) -> Word {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: UnsafeBufferPointer(rebasing: word.text[bytes]))
    if hyphen { scratch.append(contentsOf: [0xc2, 0xad]) }
    return scratch.withUnsafeBufferPointer { cache.word($0, style: style) }
  }

  private func hyphenator(for language: String) -> Hyphenator? {
    if let known = hyphenators.first(where: { $0.language == language }) { return known.hyphenator }
    let hyphenator = Hyphenator(language: language, hyphenation)
    hyphenators.append((language, hyphenator))
    return hyphenator
  }
}
