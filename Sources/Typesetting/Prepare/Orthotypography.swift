import Languages

/// Applies the orthotypography of a language: turns spaces into no-break and narrow ones where its rules ask for it, and
/// adds white before high punctuation where the author typed none ("d'ESS?").
struct Orthotypography {
  private let language: Language
  private let bound: BoundSpaces
  // The values stay in the language, which is shared: a copy would count a dozen references for each text.
  private var spacing: Spacing { language.spacing }

  init(_ language: Language, isTitle: Bool) {
    (self.language, bound) = (language, BoundSpaces(language, isTitle: isTitle))
  }

  /// A text in the language, with its white.
  func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    text.withUnsafeBufferPointer { add($0.indices, of: $0, to: &result) }
    return result
  }

  /// The text, with the white that the language of each span asks for; spans of unknown languages stay as they are. In a title
  /// dashes with spaces stay with what is before them.
  static func apply(to prepared: PreparedText, in languages: [Language?], isTitle: Bool = false) -> PreparedText {
    guard languages.contains(where: { $0 != nil }) else { return prepared }
    var result = PreparedText()
    result.bytes.reserveCapacity(prepared.bytes.count + 16)
    result.spanEnds.reserveCapacity(prepared.spanEnds.count)
    prepared.bytes.withUnsafeBufferPointer { text in
      var start = 0
      for (end, language) in zip(prepared.spanEnds, languages) {
        let span = start..<max(start, end)
        if let language {
          Orthotypography(language, isTitle: isTitle).add(span, of: text, to: &result.bytes)
        } else {
          result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[span]))
        }
        result.spanEnds.append(result.bytes.count)
        start = span.upperBound
      }
    }
    return result
  }

  /// Adds a span with the white that the language asks for.
  private func add(_ span: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var at = span.lowerBound
    while at < span.upperBound {
      var next = at
      while next < span.upperBound, !mayChange(text, next) { next += 1 }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<next]))
      if next < span.upperBound { add(text[next], text, next, to: &bytes) }
      at = next + 1
    }
  }

  /// Whether a byte may change, or get something beside it: a quick test that nearly all text fails.
  @inline(__always)
  private func mayChange(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    // First of all the letters of ASCII, which most bytes are.
    case 0x41...0x7f: return false
    case 0x20:
      guard at + 1 < text.count, at > 0 else { return false }
      let (previous, next) = (text[at - 1], text[at + 1])
      return next < 0x5b || next >= 0xc2 && !isSmallAccented(text, at + 1) || isDigit(previous)
        || isLastOfSign(previous)
        || at > 2 && isDigit(text[at - 3])
        || previous == UInt8(ascii: "h") && at > 1 && text[at - 2] < 0x61
        || mayBeCounted(text, at + 1)
        || next == UInt8(ascii: "e") && at + 3 < text.count && text[at + 2] == UInt8(ascii: "t")
          && text[at + 3] == UInt8(ascii: "c")
    case ControlByte.noBreakSpace, 0x21, 0x2b, 0x2d, 0x2e, 0x2f, 0x3a, 0x3b, 0x3f, 0x40, 0xc2: return true
    // The last byte of an en dash, that of a guillemet, and the first of an em dash.
    case 0x93: return at > 0 && text[at - 1] == 0x80
    case 0xab: return at > 0 && text[at - 1] == 0xc2
    case 0xe2: return at + 2 < text.count && text[at + 2] == 0x94
    default: return false
    }
  }

  /// Whether a small letter with an accent begins at `at`: U+00DF to U+00FF.
  @inline(__always)
  private func isSmallAccented(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    text[at] == 0xc3 && at + 1 < text.count && text[at + 1] >= 0x9f
  }

  /// Whether a byte outside ASCII may be the last of a sign whose spaces are bound: of a dash or of an opening guillemet.
  @inline(__always)
  private func isLastOfSign(_ byte: UInt8) -> Bool {
    byte == 0x93 || byte == 0x94 || byte == 0xab
  }

  /// Whether a word that ordinal numbers count may begin at `at`: "siècle", "s." and "century".
  @inline(__always)
  private func mayBeCounted(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < text.count else { return false }
    let (first, second) = (text[at], text[at + 1])
    return first == UInt8(ascii: "s") && (second == UInt8(ascii: "i") || second == UInt8(ascii: "."))
      || first == UInt8(ascii: "c") && second == UInt8(ascii: "e")
  }

  private func add(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, to bytes: inout [UInt8]) {
    switch byte {
    case ControlByte.space, ControlByte.noBreakSpace:
      let space = space(byte, text, at)
      // Unicode lets a line end between a dash and a no-break space.
      if space != ControlByte.space, text.endsWithDash(before: at) { bytes.append(ControlByte.wordJoiner) }
      bytes.append(space)
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
      if JoinedCharacters.joinsBefore(text, at) { bytes.append(ControlByte.wordJoiner) }
      if JoinedCharacters.partsBefore(text, at) { bytes.append(ControlByte.zeroWidthSpace) }
      bytes.append(byte)
      if JoinedCharacters.joinsAfter(text, at) { bytes.append(ControlByte.wordJoiner) }
      if JoinedCharacters.partsAfter(text, at) { bytes.append(ControlByte.zeroWidthSpace) }
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
    if isDigit(text[at - 1]), spacing.groupsDigits, isDigit(next), isGroup(text, at) { return ControlByte.narrowSpace }
    return typed == ControlByte.space && bound.isBound(text, at) ? ControlByte.noBreakSpace : typed
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
    return !JoinedCharacters.isAfterAddressStart(text, at)
  }

  /// Whether the digits around the space at `at` are one number: one to three before it, exactly three after it.
  private func isGroup(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let start = at - text.digits(before: at)
    guard (1...3).contains(at - start), text.digits(from: at + 1) == 3 else { return false }
    return start == 0 || !(text[start - 1] > 0x7f || UTF8Scalar(before: start, in: text).isLetter)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isGuillemet(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ second: UInt8) -> Bool {
    at >= 0 && at + 1 < text.count && text[at] == 0xc2 && text[at + 1] == second
  }
}
