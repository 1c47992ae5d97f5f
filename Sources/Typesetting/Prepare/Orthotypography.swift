/// What a language asks of the white around its punctuation, as data.
struct Orthotypography: Sendable {
  /// ASCII marks that have a narrow no-break space before them.
  var narrowBefore: [UInt8]
  /// ASCII marks that have a no-break space before them.
  var wideBefore: [UInt8]
  /// Whether « and » have a no-break space inside.
  var spacesGuillemets: Bool
  /// Whether digits stand in groups of three, with narrow no-break spaces between.
  var groupsDigits: Bool
  /// Words that stay with the number before them.
  var units: Set<[UInt8]>
  /// Words that stay with the number after them.
  var beforeNumbers: Set<[UInt8]>
  /// Words that stay with the name after them.
  var beforeNames: Set<[UInt8]>
  /// Words, in small letters, that belong to what follows, so that a title's line had better not end with them.
  var weakWords: Set<[UInt8]>
  /// Those of them, and others, with which no line at all had better end.
  var clingingWords: Set<[UInt8]>
  /// The names of the months, in small letters.
  var months: Set<[UInt8]>

  /// Lexique des règles typographiques en usage à l'Imprimerie nationale (2002), s.v. Ponctuation, Espaces, Nombres.
  static let french = Orthotypography(
    narrowBefore: Array(";!?".utf8), wideBefore: Array(":".utf8), spacesGuillemets: true, groupsDigits: true,
    units: words(
      """
      % ‰ ° °C € $ £ k€ M€ Md€ euro euros km m cm mm km² m² m³ ha t kg g mg l L cl ml h min s j an ans Mo Go To ko \
      kW kWh MW MWh GW GWh TWh Hz kHz MHz GHz V W dB pt px millions million milliards milliard
      """),
    beforeNumbers: words("n° N° nᵒ Nᵒ n°s p. P. pp. art. Art. fig. Fig. vol. t. chap. no No"),
    beforeNames: words("M. MM. Mme Mmes Mlle Dr Pr Me Mgr"),
    weakWords: words(
      """
      à au aux avec ce ces cette dans de des du en et la le les leur leurs ni où ou par pour que qui sa sans ses son \
      sous sur un une y À Où
      """),
    clingingWords: words("a à la le les un une y ô"),
    months: words(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"))

  /// The Chicago Manual of Style (17th edition, 2017), 7.36 on breaks; New Hart's Rules (2005), chapter 2.
  static let english = Orthotypography(
    narrowBefore: [], wideBefore: [], spacesGuillemets: false, groupsDigits: false,
    units: words(
      """
      % °C °F € $ £ km m cm mm ft in mi ha t kg g mg lb oz l L h min s kW kWh MW MWh GW GWh TWh Hz kHz MHz GHz V W dB \
      MB GB TB kB pt px a.m. p.m. am pm million billion trillion
      """),
    beforeNumbers: words("No. no. Nos. nos. p. P. pp. Art. art. Fig. fig. Vol. vol. Ch. ch. §"),
    beforeNames: words("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. St St. Sir"),
    weakWords: words(
      """
      a an and as at but by for from her his in into its my no nor of on or our the their this to with your
      """),
    clingingWords: words("a an i o the"),
    months: words(
      "january february march april may june july august september october november december"))

  /// The rules for a BCP 47 tag; nil when the author's own white stays as it is.
  static func of(language: String) -> Orthotypography? {
    if language == "fr" || language.utf8.starts(with: "fr-".utf8) { return french }
    if language == "en" || language.utf8.starts(with: "en-".utf8) { return english }
    return nil
  }

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.utf8.split { $0 == 0x20 || $0 == 0x0a }.map(Array.init))
  }
}

// MARK: - Applying it

extension Orthotypography {
  /// The copy with its spaces turned to no-break and narrow ones where the rules ask for it, and with kerns where the
  /// author typed no space before high punctuation ("d'ESS?").
  func apply(to copy: PreparedText) -> PreparedText {
    var result = PreparedText()
    result.bytes.reserveCapacity(copy.bytes.count + 16)
    result.spanEnds.reserveCapacity(copy.spanEnds.count)
    copy.bytes.withUnsafeBufferPointer { text in
      var start = 0
      for end in copy.spanEnds {
        var at = start
        while at < end {
          var care = at
          while care < end, !needsCare(text, care) { care += 1 }
          result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<care]))
          if care < end { add(text[care], text, care, to: &result.bytes) }
          at = care + 1
        }
        result.spanEnds.append(result.bytes.count)
        start = max(start, end)
      }
    }
    return result
  }

  /// Whether a byte may be changed, or white set beside it: a quick look that lets nearly all text pass.
  @inline(__always)
  private func needsCare(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
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
    where spacesGuillemets && isGuillemet(text, at, 0xbb) && at > 0 && !ControlByte.isWhite(text[at - 1])
      && !isGuillemet(text, at - 2, 0xab):
      bytes.append(ControlByte.wideKern)
      bytes.append(byte)
    case 0xab
    where spacesGuillemets && at > 0 && text[at - 1] == 0xc2 && at + 1 < text.count
      && !ControlByte.isWhite(text[at + 1]) && !isGuillemet(text, at + 1, 0xbb):
      bytes.append(byte)
      bytes.append(ControlByte.wideKern)
    default:
      if narrowBefore.contains(byte), needsKern(text, at) { bytes.append(ControlByte.narrowKern) }
      if wideBefore.contains(byte), needsKern(text, at) { bytes.append(ControlByte.wideKern) }
      bytes.append(byte)
    }
  }

  /// The kind of space that belongs where the author typed one.
  private func space(_ typed: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt8 {
    guard at + 1 < text.count, at > 0 else { return typed }
    let next = text[at + 1]
    if narrowBefore.contains(next) { return ControlByte.narrowSpace }
    if wideBefore.contains(next) { return ControlByte.noBreakSpace }
    if spacesGuillemets, isGuillemet(text, at + 1, 0xbb) || isGuillemet(text, at - 2, 0xab) {
      return ControlByte.noBreakSpace
    }
    let previous = text[at - 1]
    if isDigit(previous) {
      if groupsDigits, isDigit(next), isGroup(text, at) { return ControlByte.narrowSpace }
      if isOne(of: units, text, at + 1) || isMonth(text, at + 1) { return ControlByte.noBreakSpace }
    }
    if isFirst(text, at), isMonth(text, at + 1) { return ControlByte.noBreakSpace }
    if isDigit(next), isHour(text, at) { return ControlByte.noBreakSpace }
    if isDigit(next), tied(text, at, to: beforeNumbers) { return ControlByte.noBreakSpace }
    if UTF8Scalar(text, at + 1).isUppercase, isInitial(text, at) || tied(text, at, to: beforeNames) {
      return ControlByte.noBreakSpace
    }
    return typed
  }

  /// Whether a mark that the author put right behind a word needs white before it: it ends the word, it is not one of
  /// several marks ("?!", "::"), and it is no part of an address or a time ("https://", "12:30").
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
    while start > 0, !ControlByte.isWhite(text[start - 1]) { start -= 1 }
    let word = text[start..<at]
    if word.starts(with: "www.".utf8) || word.contains(UInt8(ascii: "@")) { return true }
    return zip(word.dropLast(), word.dropFirst()).contains { $0 == 0x2f && $1 == 0x2f }
  }

  /// Whether the digits around the space at `at` are one number: one to three before, or groups; exactly three after.
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
  private func isOne(of words: Set<[UInt8]>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let word = text[start..<min(text.count, start + 12)]
    let end = word.firstIndex { ControlByte.isWhite($0) || ",.;:!?)/".utf8.contains($0) } ?? word.endIndex
    return words.contains(Array(text[start..<end]))
  }

  private func isMonth(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let word = text[start..<min(text.count, start + 12)].prefix {
      !ControlByte.isWhite($0) && !",.;:!?)/".utf8.contains($0)
    }
    return months.contains(word.enumerated().map { $0 == 0 ? $1 | 0x20 : $1 })
  }

  /// Whether "1er" stands before the space at `at`.
  private func isFirst(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 3 && UnsafeBufferPointer(rebasing: text[at - 3..<at]).elementsEqual("1er".utf8)
  }

  /// Whether the "h" of a time, "20 h 30", stands before the space at `at`.
  private func isHour(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 3 && text[at - 1] == UInt8(ascii: "h") && ControlByte.isWhite(text[at - 2]) && isDigit(text[at - 3])
  }

  /// Whether a letter stands for a forename before the space at `at`: "J. Dupont", "J.-P. Dupont".
  private func isInitial(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at >= 2, text[at - 1] == UInt8(ascii: "."), text[at - 2] > ControlByte.space else { return false }
    let letter = UTF8Scalar(before: at - 1, in: text)
    let start = at - 1 - letter.length
    return letter.isUppercase && (start == 0 || !UTF8Scalar(before: start, in: text).isLetter)
  }

  /// Whether the word that ends before the space at `at` is one of `words`.
  private func tied(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, to words: Set<[UInt8]>) -> Bool {
    let line = text[max(0, at - 6)..<at]
    let start = line.lastIndex { ControlByte.isWhite($0) || $0 == UInt8(ascii: "(") }.map { $0 + 1 } ?? line.startIndex
    return words.contains(Array(text[start..<at]))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isGuillemet(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ second: UInt8) -> Bool {
    at >= 0 && at + 1 < text.count && text[at] == 0xc2 && text[at + 1] == second
  }
}
