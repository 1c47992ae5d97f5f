import CFriBidi

/// The embedding levels of a paragraph's text (UAX #9), resolved by FriBidi.
struct BidiLevels {
  /// The level of the paragraph: 0 when its lines start at the left, 1 when they start at the right.
  let base: UInt8
  /// The level of each byte of the text; odd where text runs from right to left.
  private let levels: [UInt8]

  /// The levels of `text`; the paragraph's own follows from its first strong character.
  ///
  /// Nil when all of the text runs from left to right, which a look at the bytes tells for nearly all paragraphs.
  init?(of text: UnsafeBufferPointer<UInt8>) {
    guard BidiLevels.mayRunFromRightToLeft(text) else { return nil }
    var characters: [UInt32] = []
    var lengths: [Int] = []
    var at = 0
    while at < text.count {
      let scalar = UTF8Scalar(text, at)
      characters.append(BidiLevels.character(of: scalar.value))
      lengths.append(scalar.length)
      at += scalar.length
    }
    let count = FriBidiStrIndex(characters.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: characters.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: characters.count)
    var found = [FriBidiLevel](repeating: 0, count: characters.count)
    fribidi_get_bidi_types(characters, count, &types)
    fribidi_get_bracket_types(characters, count, types, &brackets)
    // The direction of the first strong character; left to right when there is none.
    var direction = FRIBIDI_PAR_ON
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &found) > 1 else { return nil }
    base = UInt8(direction.rawValue & 1)
    levels = zip(found, lengths).flatMap { Array(repeating: UInt8(clamping: $0), count: $1) }
  }

  /// The level runs of a part of the text, in order; one for an empty part.
  func runs(of bytes: Range<Int>) -> [(end: Int, level: UInt8)] {
    guard let first = bytes.first else { return [(bytes.upperBound, base)] }
    var runs: [(end: Int, level: UInt8)] = [(bytes.upperBound, levels[first])]
    for at in bytes.dropFirst() where levels[at] != levels[at - 1] {
      runs[runs.count - 1].end = at
      runs.append((bytes.upperBound, levels[at]))
    }
    return runs
  }

  /// Whether a character is in a block of right-to-left scripts, or sets that direction itself.
  private static func mayRunFromRightToLeft(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in text.indices where text[at] >= 0xd6 {
      let next = at + 1 < text.count ? text[at + 1] : 0
      switch text[at] {
      // Hebrew to Arabic Extended; marks and isolates; presentation forms; the scripts from U+10800 and U+1E800
      case 0xd6...0xdf: return true
      case 0xe0: if (0xa0...0xa3).contains(next) { return true }
      case 0xe2: if next == 0x80 || next == 0x81, isDirectionalMark(text, at) { return true }
      case 0xef: if (0xac...0xbb).contains(next) { return true }
      case 0xf0: if next == 0x90 || next == 0x9e { return true }
      default: break
      }
    }
    return false
  }

  /// Whether the character at `at` is U+200F, U+202B, U+202E, U+2067 or U+2068.
  private static func isDirectionalMark(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    [0x200f, 0x202b, 0x202e, 0x2067, 0x2068].contains(UTF8Scalar(text, at).value)
  }

  /// The character that a control byte stands for; any other character is itself.
  private static func character(of value: UInt32) -> UInt32 {
    guard value < 0x20 else { return value }
    switch UInt8(value) {
    case ControlByte.noBreakSpace: return 0xa0
    case ControlByte.narrowSpace: return 0x202f
    case ControlByte.softHyphen: return 0xad
    case ControlByte.zeroWidthSpace: return 0x200b
    case ControlByte.wordJoiner: return 0x2060
    // A line feed ends a line, and not the paragraph.
    case ControlByte.lineFeed: return 0x2028
    default: return 0x20
    }
  }
}
