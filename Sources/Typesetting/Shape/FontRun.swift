/// Neighbouring characters that one font can draw.
struct FontStretch {
  /// The bytes of the text.
  var bytes: Range<Int>
  /// The font; nil when none has the characters.
  var font: FontID?

  /// Cuts `text` so that each character goes to the first font that has it. Marks stay with their letters, and what is
  /// not seen stays where it stands.
  static func split(_ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> [FontStretch] {
    var stretches: [FontStretch] = []
    var at = 0
    while at < text.count {
      let scalar = UTF8Scalar(text, at)
      let bytes = at..<at + scalar.length
      at += scalar.length
      let character = Unicode.Scalar(scalar.value) ?? "\u{fffd}"
      if let last = stretches.indices.last {
        let isUnseen = character.properties.isDefaultIgnorableCodePoint
        let mayJoin = scalar.joinsPrevious && (stretches[last].font.map { style.face($0).covers(character) } ?? true)
        if isUnseen || mayJoin || stretches[last].font == style.font(for: character) {
          stretches[last].bytes = stretches[last].bytes.lowerBound..<bytes.upperBound
          continue
        }
      }
      stretches.append(FontStretch(bytes: bytes, font: style.font(for: character)))
    }
    return stretches
  }
}
