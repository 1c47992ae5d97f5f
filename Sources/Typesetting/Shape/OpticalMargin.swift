/// Optical margins: how far characters hang in the margins, so that the edges of justified text look straight.
///
/// The values are shares of the glyph's width, at the left and at the right, after the defaults of the microtype package
/// (R. Schlicht, "The microtype package", 2023, section 5.3, and Hàn Thế Thành, "Micro-typographic extensions to the TeX
/// typesetting system", 2000, chapter 3). Those of the full stop and the hyphen, which are heavier in a sans serif, are a
/// little smaller, and round letters are added.
enum OpticalMargin {
  private static let shares: [(characters: String, left: Float, right: Float)] = [
    ("-\u{ad}\u{2010}\u{2011}", 0.5, 0.5), (".", 0.6, 0.6), (",", 0.5, 0.5), (":", 0.4, 0.4), (";", 0.3, 0.3),
    ("!?", 0.1, 0.15), ("'\u{2018}\u{2019}", 0.4, 0.4), ("\"\u{201c}\u{201d}", 0.3, 0.3), ("«»‹›", 0.2, 0.2),
    ("–", 0.3, 0.3), ("—…", 0.15, 0.15), ("([{)]}", 0.1, 0.1), ("/", 0.1, 0.15), ("*", 0.3, 0.3),
    ("ATVWY", 0.05, 0.05), ("COGQÇÉÈÊÔ", 0.03, 0.03), ("DPR", 0, 0.03), ("cdeoqçéèêëô", 0.03, 0.03),
    ("bp", 0, 0.03), ("vwxyk", 0.03, 0.03), ("rtf", 0, 0.04), ("17", 0.05, 0.05), ("4", 0.05, 0),
  ]

  /// The shares of the characters up to U+00FF: left and right alternate.
  private static let latin: [Float] = {
    var table = [Float](repeating: 0, count: 0x200)
    for entry in shares {
      for scalar in entry.characters.unicodeScalars where scalar.value < 0x100 {
        table[Int(scalar.value) * 2] = entry.left
        table[Int(scalar.value) * 2 + 1] = entry.right
      }
    }
    return table
  }()

  /// The share of its width by which a character at the left edge hangs in the margin.
  static func left(_ scalar: UInt32) -> Float {
    scalar < 0x100 ? latin[Int(scalar) * 2] : rare(scalar)?.left ?? 0
  }

  /// The share of its width by which a character at the right edge hangs in the margin.
  static func right(_ scalar: UInt32) -> Float {
    scalar < 0x100 ? latin[Int(scalar) * 2 + 1] : rare(scalar)?.right ?? 0
  }

  /// The share of its width by which a character at a line's start hangs in the margin.
  static func start(_ scalar: UInt32, isRightToLeft: Bool) -> Float { isRightToLeft ? right(scalar) : left(scalar) }

  /// The share of its width by which a character at a line's end hangs in the margin.
  static func end(_ scalar: UInt32, isRightToLeft: Bool) -> Float { isRightToLeft ? left(scalar) : right(scalar) }

  private static func rare(_ scalar: UInt32) -> (characters: String, left: Float, right: Float)? {
    guard (0x2010...0x203a).contains(scalar) else { return nil }
    return shares.first { $0.characters.unicodeScalars.contains { $0.value == scalar } }
  }
}
