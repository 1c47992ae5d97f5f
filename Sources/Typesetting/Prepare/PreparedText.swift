/// The text of a paragraph as it goes to setting: one stretch of UTF-8, with what is not ink written as `Sign`s.
struct Copy {
  /// The text.
  var bytes: [UInt8] = []
  /// Where each span ends in `bytes`.
  var spanEnds: [Int] = []

  /// Bytes that stand for spaces and break controls. Control characters of the author's own never come this far.
  enum Sign {
    /// A space that may not be broken and stretches with the others.
    static let noBreakSpace: UInt8 = 0x01
    /// A space that may not be broken, of one width.
    static let narrowSpace: UInt8 = 0x02
    /// White of the width of a space where the author typed none; nothing to read back.
    static let wideKern: UInt8 = 0x03
    /// White of the width of a narrow space where the author typed none; nothing to read back.
    static let narrowKern: UInt8 = 0x04
    /// Where a word may be divided with a hyphen (U+00AD).
    static let softHyphen: UInt8 = 0x05
    /// Where a line may end (U+200B).
    static let zeroWidthSpace: UInt8 = 0x06
    /// Where no line may end (U+2060, U+FEFF).
    static let wordJoiner: UInt8 = 0x07
    /// The end of a line that the author asked for.
    static let lineFeed: UInt8 = 0x0a
    /// A space like others.
    static let space: UInt8 = 0x20
  }

  /// Whether a byte is white between words, typed or not.
  static func isWhite(_ byte: UInt8) -> Bool { byte == Sign.space || byte == Sign.lineFeed || byte <= Sign.narrowKern }
}
