import Catalogue
import Frames

/// Makes texts alike that readers take for the same: small letters without accents, one space for several, straight apostrophes.
struct TextFolding {
  /// The folded bytes of letters beyond ASCII.
  private var known: [Unicode.Scalar: [UInt8]] = [:]

  /// A folded text, and where its bytes come from.
  struct Folded {
    /// The text.
    fileprivate(set) var bytes: [UInt8] = []
    /// For each byte, what it was made from.
    fileprivate(set) var origins: [Origin] = []

    /// The character that a byte was made from: its first byte, in a run.
    struct Origin: Hashable {
      var run: Int32
      var byte: Int32
    }

    fileprivate mutating func add(_ byte: UInt8, from origin: Origin) {
      if byte == 0x20, bytes.last ?? 0x20 == 0x20 { return }
      bytes.append(byte)
      origins.append(origin)
    }
  }

  /// Words that somebody asks for; no spaces around them.
  mutating func words(_ text: String) -> [UInt8] {
    var folded = Folded()
    add(Array(text.utf8), run: 0, to: &folded)
    if folded.bytes.last == 0x20 { folded.bytes.removeLast() }
    return folded.bytes
  }

  /// The text of runs; paragraphs and cells are apart.
  mutating func text(of runs: [ReadRun]) -> Folded {
    var folded = Folded()
    for (index, run) in runs.enumerated() {
      if index > 0, run.block != runs[index - 1].block { folded.add(0x20, from: .init(run: Int32(index), byte: 0)) }
      add(run.run.text, run: index, to: &folded)
    }
    return folded
  }

  private mutating func add(_ text: [UInt8], run: Int, to folded: inout Folded) {
    var origin = Folded.Origin(run: Int32(run), byte: 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0...0x20: folded.add(0x20, from: origin)
      case 0x41...0x5a: folded.add(UInt8(scalar.value) | 0x20, from: origin)
      case 0..<0x80: folded.add(UInt8(scalar.value), from: origin)
      default: for byte in bytes(of: scalar) { folded.add(byte, from: origin) }
      }
      origin.byte += Int32(UTF8.width(scalar))
    }
  }

  private mutating func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    if let bytes = known[scalar] { return bytes }
    let bytes = Array(TextFolding.letters(of: scalar).utf8)
    known[scalar] = bytes
    return bytes
  }

  private static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "‘", "’", "ʼ": "'"
    case "\u{2010}", "\u{2011}": "-"
    case _ where scalar.properties.isWhitespace: " "
    // Hyphens at the ends of lines are among them.
    case _ where scalar.properties.isDefaultIgnorableCodePoint: ""
    default: CollationKey.plainLetters(of: String(scalar))
    }
  }
}
