/// How letters become capitals in a language: accents stay, but for Greek, and `ß` becomes `SS`.
struct Capitals {
  /// Whether the capital of `i` has its dot, and that of `ı` has none.
  private let keepsDots: Bool
  private let isGreek: Bool

  /// Takes the language (BCP 47).
  init(in language: String) {
    let primary = language.prefix { $0 != "-" }.lowercased()
    keepsDots = primary == "tr" || primary == "az"
    isGreek = primary == "el"
  }

  /// Appends the capitals of a letter.
  func append(_ letter: Unicode.Scalar, to bytes: inout [UInt8]) {
    if keepsDots, letter == "i" { return bytes.append(contentsOf: "İ".utf8) }
    if isGreek, let plain = Capitals.withoutTonos[letter] { return bytes.append(contentsOf: plain.utf8) }
    bytes.append(contentsOf: letter.properties.uppercaseMapping.utf8)
  }

  /// Capitals of Greek letters with a tonos, which is written on small letters only; a dialytika stays.
  private static let withoutTonos: [Unicode.Scalar: String] = [
    "ά": "Α", "έ": "Ε", "ή": "Η", "ί": "Ι", "ό": "Ο", "ύ": "Υ", "ώ": "Ω", "ΐ": "Ϊ", "ΰ": "Ϋ",
    "Ά": "Α", "Έ": "Ε", "Ή": "Η", "Ί": "Ι", "Ό": "Ο", "Ύ": "Υ", "Ώ": "Ω",
  ]
}
