/// Where characters without a space between them stay together although UAX #14 lets a line end there: inside ranges of numbers,
/// beside the slash of "km/h", at the hyphens of addresses and initials, before dashes and in "C++"; and where addresses of mail may be
/// divided.
enum JoinedCharacters {
  /// Whether no line may end before the character at `at`.
  static func joinsBefore(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at > 0, !ControlByte.isWhite(text[at - 1]) else { return false }
    switch text[at] {
    case UInt8(ascii: "+"): return text[at - 1] == text[at]
    case 0xe2: return text.dash(at: at) == .em
    default: return false
    }
  }

  /// Whether no line may end after the character at `at`.
  static func joinsAfter(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case UInt8(ascii: "-"): return at > 0 && text[at - 1] == UInt8(ascii: ".") || isInAddress(text, at)
    case UInt8(ascii: ":"): return text.hasDigit(at: at + 1) && isAfterAddressStart(text, at)
    case UInt8(ascii: "/"): return isBesideShortPart(text, at) && !isInAddress(text, at)
    // The last byte of an en dash.
    case 0x93:
      return text.dash(at: at - 2) == .en && at > 2 && text[at - 3] > ControlByte.space && text.hasDigit(at: at + 1)
    default: return false
    }
  }

  /// Whether a line may end before the character at `at`: a point behind the "@" of an address of mail.
  ///
  /// Source: The Chicago Manual of Style (17th edition, 2017), 7.46.
  static func partsBefore(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard text[at] == UInt8(ascii: "."), isInside(text, at) else { return false }
    return text[text.wordStart(before: at)..<at].dropFirst().contains(UInt8(ascii: "@"))
  }

  /// Whether a line may end after the character at `at`: the "@" of an address of mail.
  static func partsAfter(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    text[at] == UInt8(ascii: "@") && isInside(text, at)
  }

  /// Whether there are characters of the same word on both sides.
  private static func isInside(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && !ControlByte.isWhite(text[at - 1]) && !ControlByte.isWhite(text[at + 1])
  }

  /// The least letters that a slash may leave alone on a line.
  private static let leastLetters = 3

  /// Whether the slash at `at` has less than three letters on one of its sides.
  private static func isBesideShortPart(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    var (before, start) = (0, at)
    while before < leastLetters, start > 0, !ControlByte.isWhite(text[start - 1]) {
      let scalar = UTF8Scalar(before: start, in: text)
      guard scalar.isLetter else { break }
      (before, start) = (before + 1, start - scalar.length)
    }
    var (after, end) = (0, at + 1)
    while after < leastLetters, end < text.count, case let scalar = UTF8Scalar(text, end), scalar.isLetter {
      (after, end) = (after + 1, end + scalar.length)
    }
    return before < leastLetters || after < leastLetters
  }

  /// Whether what stands before `at` in its word begins an address: "https://example.org", "www.example", "name@example".
  static func isAfterAddressStart(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let word = text[text.wordStart(before: at)..<at]
    if word.starts(with: "www.".utf8) || word.contains(UInt8(ascii: "@")) { return true }
    return zip(word.dropLast(), word.dropFirst()).contains { $0 == 0x2f && $1 == 0x2f }
  }

  /// Whether the character at `at` is inside an address: "https://…", "www.…", "name@…" or "example.org/…".
  static func isInAddress(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let (start, end) = (text.wordStart(before: at), text.wordEnd(from: at))
    let word = UnsafeBufferPointer(rebasing: text[start..<end])
    if word.starts(with: "www.".utf8) { return true }
    var letters = 0
    for (index, byte) in word.enumerated() {
      switch byte {
      case UInt8(ascii: "@"): return index > 0
      case UInt8(ascii: "/"):
        if index > 0, word[index - 1] == byte { return true }
        // The end of a domain: a point and two letters or more.
        if letters >= 2, index > letters, word[index - letters - 1] == UInt8(ascii: ".") { return true }
        letters = 0
      case 0x41...0x5a, 0x61...0x7a: letters += 1
      default: letters = 0
      }
    }
    return false
  }
}
