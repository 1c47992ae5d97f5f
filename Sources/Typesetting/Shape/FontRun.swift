/// Neighbouring characters of a word that are drawn with one font.
struct FontRun {
  /// The bytes of the text.
  var bytes: Range<Int>
  /// The font; nil when none has the characters.
  var font: FontID?

  /// Cuts `text` into runs of the first font that has each character. Combining marks stay with their letters, and
  /// invisible characters with what stands before them.
  static func split(_ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> [FontRun] {
    var runs: [FontRun] = []
    var at = 0
    while at < text.count {
      let scalar = UTF8Scalar(text, at)
      let bytes = at..<at + scalar.length
      at += scalar.length
      let character = Unicode.Scalar(scalar.value) ?? "\u{fffd}"
      if let last = runs.indices.last {
        let isInvisible = character.properties.isDefaultIgnorableCodePoint
        let mayJoin = scalar.joinsPrevious && (runs[last].font.map { style.face($0).covers(character) } ?? true)
        if isInvisible || mayJoin || runs[last].font == style.font(for: character) {
          runs[last].bytes = runs[last].bytes.lowerBound..<bytes.upperBound
          continue
        }
      }
      runs.append(FontRun(bytes: bytes, font: style.font(for: character)))
    }
    return runs
  }
}
