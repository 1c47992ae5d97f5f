/// Bytes of a `PreparedText` that stand for a kind of space or a break control.
///
/// They are ASCII control characters, which preparation removes from the author's text, so that each byte has one
/// meaning.
enum ControlByte {
  /// A no-break space (U+00A0), which stretches and shrinks as other spaces do.
  static let noBreakSpace: UInt8 = 0x01
  /// A narrow no-break space (U+202F), of fixed width.
  static let narrowSpace: UInt8 = 0x02
  /// White of the width of a space where the author typed none; it has no text to read back.
  static let wideKern: UInt8 = 0x03
  /// White of the width of a narrow space where the author typed none; it has no text to read back.
  static let narrowKern: UInt8 = 0x04
  /// A place where a word may be divided (U+00AD).
  static let softHyphen: UInt8 = 0x05
  /// A place where a line may end (U+200B).
  static let zeroWidthSpace: UInt8 = 0x06
  /// A place where no line may end (U+2060, U+FEFF).
  static let wordJoiner: UInt8 = 0x07
  /// A line end that the author typed.
  static let lineFeed: UInt8 = 0x0a
  /// An ordinary space.
  static let space: UInt8 = 0x20

  /// Whether a byte is white between words, typed by the author or not.
  @inline(__always)
  static func isWhite(_ byte: UInt8) -> Bool { byte == space || byte == lineFeed || byte <= narrowKern }
}
