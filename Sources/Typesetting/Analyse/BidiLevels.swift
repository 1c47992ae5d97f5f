import CFriBidi

/// The directions of a paragraph's text (UAX #9), found by FriBidi.
struct Directions {
  /// The level of the paragraph: 0 when its lines begin at the left, 1 when they begin at the right.
  let base: UInt8
  /// The embedding level of each byte of the copy; odd where text runs to the left.
  private let levels: [UInt8]

  /// The directions of `copy`, the paragraph's own from its first strong character; nil when all of it runs to the right,
  /// which costs a look at the bytes and no more.
  init?(of copy: UnsafeBufferPointer<UInt8>) {
    guard Directions.mayRunLeft(copy) else { return nil }
    var characters: [UInt32] = []
    var lengths: [Int] = []
    var at = 0
    while at < copy.count {
      let scalar = UTF8Scalar(copy, at)
      characters.append(Directions.plain(scalar.value))
      lengths.append(scalar.length)
      at += scalar.length
    }
    let count = FriBidiStrIndex(characters.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: characters.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: characters.count)
    var found = [FriBidiLevel](repeating: 0, count: characters.count)
    fribidi_get_bidi_types(characters, count, &types)
    fribidi_get_bracket_types(characters, count, types, &brackets)
    // The direction of the first strong character, and left to right without any.
    var direction = FRIBIDI_PAR_ON
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &found) > 1 else { return nil }
    base = UInt8(direction.rawValue & 1)
    levels = zip(found, lengths).flatMap { Array(repeating: UInt8(clamping: $0), count: $1) }
  }

  /// The stretches of one level in a part of the copy, in order.
  func stretches(of bytes: Range<Int>) -> [(end: Int, level: UInt8)] {
    guard let first = bytes.first else { return [(bytes.upperBound, base)] }
    var stretches: [(end: Int, level: UInt8)] = [(bytes.upperBound, levels[first])]
    for at in bytes.dropFirst() where levels[at] != levels[at - 1] {
      stretches[stretches.count - 1].end = at
      stretches.append((bytes.upperBound, levels[at]))
    }
    return stretches
  }

  /// Whether some character is of a block whose letters run to the left, or asks for that direction itself.
  private static func mayRunLeft(_ copy: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in copy.indices where copy[at] >= 0xd6 {
      let next = at + 1 < copy.count ? copy[at + 1] : 0
      switch copy[at] {
      // Hebrew to Arabic Extended; marks and isolates; presentation forms; the scripts from U+10800 and U+1E800
      case 0xd6...0xdf: return true
      case 0xe0: if (0xa0...0xa3).contains(next) { return true }
      case 0xe2: if next == 0x80 || next == 0x81, isMark(copy, at) { return true }
      case 0xef: if (0xac...0xbb).contains(next) { return true }
      case 0xf0: if next == 0x90 || next == 0x9e { return true }
      default: break
      }
    }
    return false
  }

  /// Whether the character at `at` is U+200F, U+202B, U+202E, U+2067 or U+2068.
  private static func isMark(_ copy: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    [0x200f, 0x202b, 0x202e, 0x2067, 0x2068].contains(UTF8Scalar(copy, at).value)
  }

  /// The character that a sign of `Copy` stands for.
  private static func plain(_ value: UInt32) -> UInt32 {
    guard value < 0x20 else { return value }
    switch UInt8(value) {
    case Copy.Sign.noBreakSpace: return 0xa0
    case Copy.Sign.narrowSpace: return 0x202f
    case Copy.Sign.softHyphen: return 0xad
    case Copy.Sign.zeroWidthSpace: return 0x200b
    case Copy.Sign.wordJoiner: return 0x2060
    // A line that ends is not a paragraph that ends.
    case Copy.Sign.lineFeed: return 0x2028
    default: return 0x20
    }
  }
}
