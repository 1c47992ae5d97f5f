import CHarfBuzz

/// Shapes words with HarfBuzz. It owns HarfBuzz's buffer, so it is for one thread at a time.
final class Shaper {
  private let arena: GlyphArena
  let buffer: OpaquePointer
  var kerning: [KerningTable?] = []

  init(arena: GlyphArena) {
    self.arena = arena
    buffer = hb_buffer_create()
  }

  deinit { hb_buffer_destroy(buffer) }

  /// Shapes `text` as the word of that number; a soft hyphen at its end is drawn as the hyphen of a divided word.
  func shape(_ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, number: Int32) -> Word {
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
    let text = UnsafeBufferPointer(start: UnsafePointer(kept), count: text.count)
    return store(glyphs, text: text, style: style, hasMissing, number: number)
  }

  /// Makes the last cluster stand for U+00AD, so that whoever reads the page back knows that the word goes on. It is drawn
  /// with the font's glyph for U+00AD if that is not the hyphen's own glyph and is as wide.
  private static func markHyphen(_ glyphs: inout [ShapedGlyph], style: ShapingStyle) {
    glyphs[glyphs.count - 1].bytes = 2
    let font = style.face(FontID(number: glyphs[glyphs.count - 1].font))
    if let soft = font.glyph(of: "\u{ad}"), soft != glyphs[glyphs.count - 1].id,
      hb_font_get_glyph_h_advance(font.harfBuzz, hb_codepoint_t(soft))
        == hb_font_get_glyph_h_advance(font.harfBuzz, hb_codepoint_t(glyphs[glyphs.count - 1].id))
    {
      glyphs[glyphs.count - 1].id = soft
    }
  }

  private func store(
    _ glyphs: [ShapedGlyph], text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, _ hasMissing: Bool,
    number: Int32
  ) -> Word {
    let kept = arena.allocate(ShapedGlyph.self, count: glyphs.count)
    var width: Float = 0
    var clusters: Int32 = 0
    for (index, glyph) in glyphs.enumerated() {
      kept[index] = glyph
      width += glyph.advance
      if glyph.bytes > 0 { clusters += 1 }
    }
    let (first, last) = (UTF8Scalar(text, 0).value, UTF8Scalar(before: text.count, in: text).value)
    return Word(
      Word.Storage(
        glyphs: kept, text: text.baseAddress!, glyphCount: Int32(glyphs.count), textCount: Int32(text.count),
        number: number, gaps: style.isRightToLeft ? 0 : max(0, clusters - 1), width: width,
        kernBefore: kernBefore(glyphs, text, style), kernAfter: kernAfter(glyphs, text, style),
        marginBefore: (glyphs.first?.advance ?? 0) * OpticalMargin.start(first, isRightToLeft: style.isRightToLeft),
        marginAfter: (glyphs.last?.advance ?? 0) * OpticalMargin.end(last, isRightToLeft: style.isRightToLeft),
        style: style.index, traits: WordTraits(of: text, style.knownLanguage), hasMissing: hasMissing,
        isOfFirstFont: glyphs.allSatisfy { $0.font == style.font.number }),
      in: arena)
  }

  /// Shapes with the style's own font, or where that lacks characters, with a font for each run of them. True when no font
  /// has some character.
  private func shapeAll(
    _ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, into glyphs: inout [ShapedGlyph]
  ) -> Bool {
    if shapeRun(text, 0..<text.count, font: style.font, style: style, into: &glyphs) { return false }
    glyphs.removeAll(keepingCapacity: true)
    var hasMissing = false
    for run in FontRun.split(text, style: style) {
      let isDrawn = run.font.map { shapeRun(text, run.bytes, font: $0, style: style, into: &glyphs) }
      if isDrawn == true { continue }
      hasMissing = true
      substitute(run.bytes, of: text, style: style, into: &glyphs)
    }
    return hasMissing
  }

  /// Appends the glyphs of a part of the text in one font. False, with nothing appended, when the font lacks some.
  private func shapeRun(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, font: FontID, style: ShapingStyle,
    into glyphs: inout [ShapedGlyph]
  ) -> Bool {
    let face = style.face(font)
    guard shapeRaw(UnsafeBufferPointer(rebasing: text[bytes]), font: face, style: style) else {
      return false
    }
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, nil)
    else { return bytes.isEmpty }
    let drawn = UnsafeBufferPointer(start: infos, count: Int(count))
    if drawn.contains(where: { $0.codepoint == 0 || $0.codepoint >= face.glyphCount }) { return false }
    let scale = 1 / Float(face.unitsPerEm)
    var index = 0
    var start = bytes.lowerBound
    while index < drawn.count {
      var next = index + 1
      while next < drawn.count, drawn[next].cluster == drawn[index].cluster { next += 1 }
      for member in index..<next {
        glyphs.append(
          ShapedGlyph(
            id: UInt16(truncatingIfNeeded: drawn[member].codepoint), bytes: 0, isSubstitute: false, font: font.number,
            advance: Float(positions[member].x_advance) * scale, dx: Float(positions[member].x_offset) * scale,
            dy: Float(positions[member].y_offset) * scale))
      }
      glyphs[glyphs.count - 1].advance += style.tracking
      let end = next < drawn.count ? bytes.lowerBound + Int(drawn[next].cluster) : bytes.upperBound
      let first = glyphs.count - (next - index)
      glyphs[first].bytes = Shaper.cut(text, start..<end)
      appendInvisible(text, start + Int(glyphs[first].bytes)..<end, style: style, into: &glyphs)
      start = end
      index = next
    }
    // HarfBuzz removes invisible characters from the end, but they are read back all the same.
    appendInvisible(text, start..<bytes.upperBound, style: style, into: &glyphs)
    return true
  }

  /// Appends spaces without width for text that has no glyph of its own, or more bytes than one glyph can count, as a
  /// letter with very many accents has.
  private func appendInvisible(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, style: ShapingStyle, into glyphs: inout [ShapedGlyph]
  ) {
    var start = bytes.lowerBound
    while start < bytes.upperBound {
      let length = Shaper.cut(text, start..<bytes.upperBound)
      glyphs.append(
        ShapedGlyph(
          id: style.spaceGlyph, bytes: length, isSubstitute: false, font: style.font.number, advance: 0, dx: 0, dy: 0))
      start += Int(length)
    }
  }

  /// How many of the bytes one glyph can count, in whole characters.
  private static func cut(_ text: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> UInt8 {
    guard bytes.count > Int(UInt8.max) else { return UInt8(bytes.count) }
    var length = Int(UInt8.max)
    while text[bytes.lowerBound + length] & 0xc0 == 0x80 { length -= 1 }
    return UInt8(length)
  }

  /// Fills the buffer with the shaped glyphs of `text`; false when HarfBuzz has no memory left.
  func shapeRaw(_ text: UnsafeBufferPointer<UInt8>, font: Font, style: ShapingStyle) -> Bool {
    hb_buffer_clear_contents(buffer)
    text.withMemoryRebound(to: CChar.self) {
      hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
    }
    hb_buffer_guess_segment_properties(buffer)
    hb_buffer_set_direction(buffer, style.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, kerning(for: style).language)
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
    hb_shape(font.harfBuzz, buffer, style.shaperFeatures, UInt32(style.shaperFeatures.count))
    // HarfBuzz gives right-to-left glyphs in visual order; words keep theirs in reading order.
    if style.isRightToLeft { hb_buffer_reverse(buffer) }
    return hb_buffer_allocation_successful(buffer) != 0
  }
}

// MARK: - Characters that no font has

extension Shaper {
  /// Appends a substitute for each character as readers count them, so that a sequence of emoji is one: the white square or the
  /// question mark of the style's own font.
  private func substitute(
    _ bytes: Range<Int>, of text: UnsafeBufferPointer<UInt8>, style: ShapingStyle, into glyphs: inout [ShapedGlyph]
  ) {
    let face = style.face
    let substitute = face.glyph(of: "\u{25a1}") ?? face.glyph(of: "?") ?? style.spaceGlyph
    let units = hb_font_get_glyph_h_advance(face.harfBuzz, hb_codepoint_t(substitute))
    var at = bytes.lowerBound
    for character in String(decoding: text[bytes], as: UTF8.self) {
      let end = at + character.utf8.count
      let length = Shaper.cut(text, at..<end)
      glyphs.append(
        ShapedGlyph(
          id: substitute, bytes: length, isSubstitute: true, font: style.font.number,
          advance: Float(units) / Float(face.unitsPerEm) + style.tracking, dx: 0, dy: 0))
      appendInvisible(text, at + Int(length)..<end, style: style, into: &glyphs)
      at = end
    }
  }
}
