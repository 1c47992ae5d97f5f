import CHarfBuzz

/// Looks for letters that the first face of a font file joins.
final class Ligatures {
  private let font: OpaquePointer?

  /// Opens the file at `path`; nothing is found in one that is no font.
  init(path: String) {
    let blob = hb_blob_create_from_file(path)
    let face = hb_face_create(blob, 0)
    font = hb_font_create(face)
    hb_face_destroy(face)
    hb_blob_destroy(blob)
  }

  deinit { hb_font_destroy(font) }

  /// The first letters of a text that are joined to one sign; nil when there are none, and for scripts other than Latin.
  func first(in text: String) -> String? {
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    let scalars = Array(text.unicodeScalars)
    hb_buffer_add_codepoints(buffer, scalars.map(\.value), Int32(scalars.count), 0, Int32(scalars.count))
    hb_buffer_guess_segment_properties(buffer)
    hb_shape(font, buffer, nil, 0)
    var count: UInt32 = 0
    let glyphs = UnsafeBufferPointer(start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let starts = glyphs.map { Int($0.cluster) } + [scalars.count]
    for (start, end) in zip(starts, starts.dropFirst()) where end > start + 1 {
      let letters = scalars[start..<end]
      if letters.allSatisfy({ $0.value < 0x250 && $0.properties.isAlphabetic }) {
        return String(String.UnicodeScalarView(letters))
      }
    }
    return nil
  }
}
