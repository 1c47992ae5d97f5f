/// The words of a typesetter: shaped, divided, and cut where lines end inside them.
final class Lexicon {
  let arena = GlyphArena()
  private let shaper: Shaper
  private var cache: WordCache
  private let hyphenationDirectory: String
  private var hyphenators: [(language: String, hyphenator: Hyphenator?)] = []
  private var scratch: [UInt8] = []
  private var points: [Int32] = []

  init(hyphenationDirectory: String) {
    shaper = Shaper(arena: arena)
    cache = WordCache(shaper: shaper)
    self.hyphenationDirectory = hyphenationDirectory
  }

  /// The word in a stretch of copy, and where signs were that are not in its text; nil when it is signs alone.
  func word(_ copy: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, style: ShapingStyle)
    -> (word: WordReference, removed: [Int])?
  {
    let stretch = UnsafeBufferPointer(rebasing: copy[bytes])
    guard let first = stretch.firstIndex(where: { $0 < Copy.Sign.space }) else {
      return (cache.word(stretch, style: style), [])
    }
    let removed = stretch.indices[first...].filter { stretch[$0] < Copy.Sign.space }
    scratch.removeAll(keepingCapacity: true)
    for byte in stretch where byte >= Copy.Sign.space { scratch.append(byte) }
    guard !scratch.isEmpty else { return nil }
    let word = scratch.withUnsafeBufferPointer { cache.word($0, style: style) }
    return (word, removed.map { $0 + bytes.lowerBound })
  }

  /// The places where a hyphen may be set, in order; empty when there are no patterns for the style's language.
  func hyphens(of word: WordReference, style: ShapingStyle) -> UnsafeBufferPointer<HyphenPoint> {
    if word.pointee.division == .unknown {
      word.pointee.division = .found
      // Shorter words have no place for two minima.
      if word.pointee.textCount >= style.minima.before + style.minima.after,
        !style.runsLeft, let hyphenator = hyphenator(for: style.language)
      {
        hyphenator.points(in: word.pointee.bytes, style.minima, into: &points)
        keepPoints(of: word, style: style)
      }
    }
    return UnsafeBufferPointer(start: word.pointee.hyphens, count: Int(word.pointee.hyphenCount))
  }

  private func keepPoints(of word: WordReference, style: ShapingStyle) {
    guard !points.isEmpty else { return }
    let kept = arena.allocate(HyphenPoint.self, count: points.count)
    for (index, point) in points.enumerated() {
      (kept + index).initialize(to: hyphenPoint(at: Int(point), of: word, style: style))
    }
    word.pointee.hyphens = UnsafePointer(kept)
    word.pointee.hyphenCount = Int32(points.count)
  }

  /// The widths on both sides of a hyphen in a word.
  ///
  /// They are what the whole word gives: where the cut falls into a kerned pair or a ligature the true width differs
  /// by a few thousandths, which only the choice of breaks sees. The line itself is measured with its real halves.
  func hyphenPoint(at byte: Int, of word: WordReference, style: ShapingStyle) -> HyphenPoint {
    var at = 0
    var last: (glyph: ShapedGlyph, start: Int)?
    for glyph in word.pointee.allGlyphs where glyph.bytes > 0 {
      if at >= byte { break }
      last = (glyph, at)
      at += Int(glyph.bytes)
    }
    let letter = last.flatMap { at == byte ? $0 : nil }
    let cluster = UnsafeBufferPointer(rebasing: word.pointee.bytes[(letter?.start ?? at)..<at])
    let hyphen = shaper.hyphenWidth(after: letter?.glyph, cluster: cluster, style: style)
    return HyphenPoint(
      byte: Int32(byte), clusters: word.pointee.clusters(before: byte), width: word.pointee.width(before: byte),
      hyphen: hyphen)
  }

  /// A part of a word as a line shows it, shaped anew, so that neither half keeps the kerning or a ligature of the
  /// whole; with a hyphen after it, if asked for.
  func part(_ bytes: Range<Int>, of word: WordReference, hyphen: Bool, style: ShapingStyle) -> WordReference {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: UnsafeBufferPointer(rebasing: word.pointee.bytes[bytes]))
    if hyphen { scratch.append(contentsOf: [0xc2, 0xad]) }
    return scratch.withUnsafeBufferPointer { cache.word($0, style: style) }
  }

  private func hyphenator(for language: String) -> Hyphenator? {
    if let known = hyphenators.first(where: { $0.language == language }) { return known.hyphenator }
    let hyphenator = Hyphenator(language: language, directory: hyphenationDirectory)
    hyphenators.append((language, hyphenator))
    return hyphenator
  }
}
