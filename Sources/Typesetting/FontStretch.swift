/// Neighbouring characters that one font of a stack can draw.
struct FontStretch {
  /// The bytes of the text.
  var bytes: Range<Int>
  /// The font's index in the stack; nil when none has the characters.
  var font: Int?

  /// Cuts `text` so that each character goes to the first font that has it. Marks stay with their letters.
  static func split(_ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> [FontStretch] {
    var stretches: [FontStretch] = []
    var at = 0
    while at < text.count {
      let scalar = UTF8Scalar(text, at)
      let bytes = at..<at + scalar.length
      at += scalar.length
      let character = Unicode.Scalar(scalar.value) ?? "\u{fffd}"
      let font = style.fonts.firstIndex { $0.covers(character) }
      if let last = stretches.indices.last, stretches[last].font == font || (scalar.joinsPrevious && font == nil) {
        stretches[last].bytes = stretches[last].bytes.lowerBound..<bytes.upperBound
      } else {
        stretches.append(FontStretch(bytes: bytes, font: font))
      }
    }
    return stretches
  }
}
