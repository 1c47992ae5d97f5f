/// The characters of Windows-1252.
///
/// Source: Unicode, Mappings/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
package enum WindowsCharacters {
  /// The character of a byte; nil for one that has none.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    (0x80..<0xa0).contains(byte) ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// What browsers show for a scalar from U+0080 to U+009F: the character of that byte. Others stay what they are.
  package static func shown(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x80..<0xa0).contains(scalar.value) ? self.scalar(UInt8(scalar.value)) ?? scalar : scalar
  }

  private static let signs: [Unicode.Scalar?] = Array("€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)
    .map { $0 == "\0" ? nil : $0 }
}
