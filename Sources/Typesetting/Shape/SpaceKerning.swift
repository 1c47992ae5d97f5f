import CHarfBuzz

extension Shaper {
  /// The kerning of a style's font between a glyph and a space or a hyphen beside it. It depends on the pair alone, so it
  /// is looked up once a glyph and not once a word; not a number until then.
  final class KerningTable {
    let language: hb_language_t?
    var beforeSpace: [Float]
    var afterSpace: [Float]
    var beforeHyphen: [Float]
    /// The width of the hyphen, with the tracking.
    var hyphenWidth = Float.nan

    init(_ style: ShapingStyle) {
      language = hb_language_from_string(style.language, -1)
      let count = Int(style.face.glyphCount)
      beforeSpace = Array(repeating: .nan, count: count)
      afterSpace = beforeSpace
      beforeHyphen = beforeSpace
    }
  }

  func kerning(for style: ShapingStyle) -> KerningTable {
    while kerning.count <= Int(style.index) { kerning.append(nil) }
    if let table = kerning[Int(style.index)] { return table }
    let table = KerningTable(style)
    kerning[Int(style.index)] = table
    return table
  }

  /// The kerning between the last of the glyphs and a space after it.
  func kernAfter(_ glyphs: [ShapedGlyph], _ text: UnsafeBufferPointer<UInt8>, _ style: ShapingStyle) -> Float {
    guard !style.isRightToLeft, let last = glyphs.last, last.font == style.font.number, last.bytes > 0,
      !last.isSubstitute
    else { return 0 }
    let table = kerning(for: style)
    if table.beforeSpace[Int(last.id)].isNaN {
      guard let kern = pairKern(text.suffix(Int(last.bytes)), [0x20], left: last.id, style: style) else { return 0 }
      table.beforeSpace[Int(last.id)] = kern
    }
    return table.beforeSpace[Int(last.id)]
  }

  /// The kerning between a space and the first of the glyphs.
  func kernBefore(_ glyphs: [ShapedGlyph], _ text: UnsafeBufferPointer<UInt8>, _ style: ShapingStyle) -> Float {
    guard !style.isRightToLeft, let first = glyphs.first, first.font == style.font.number, !first.isSubstitute
    else { return 0 }
    let table = kerning(for: style)
    if table.afterSpace[Int(first.id)].isNaN {
      let letter = text.prefix(Int(first.bytes))
      guard let kern = pairKern([0x20], letter, left: style.spaceGlyph, right: first.id, style: style) else { return 0 }
      table.afterSpace[Int(first.id)] = kern
    }
    return table.afterSpace[Int(first.id)]
  }

  /// By how much a line becomes wider when a hyphen is set after a glyph of a word, whose text is `cluster`: by the hyphen
  /// with its tracking, and by its kerning with the glyph in place of the kerning with the next glyph of the word.
  func hyphenWidth(after last: ShapedGlyph?, cluster: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> Float {
    let table = kerning(for: style)
    if table.hyphenWidth.isNaN {
      let units = advances(Shaper.hyphen, style: style).reduce(0) { $0 + $1.advance }
      table.hyphenWidth = Float(units) / Float(style.face.unitsPerEm) + style.tracking
    }
    guard let last, last.font == style.font.number, !last.isSubstitute else { return table.hyphenWidth }
    let own = Float(advance(of: last.id, style: style)) / Float(style.face.unitsPerEm) + style.tracking
    if table.beforeHyphen[Int(last.id)].isNaN {
      guard let kern = pairKern(cluster, Shaper.hyphen, left: last.id, style: style) else { return table.hyphenWidth }
      table.beforeHyphen[Int(last.id)] = kern
    }
    return table.hyphenWidth + table.beforeHyphen[Int(last.id)] + own - last.advance
  }

  /// By how much the advance of the glyph of `left` changes when `right` follows; nil when the pair is not shaped with
  /// those glyphs, so that nothing is kept for them.
  private func pairKern(
    _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>, left glyph: UInt16, right other: UInt16? = nil,
    style: ShapingStyle
  ) -> Float? {
    let pair = advances(Array(left) + Array(right), style: style)
    guard pair.count >= 2, pair[0].glyph == UInt32(glyph), other.map({ pair[1].glyph == UInt32($0) }) ?? true else {
      return nil
    }
    return Float(pair[0].advance - advance(of: glyph, style: style)) / Float(style.face.unitsPerEm)
  }

  /// The advance of a glyph of the style's own font by itself, in the font's units.
  private func advance(of glyph: UInt16, style: ShapingStyle) -> Int32 {
    hb_font_get_glyph_h_advance(style.face.harfBuzz, hb_codepoint_t(glyph))
  }

  /// The glyphs of `text` in the style's own font, with their advances in the font's units, without tracking.
  private func advances(_ text: [UInt8], style: ShapingStyle) -> [(glyph: UInt32, advance: Int32)] {
    guard text.withUnsafeBufferPointer({ shapeRaw($0, font: style.face, style: style) }) else { return [] }
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, nil)
    else { return [] }
    return (0..<Int(count)).map { (infos[$0].codepoint, positions[$0].x_advance) }
  }

  private static let hyphen: [UInt8] = [UInt8(ascii: "-")]
}
