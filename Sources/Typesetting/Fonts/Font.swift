import CHarfBuzz
import Files

/// One face of a font file, with the metrics that typesetting needs.
///
/// It has no size: text is shaped in the font's own units, so that all sizes share what is shaped.
///
/// Unchecked: the HarfBuzz font is made immutable in `init`, and HarfBuzz may shape with such a font on many threads at once.
package final class Font: @unchecked Sendable {
  /// The file.
  package let path: String
  /// Which face of the file, from 0; collections have several.
  package let index: Int
  /// The number of units to the em, in which outlines and advances are given.
  package let unitsPerEm: Int
  /// The ascender, as a share of the em.
  package let ascender: Double
  /// The descender, as a share of the em; positive.
  package let descender: Double
  /// The cap height, as a share of the em.
  package let capHeight: Double
  /// The x-height, as a share of the em.
  package let xHeight: Double
  /// The advance of the space, as a share of the em.
  package let spaceWidth: Double
  /// Whether it is at least semi-bold.
  package let isBold: Bool
  /// The number of glyphs. What a damaged font names beyond them, it lacks.
  let glyphCount: UInt32
  /// The glyph of the space.
  let spaceGlyph: UInt16

  let harfBuzz: OpaquePointer

  /// Opens a face of the file at `path`.
  init(path: String, face index: Int = 0) throws(FontError) {
    guard let blob = Font.blob(of: path) else { throw .unreadable(path: path) }
    defer { hb_blob_destroy(blob) }
    guard hb_face_count(blob) > index, let face = hb_face_create(blob, UInt32(index)) else {
      throw .notAFont(path: path)
    }
    defer { hb_face_destroy(face) }
    guard let font = hb_font_create(face), hb_face_get_glyph_count(face) > 1 else { throw .notAFont(path: path) }
    hb_font_make_immutable(font)
    self.path = path
    self.index = index
    isBold = hb_style_get_value(font, HB_STYLE_TAG_WEIGHT) >= 600
    harfBuzz = font
    glyphCount = hb_face_get_glyph_count(face)
    unitsPerEm = Int(hb_face_get_upem(face))
    let em = Double(unitsPerEm)

    func metric(_ tag: hb_ot_metrics_tag_t) -> Double {
      var position: hb_position_t = 0
      hb_ot_metrics_get_position_with_fallback(font, tag, &position)
      return Double(position) / em
    }
    ascender = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)
    descender = -metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)
    capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT)
    xHeight = metric(HB_OT_METRICS_TAG_X_HEIGHT)

    var glyph: hb_codepoint_t = 0
    let hasSpace = hb_font_get_nominal_glyph(font, 0x20, &glyph) != 0 && glyph < min(glyphCount, 1 << 16)
    guard hasSpace else {
      hb_font_destroy(font)
      throw .notAFont(path: path)
    }
    spaceGlyph = UInt16(glyph)
    spaceWidth = Double(hb_font_get_glyph_h_advance(font, glyph)) / em
  }

  /// How many faces the file at `path` has; 0 when it cannot be read.
  static func count(in path: String) -> Int {
    guard let blob = blob(of: path) else { return 0 }
    defer { hb_blob_destroy(blob) }
    return Int(hb_face_count(blob))
  }

  /// The bytes of the file at `path`, which stay mapped as long as HarfBuzz uses them; nil when it cannot be read.
  private static func blob(of path: String) -> OpaquePointer? {
    guard let file = try? MappedFile(path, limit: Int(UInt32.max)) else { return nil }
    return file.withBytes { bytes in
      guard FontTables.areWhole(bytes) else { return hb_blob_get_empty() }
      return hb_blob_create(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, UInt32(bytes.count), HB_MEMORY_MODE_READONLY,
        Unmanaged.passRetained(file).toOpaque(), { Unmanaged<MappedFile>.fromOpaque($0!).release() })
    }
  }

  deinit { hb_font_destroy(harfBuzz) }

  /// Whether the font has a glyph for `scalar`.
  package func covers(_ scalar: Unicode.Scalar) -> Bool { glyph(of: scalar) != nil }

  /// The glyph that the character map has for `scalar`; nil when it has none.
  func glyph(of scalar: Unicode.Scalar) -> UInt16? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(harfBuzz, scalar.value, &glyph) != 0, glyph != 0, glyph < min(glyphCount, 1 << 16)
    else { return nil }
    return UInt16(glyph)
  }
}
