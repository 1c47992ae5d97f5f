/// Looks at the words of a prepared text.
extension UnsafeBufferPointer<UInt8> {
  /// How far words are looked at: no word that matters is longer, and text without spaces costs no more than its length.
  static var longestWord: Int { 400 }

  /// The start of the word that ends at `end`: behind white or an opening bracket.
  func wordStart(before end: Int) -> Int {
    var start = end
    let least = Swift.max(0, end - Self.longestWord)
    while start > least, !ControlByte.isWhite(self[start - 1]), !self[start - 1].opensWord { start -= 1 }
    return start
  }

  /// The word that ends at `end`, without what an apostrophe parts from it: "art." of "l’art.".
  func plainWord(before end: Int) -> UnsafeBufferPointer<UInt8> {
    var start = end
    let least = Swift.max(0, end - Self.longestWord)
    while start > least, !ControlByte.isWhite(self[start - 1]), !self[start - 1].opensWord,
      !endsApostrophe(at: start - 1)
    {
      start -= 1
    }
    return word(start..<end)
  }

  /// Whether ' or the last byte of ’ stands at `at`.
  private func endsApostrophe(at: Int) -> Bool {
    self[at] == 0x27 || self[at] == 0x99 && at > 1 && self[at - 1] == 0x80 && self[at - 2] == 0xe2
  }

  /// The end of the word that begins at `start`: before white.
  func wordEnd(from start: Int) -> Int {
    var end = start
    let most = Swift.min(count, start + Self.longestWord)
    while end < most, !ControlByte.isWhite(self[end]) { end += 1 }
    return end
  }

  /// The end of the word that begins at `start` without the punctuation, the dash or what else follows its letters and digits.
  func bareWordEnd(from start: Int) -> Int {
    var end = start
    let most = Swift.min(count, start + Self.longestWord)
    while end < most, !ControlByte.isWhite(self[end]), !self[end].endsWord, dash(at: end) == nil {
      end += 1
    }
    return end
  }

  /// The word in a range, where it lies.
  func word(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self[range]) }

  /// The dash that begins at `at`, as its last byte; nil when none does.
  func dash(at: Int) -> Dash? {
    guard at >= 0, at + 2 < count, self[at] == 0xe2, self[at + 1] == 0x80 else { return nil }
    return Dash(rawValue: self[at + 2])
  }

  /// Whether a middle dot (U+00B7) stands at `at`.
  func isMiddleDot(at: Int) -> Bool { at + 1 < count && self[at] == 0xc2 && self[at + 1] == 0xb7 }

  /// Whether a hyphen or a dash stands before `at`.
  func endsWithDash(before at: Int) -> Bool { at > 0 && self[at - 1] == UInt8(ascii: "-") || dash(at: at - 3) != nil }

  /// The dashes that may stand between words, by the last of their three bytes.
  enum Dash: UInt8 {
    case en = 0x93
    case em = 0x94
  }

  /// How many digits stand from `start` on.
  func digits(from start: Int) -> Int {
    var end = start
    while end < Swift.min(count, start + Self.longestWord), isDigit(self[end]) { end += 1 }
    return end - start
  }

  /// How many digits stand before `end`.
  func digits(before end: Int) -> Int {
    var start = end
    while start > Swift.max(0, end - Self.longestWord), isDigit(self[start - 1]) { start -= 1 }
    return end - start
  }

  /// Whether there is a digit at `at`.
  func hasDigit(at index: Int) -> Bool { index >= 0 && index < count && isDigit(self[index]) }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension UInt8 {
  /// Whether it is an ASCII sign before a word.
  fileprivate var opensWord: Bool { self == UInt8(ascii: "(") || self == UInt8(ascii: "[") }

  /// Whether it is an ASCII sign behind a word.
  fileprivate var endsWord: Bool {
    switch Unicode.Scalar(self) {
    case ",", ".", ";", ":", "!", "?", ")", "]", "/", "-": true
    default: false
    }
  }
}
