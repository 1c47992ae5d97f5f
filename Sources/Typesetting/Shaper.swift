import CHarfBuzz

/// Turns text without spaces into words, through HarfBuzz. Owns its buffer, so one thread uses it at a time.
final class Shaper {
  let arena: GlyphArena
  private let buffer: OpaquePointer
  private var kerning: [KerningTable?] = []

  init(arena: GlyphArena) {
    self.arena = arena
    buffer = hb_buffer_create()
  }

  deinit { hb_buffer_destroy(buffer) }

  /// Shapes `text`; a soft hyphen at its end is drawn as the hyphen of a divided word.
  func shape(_ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> WordReference {
    let kept = arena.allocate(UInt8.self, count: text.count)
    kept.initialize(from: text.baseAddress!, count: text.count)
    var glyphs: [ShapedGlyph] = []
    let endsWithHyphen = text.count >= 2 && text[text.count - 2] == 0xc2 && text[text.count - 1] == 0xad
    var hasMissing = false
    if endsWithHyphen {
      let drawn = Array(text.dropLast(2)) + [UInt8(ascii: "-")]
      drawn.withUnsafeBufferPointer { hasMissing = shapeAll($0, style: style, into: &glyphs) }
      Shaper.markHyphen(&glyphs, style: style)
    } else {
      hasMissing = shapeAll(text, style: style, into: &glyphs)
    }
    return store(glyphs, text: UnsafeBufferPointer(start: kept, count: text.count), style: style, hasMissing)
  }

  /// Lets the last cluster stand for U+00AD, with the font's own glyph for it where that is another than the hyphen's
  /// and as wide: what reads the page back then knows that the word goes on.
  private static func markHyphen(_ glyphs: inout [ShapedGlyph], style: ShapingStyle) {
    glyphs[glyphs.count - 1].bytes = 2
    let font = style.fonts[glyphs[glyphs.count - 1].font]
    if let soft = font.glyph(of: "\u{ad}"), soft != glyphs[glyphs.count - 1].id,
      hb_font_get_glyph_h_advance(font.harfBuzz, hb_codepoint_t(soft))
        == hb_font_get_glyph_h_advance(font.harfBuzz, hb_codepoint_t(glyphs[glyphs.count - 1].id))
    {
      glyphs[glyphs.count - 1].id = soft
    }
  }

  private func store(
    _ glyphs: [ShapedGlyph], text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, _ hasMissing: Bool
  ) -> WordReference {
    let kept = arena.allocate(ShapedGlyph.self, count: glyphs.count)
    var width: Float = 0
    for (index, glyph) in glyphs.enumerated() {
      kept[index] = glyph
      width += glyph.advance
    }
    let word = arena.allocate(Word.self, count: 1)
    word.initialize(
      to: Word(
        glyphs: kept, text: text.baseAddress!, glyphCount: Int32(glyphs.count), textCount: Int32(text.count),
        width: width, kernBefore: kernBefore(glyphs, text, style), kernAfter: kernAfter(glyphs, text, style),
        style: style.index, hasMissing: hasMissing,
        isOfFirstFont: glyphs.allSatisfy { $0.font == 0 }))
    return word
  }

  /// Shapes with the first font, and where that has a gap, stretch by stretch with those that have the characters.
  /// Gives whether some character is in none.
  private func shapeAll(
    _ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, into glyphs: inout [ShapedGlyph]
  ) -> Bool {
    if shapeStretch(text, 0..<text.count, font: 0, style: style, into: &glyphs) { return false }
    glyphs.removeAll(keepingCapacity: true)
    var hasMissing = false
    for stretch in FontStretch.split(text, style: style) {
      let isDrawn = stretch.font.map { shapeStretch(text, stretch.bytes, font: $0, style: style, into: &glyphs) }
      if isDrawn == true { continue }
      hasMissing = true
      substitute(stretch.bytes, of: text, style: style, into: &glyphs)
    }
    return hasMissing
  }

  /// Appends the glyphs of one stretch in one font; false, and nothing appended, when the font lacks some.
  private func shapeStretch(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, font: Int, style: ShapingStyle,
    into glyphs: inout [ShapedGlyph]
  ) -> Bool {
    guard shapeRaw(UnsafeBufferPointer(rebasing: text[bytes]), font: style.fonts[font], style: style) else {
      return false
    }
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, nil)
    else { return bytes.isEmpty }
    let scale = 1 / Float(style.fonts[font].unitsPerEm)
    let total = Int(count)
    if total == 0 {
      appendRest(of: bytes.count + Int(UInt8.max), style: style, into: &glyphs)
      return true
    }
    if (0..<total).contains(where: { infos[$0].codepoint == 0 }) { return false }
    var index = 0
    while index < total {
      let cluster = infos[index].cluster
      var next = index + 1
      while next < total, infos[next].cluster == cluster { next += 1 }
      let length = (next < total ? Int(infos[next].cluster) : bytes.count) - (index > 0 ? Int(cluster) : 0)
      for member in index..<next {
        let unsafe = infos[member].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue != 0
        glyphs.append(
          ShapedGlyph(
            id: UInt16(truncatingIfNeeded: infos[member].codepoint),
            bytes: member == index ? UInt8(clamping: length) : 0,
            fontAndFlags: UInt8(font) | (unsafe ? ShapedGlyph.unsafeToBreak : 0),
            advance: Float(positions[member].x_advance) * scale, dx: Float(positions[member].x_offset) * scale,
            dy: Float(positions[member].y_offset) * scale))
      }
      glyphs[glyphs.count - 1].advance += style.tracking
      appendRest(of: length, style: style, into: &glyphs)
      index = next
    }
    return true
  }

  /// A cluster of more bytes than a glyph can name (a letter under a pile of accents) goes on in invisible spaces.
  private func appendRest(of length: Int, style: ShapingStyle, into glyphs: inout [ShapedGlyph]) {
    var rest = length - Int(UInt8.max)
    while rest > 0 {
      glyphs.append(
        ShapedGlyph(
          id: style.spaceGlyph, bytes: UInt8(clamping: rest), fontAndFlags: ShapedGlyph.unsafeToBreak, advance: 0,
          dx: 0, dy: 0))
      rest -= Int(UInt8.max)
    }
  }

  /// Fills the buffer with the shaped glyphs of `text`. False when HarfBuzz refuses.
  private func shapeRaw(_ text: UnsafeBufferPointer<UInt8>, font: Font, style: ShapingStyle) -> Bool {
    hb_buffer_clear_contents(buffer)
    text.withMemoryRebound(to: CChar.self) {
      hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
    }
    hb_buffer_guess_segment_properties(buffer)
    // Clusters have to rise for what follows; text that runs to the left is set letter by letter until there is a
    // bidirectional step.
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, kerning(for: style).language)
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
    if style.tracking == 0 {
      hb_shape(font.harfBuzz, buffer, nil, 0)
    } else {
      hb_shape(font.harfBuzz, buffer, Shaper.withoutLigatures, UInt32(Shaper.withoutLigatures.count))
    }
    return hb_buffer_allocation_successful(buffer) != 0
  }

  /// Letters that are set apart are not tied together.
  private static let withoutLigatures = ["liga", "clig"].map { name in
    let tag = name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return hb_feature_t(tag: tag, value: 0, start: 0, end: UInt32.max)
  }
}

// MARK: - Characters that no font has

extension Shaper {
  /// Appends a visible sign for each character of a stretch: the white square, or the question mark of the first font.
  private func substitute(
    _ bytes: Range<Int>, of text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, into glyphs: inout [ShapedGlyph]
  ) {
    let font = style.fonts.firstIndex { $0.covers("\u{25a1}") } ?? 0
    let sign = style.fonts[font].glyph(of: "\u{25a1}") ?? style.fonts[font].glyph(of: "?") ?? style.spaceGlyph
    let units = hb_font_get_glyph_h_advance(style.fonts[font].harfBuzz, hb_codepoint_t(sign))
    var at = bytes.lowerBound
    while at < bytes.upperBound {
      let length = UTF8Scalar(text, at).length
      glyphs.append(
        ShapedGlyph(
          id: sign, bytes: UInt8(length), fontAndFlags: UInt8(font) | ShapedGlyph.substitute,
          advance: Float(units) / Float(style.fonts[font].unitsPerEm) + style.tracking, dx: 0, dy: 0))
      at += length
    }
  }
}

// MARK: - Kerning with what stands beside a word

extension Shaper {
  /// What fonts do between a word and the space or hyphen beside it, by the word's outer glyph: kerning looks at
  /// pairs, so it is asked once for each glyph and not once for each word.
  final class KerningTable {
    let language: hb_language_t?
    var beforeSpace: [Float]
    var afterSpace: [Float]
    var beforeHyphen: [Float]
    /// The width of the hyphen, with the tracking; not a number until asked for.
    var hyphenWidth = Float.nan

    init(_ style: ShapingStyle) {
      language = hb_language_from_string(style.language, -1)
      let count = Int(hb_face_get_glyph_count(hb_font_get_face(style.fonts[0].harfBuzz)))
      beforeSpace = Array(repeating: .nan, count: count)
      afterSpace = beforeSpace
      beforeHyphen = beforeSpace
    }
  }

  private func kerning(for style: ShapingStyle) -> KerningTable {
    while kerning.count <= Int(style.index) { kerning.append(nil) }
    if let table = kerning[Int(style.index)] { return table }
    let table = KerningTable(style)
    kerning[Int(style.index)] = table
    return table
  }

  private func kernAfter(_ glyphs: [ShapedGlyph], _ text: UnsafeBufferPointer<UInt8>, _ style: ShapingStyle) -> Float {
    guard let last = glyphs.last, last.font == 0, last.bytes > 0, last.fontAndFlags & ShapedGlyph.substitute == 0
    else { return 0 }
    let table = kerning(for: style)
    if table.beforeSpace[Int(last.id)].isNaN {
      guard let kern = pairKern(text.suffix(Int(last.bytes)), [0x20], left: last.id, style: style) else { return 0 }
      table.beforeSpace[Int(last.id)] = kern
    }
    return table.beforeSpace[Int(last.id)]
  }

  private func kernBefore(_ glyphs: [ShapedGlyph], _ text: UnsafeBufferPointer<UInt8>, _ style: ShapingStyle) -> Float {
    guard let first = glyphs.first, first.font == 0, first.fontAndFlags & ShapedGlyph.substitute == 0 else { return 0 }
    let table = kerning(for: style)
    if table.afterSpace[Int(first.id)].isNaN {
      let letter = text.prefix(Int(first.bytes))
      guard let kern = pairKern([0x20], letter, left: style.spaceGlyph, right: first.id, style: style) else { return 0 }
      table.afterSpace[Int(first.id)] = kern
    }
    return table.afterSpace[Int(first.id)]
  }

  /// What a line gains in width when it ends with a hyphen after a letter of a word, whose text is `cluster`: the
  /// hyphen with its tracking, and its kerning with the letter in place of the letter's with the one that followed.
  func hyphenWidth(after last: ShapedGlyph?, cluster: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> Float {
    let table = kerning(for: style)
    if table.hyphenWidth.isNaN {
      let units = advances(Shaper.hyphen, style: style).reduce(0) { $0 + $1.advance }
      table.hyphenWidth = Float(units) / Float(style.fonts[0].unitsPerEm) + style.tracking
    }
    guard let last, last.font == 0, last.fontAndFlags & ShapedGlyph.substitute == 0 else { return table.hyphenWidth }
    let own = Float(advance(of: last.id, style: style)) / Float(style.fonts[0].unitsPerEm) + style.tracking
    if table.beforeHyphen[Int(last.id)].isNaN {
      guard let kern = pairKern(cluster, Shaper.hyphen, left: last.id, style: style) else { return table.hyphenWidth }
      table.beforeHyphen[Int(last.id)] = kern
    }
    return table.hyphenWidth + table.beforeHyphen[Int(last.id)] + own - last.advance
  }

  /// By how much the glyph of `left` becomes wider when `right` follows; nil when the pair does not show the glyphs
  /// that are asked about, so that nothing is remembered of them.
  private func pairKern(
    _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>, left glyph: UInt16, right other: UInt16? = nil,
    style: ShapingStyle
  ) -> Float? {
    let pair = advances(Array(left) + Array(right), style: style)
    guard pair.count >= 2, pair[0].glyph == UInt32(glyph), other.map({ pair[1].glyph == UInt32($0) }) ?? true else {
      return nil
    }
    return Float(pair[0].advance - advance(of: glyph, style: style)) / Float(style.fonts[0].unitsPerEm)
  }

  /// What a glyph of the first font takes by itself, in the font's units.
  private func advance(of glyph: UInt16, style: ShapingStyle) -> Int32 {
    hb_font_get_glyph_h_advance(style.fonts[0].harfBuzz, hb_codepoint_t(glyph))
  }

  /// The glyphs of `text` in the first font, with their advances in the font's units without tracking.
  private func advances(_ text: [UInt8], style: ShapingStyle) -> [(glyph: UInt32, advance: Int32)] {
    guard text.withUnsafeBufferPointer({ shapeRaw($0, font: style.fonts[0], style: style) }) else { return [] }
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, nil)
    else { return [] }
    return (0..<Int(count)).map { (infos[$0].codepoint, positions[$0].x_advance) }
  }

  private static let hyphen: [UInt8] = [UInt8(ascii: "-")]
}
