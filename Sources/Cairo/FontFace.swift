import CCairo
import CFreeType

/// A font file, open for drawing.
package final class FontFace {
  let pointer: OpaquePointer
  private let face: FT_Face

  /// Opens a face of a font file, the first unless another is asked for.
  ///
  /// Each face has a FreeType library of its own: opening and closing faces of one library must be serialised, and cairo's
  /// cache of scaled fonts closes them at any time.
  package init(path: String, face index: Int = 0) throws(CairoError) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { throw CairoError("FreeType does not start") }
    let face = try? FontStream.open(path) { stream in
      var (arguments, face) = (FT_Open_Args(), FT_Face?.none)
      arguments.flags = UInt32(FT_OPEN_STREAM)
      arguments.stream = stream
      return FT_Open_Face(library, &arguments, FT_Long(index), &face) == 0 ? face : nil
    }
    guard let face else {
      FT_Done_FreeType(library)
      throw CairoError("cannot be read as a font")
    }
    self.face = face
    pointer = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP))
    // Closing the library closes its face; cairo does so when it has dropped the last font made from it.
    let status = cairo_font_face_set_user_data(
      pointer, FontFace.libraryKey, UnsafeMutableRawPointer(library), { FT_Done_FreeType(OpaquePointer($0)) })
    try CairoError.check(status)
  }

  deinit { cairo_font_face_destroy(pointer) }

  /// The glyph of a character; 0 when the font has none.
  package func glyph(of character: Unicode.Scalar) -> UInt16 {
    UInt16(truncatingIfNeeded: FT_Get_Char_Index(face, FT_ULong(character.value)))
  }

  /// The key of the library among the face's user data: cairo compares addresses.
  private nonisolated(unsafe) static let libraryKey = UnsafePointer(
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1))
}

/// A font at a size.
package final class ScaledFont {
  let pointer: OpaquePointer

  /// Scales `face` to `size` points an em, without hinting, which is for pixels; `scale` makes the glyphs wider or narrower, but
  /// not higher.
  package init(_ face: FontFace, size: Double, scale: Double = 1) throws(CairoError) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    var matrix = cairo_matrix_t(xx: size * scale, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
    var identity = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    pointer = cairo_scaled_font_create(face.pointer, &matrix, &identity, options)
    try CairoError.check(cairo_scaled_font_status(pointer))
  }

  deinit { cairo_scaled_font_destroy(pointer) }
}
