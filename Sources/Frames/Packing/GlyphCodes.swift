/// Short names of the glyphs of a page, in the order in which they come; more than there are names have none.
final class GlyphCodes {
  /// The glyphs that have names.
  private(set) var glyphs: [UInt16] = []
  /// The names by glyphs.
  private let names = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)

  init() { names.initialize(repeating: PackedGlyph.noCode, count: 1 << 16) }
  deinit { names.deallocate() }

  /// The name of a glyph; nil where it has none.
  @inline(__always)
  func code(of glyph: UInt16) -> UInt8? {
    let known = names[Int(glyph)]
    return known == PackedGlyph.noCode ? newCode(of: glyph) : known
  }

  private func newCode(of glyph: UInt16) -> UInt8? {
    guard glyphs.count < PackedGlyph.noCode else { return nil }
    let code = UInt8(glyphs.count)
    names[Int(glyph)] = code
    glyphs.append(glyph)
    return code
  }

  func removeAll() {
    for glyph in glyphs { names[Int(glyph)] = PackedGlyph.noCode }
    glyphs = []
  }
}
