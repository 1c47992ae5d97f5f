import CHarfBuzz

/// Looks for letters that fonts join.
enum Ligatures {
  /// The first letters of a text that the first face of a font file joins to one sign; nil when there are none, and for scripts
  /// other than Latin.
  static func first(in text: String, file path: String) -> String? {
    let (blob, buffer) = (hb_blob_create_from_file(path), hb_buffer_create())
    let face = hb_face_create(blob, 0)
    let font = hb_font_create(face)
    defer {
      hb_font_destroy(font)
      hb_face_destroy(face)
      hb_buffer_destroy(buffer)
      hb_blob_destroy(blob)
    }
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
