import Languages

/// Applies the orthotypography of a language: turns spaces into no-break and narrow ones where its rules ask for it, and
/// adds white before high punctuation where the author typed none ("d'ESS?").
struct Orthotypography {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private var spacing: Spacing { language.spacing }
  private var words: BoundWords { language.boundWords }

  /// The text, with the white that the language asks for.
  func apply(to prepared: PreparedText) -> PreparedText {
    var result = PreparedText()
    result.bytes.reserveCapacity(prepared.bytes.count + 16)
    result.spanEnds.reserveCapacity(prepared.spanEnds.count)
    prepared.bytes.withUnsafeBufferPointer { text in
      var start = 0
      for end in prepared.spanEnds {
        var at = start
        while at < end {
          var next = at
          while next < end, !mayChange(text, next) { next += 1 }
          result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<next]))
          if next < end { add(text[next], text, next, to: &result.bytes) }
          at = next + 1
        }
        result.spanEnds.append(result.bytes.count)
        start = max(start, end)
      }
    }
    return result
  }

  /// Whether a byte may change, or get white beside it: a quick test that nearly all text fails.
  @inline(__always)
  private func mayChange(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0x20:
      guard at + 1 < text.count, at > 0 else { return false }
      let (previous, next) = (text[at - 1], text[at + 1])
      return next < 0x5b || next >= 0xc2 || isDigit(previous) || previous == 0xab
        || previous == UInt8(ascii: "r") && isFirst(text, at)
    case ControlByte.noBreakSpace, 0x21, 0x3a, 0x3b, 0x3f, 0xc2, 0xab: return true
    default: return false
    }
  }

  private func add(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, to bytes: inout [UInt8]) {
    switch byte {
    case ControlByte.space, ControlByte.noBreakSpace:
      bytes.append(space(byte, text, at))
    case 0xc2
    where spacing.spacesGuillemets && isGuillemet(text, at, 0xbb) && at > 0 && !ControlByte.isWhite(text[at - 1])
      && !isGuillemet(text, at - 2, 0xab):
      bytes.append(ControlByte.wideKern)
      bytes.append(byte)
    case 0xab
    where spacing.spacesGuillemets && at > 0 && text[at - 1] == 0xc2 && at + 1 < text.count
      && !ControlByte.isWhite(text[at + 1]) && !isGuillemet(text, at + 1, 0xbb):
      bytes.append(byte)
      bytes.append(ControlByte.wideKern)
    default:
      if spacing.narrowBefore.contains(byte), needsKern(text, at) { bytes.append(ControlByte.narrowKern) }
      if spacing.wideBefore.contains(byte), needsKern(text, at) { bytes.append(ControlByte.wideKern) }
      bytes.append(byte)
    }
  }

  /// The kind of space to set where the author typed one.
  private func space(_ typed: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt8 {
    guard at + 1 < text.count, at > 0 else { return typed }
    let next = text[at + 1]
    if spacing.narrowBefore.contains(next) { return ControlByte.narrowSpace }
    if spacing.wideBefore.contains(next) { return ControlByte.noBreakSpace }
    if spacing.spacesGuillemets, isGuillemet(text, at + 1, 0xbb) || isGuillemet(text, at - 2, 0xab) {
      return ControlByte.noBreakSpace
    }
    let previous = text[at - 1]
    if isDigit(previous) {
      if spacing.groupsDigits, isDigit(next), isGroup(text, at) { return ControlByte.narrowSpace }
      if isOne(of: words.units, text, at + 1) || isMonth(text, at + 1) { return ControlByte.noBreakSpace }
    }
    if isFirst(text, at), isMonth(text, at + 1) { return ControlByte.noBreakSpace }
    if isDigit(next), isHour(text, at) { return ControlByte.noBreakSpace }
    if isDigit(next), tied(text, at, to: words.beforeNumbers) { return ControlByte.noBreakSpace }
    if UTF8Scalar(text, at + 1).isUppercase, isInitial(text, at) || tied(text, at, to: words.beforeNames) {
      return ControlByte.noBreakSpace
    }
    return typed
  }

  /// Whether punctuation that the author typed right after a word needs white before it: it ends the word, is not one of
  /// several marks ("?!", "::"), and is not part of an address or a time ("https://", "12:30").
  private func needsKern(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at > 0, text[at - 1] > ControlByte.space else { return false }
    let before = UTF8Scalar(before: at, in: text)
    let closes = [0x29, 0x5d, 0x25, 0xbb, 0x2019, 0x201d].contains(before.value)
    guard before.isLetter || before.isDigit || closes else { return false }
    if at + 1 < text.count, !ControlByte.isWhite(text[at + 1]) {
      let after = UTF8Scalar(text, at + 1).value
      guard [0x29, 0x5d, 0x21, 0x3f, 0xbb, 0x201d, 0x2026, 0x2c, 0x2e].contains(after) else { return false }
    }
    return !isInAddress(text, at)
  }

  private func isInAddress(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    var start = at
    // A longer word is no address.
    while start > max(0, at - 1_000), !ControlByte.isWhite(text[start - 1]) { start -= 1 }
    let word = text[start..<at]
    if word.starts(with: "www.".utf8) || word.contains(UInt8(ascii: "@")) { return true }
    return zip(word.dropLast(), word.dropFirst()).contains { $0 == 0x2f && $1 == 0x2f }
  }

  /// Whether the digits around the space at `at` are one number: one to three before it, exactly three after it.
  private func isGroup(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    func digits(after index: Int) -> Int {
      var end = index
      while end < text.count, isDigit(text[end]) { end += 1 }
      return end - index
    }
    var start = at
    while start > 0, isDigit(text[start - 1]) { start -= 1 }
    guard (1...3).contains(at - start), digits(after: at + 1) == 3 else { return false }
    return start == 0 || !(text[start - 1] > 0x7f || UTF8Scalar(before: start, in: text).isLetter)
  }

  /// Whether the word that starts at `start` is one of `words`.
  private func isOne(of words: WordList, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let word = text[start..<min(text.count, start + 12)]
    let end = word.firstIndex { ControlByte.isWhite($0) || ",.;:!?)/".utf8.contains($0) } ?? word.endIndex
    return words.contains(Array(text[start..<end]))
  }

  private func isMonth(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let word = text[start..<min(text.count, start + 12)].prefix {
      !ControlByte.isWhite($0) && !",.;:!?)/".utf8.contains($0)
    }
    return language.months.contains(word.enumerated().map { $0 == 0 ? $1 | 0x20 : $1 })
  }

  /// Whether "1er" stands before the space at `at`.
  private func isFirst(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 3 && UnsafeBufferPointer(rebasing: text[at - 3..<at]).elementsEqual("1er".utf8)
  }

  /// Whether the "h" of a time, "20 h 30", stands before the space at `at`.
  private func isHour(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 3 && text[at - 1] == UInt8(ascii: "h") && ControlByte.isWhite(text[at - 2]) && isDigit(text[at - 3])
  }

  /// Whether an initial ends before the space at `at`: "J. Dupont", "J.-P. Dupont".
  private func isInitial(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at >= 2, text[at - 1] == UInt8(ascii: "."), text[at - 2] > ControlByte.space else { return false }
    let letter = UTF8Scalar(before: at - 1, in: text)
    let start = at - 1 - letter.length
    return letter.isUppercase && (start == 0 || !UTF8Scalar(before: start, in: text).isLetter)
  }

  /// Whether the word that ends before the space at `at` is one of `words`.
  private func tied(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, to words: WordList) -> Bool {
    let line = text[max(0, at - 6)..<at]
    let start = line.lastIndex { ControlByte.isWhite($0) || $0 == UInt8(ascii: "(") }.map { $0 + 1 } ?? line.startIndex
    return words.contains(Array(text[start..<at]))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isGuillemet(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ second: UInt8) -> Bool {
    at >= 0 && at + 1 < text.count && text[at] == 0xc2 && text[at + 1] == second
  }
}
