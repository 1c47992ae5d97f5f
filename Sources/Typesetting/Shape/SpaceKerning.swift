import CHarfBuzz

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
      let count = Int(hb_face_get_glyph_count(hb_font_get_face(style.face.harfBuzz)))
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

  func kernAfter(_ glyphs: [ShapedGlyph], _ text: UnsafeBufferPointer<UInt8>, _ style: ShapingStyle) -> Float {
    guard !style.runsLeft, let last = glyphs.last, last.font == style.font.number, last.bytes > 0, !last.isSubstitute
    else { return 0 }
    let table = kerning(for: style)
    if table.beforeSpace[Int(last.id)].isNaN {
      guard let kern = pairKern(text.suffix(Int(last.bytes)), [0x20], left: last.id, style: style) else { return 0 }
      table.beforeSpace[Int(last.id)] = kern
    }
    return table.beforeSpace[Int(last.id)]
  }

  func kernBefore(_ glyphs: [ShapedGlyph], _ text: UnsafeBufferPointer<UInt8>, _ style: ShapingStyle) -> Float {
    guard !style.runsLeft, let first = glyphs.first, first.font == style.font.number, !first.isSubstitute
    else { return 0 }
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
    return Float(pair[0].advance - advance(of: glyph, style: style)) / Float(style.face.unitsPerEm)
  }

  /// What a glyph of the first font takes by itself, in the font's units.
  private func advance(of glyph: UInt16, style: ShapingStyle) -> Int32 {
    hb_font_get_glyph_h_advance(style.face.harfBuzz, hb_codepoint_t(glyph))
  }

  /// The glyphs of `text` in the first font, with their advances in the font's units without tracking.
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
