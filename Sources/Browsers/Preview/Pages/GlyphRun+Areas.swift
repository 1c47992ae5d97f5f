import Frames

extension GlyphRun {
  /// About where the glyphs of some bytes of the text stand, line by line; a ligature as a whole.
  func areas(ofBytes bytes: Range<Int>) -> [Rect] {
    let glyphs = glyphs(ofBytes: bytes)
    var (areas, line) = ([Rect](), glyphs.lowerBound..<glyphs.lowerBound)
    for index in glyphs {
      if !line.isEmpty, self.glyphs[index].y != self.glyphs[line.lowerBound].y {
        areas.append(area(ofGlyphs: line))
        line = index..<index
      }
      line = line.lowerBound..<index + 1
    }
    return line.isEmpty ? areas : areas + [area(ofGlyphs: line)]
  }

  /// About where all glyphs stand; nil for a run without any.
  var area: Rect? {
    let areas = areas(ofBytes: 0..<text.count)
    return areas.dropFirst().reduce(areas.first) { $0?.union($1) }
  }

  /// The glyphs of all clusters that have some of the bytes.
  private func glyphs(ofBytes bytes: Range<Int>) -> Range<Int> {
    var (byte, glyph) = (0, 0)
    var (first, end) = (0, 0)
    for cluster in clusters {
      if byte >= bytes.upperBound { break }
      let next = byte + Int(cluster.bytes)
      if next > bytes.lowerBound {
        if end == 0 { first = glyph }
        end = glyph + Int(cluster.glyphs)
      }
      (byte, glyph) = (next, glyph + Int(cluster.glyphs))
    }
    return first..<max(first, end)
  }

  /// The area of glyphs of one line, which are some.
  private func area(ofGlyphs line: Range<Int>) -> Rect {
    let left = line.map { Double(glyphs[$0].x) }.min()!
    let right = line.map { Double(glyphs[$0].x) + width(ofGlyph: $0) }.max()!
    let (ascent, descent) = (size * 0.8, size * 0.25)
    return Rect(
      x: left, y: Double(glyphs[line.lowerBound].y) - ascent, width: right - left, height: ascent + descent)
  }

  /// About how wide a glyph is: as far as to the next, or at the end of a line as the same one elsewhere in the run.
  private func width(ofGlyph index: Int) -> Double {
    if let width = distanceToNext(index) { return width }
    let id = glyphs[index].id
    return glyphs.indices.lazy.filter { glyphs[$0].id == id }.compactMap { distanceToNext($0) }.first ?? size / 2
  }

  /// How far it is to the glyph at the right, which is the one before where text runs to the left; nil at the end of a line.
  private func distanceToNext(_ index: Int) -> Double? {
    [index - 1, index + 1].filter(glyphs.indices.contains).lazy
      .filter { glyphs[$0].y == glyphs[index].y }
      .map { Double(glyphs[$0].x - glyphs[index].x) }
      .first { $0 > 0 && $0 < 1.5 * size }
  }
}
