import Languages

/// Which spaces of a language hold together what is on both sides, so that no line ends there.
struct BoundSpaces {
  private let language: Language
  private var words: BoundWords { language.boundWords }

  /// Whether every dash with spaces stays with what is before it, as in English.
  private let bindsDashes: Bool

  init(_ language: Language, isTitle: Bool) {
    self.language = language
    bindsDashes = isTitle || language.spacing.bindsDashes
  }

  /// Whether no line may end at the space at `at`, which has something on both sides.
  func isBound(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if text.hasDigit(at: at - 1), staysWithNumber(text, at) { return true }
    if text.hasDigit(at: at + 1), staysBeforeNumber(text, at) { return true }
    let next = UTF8Scalar(text, at + 1)
    if next.isUppercase, staysBeforeCapital(text, at) { return true }
    switch text[at + 1] {
    case UInt8(ascii: "e"):
      if words.afterWords.contains(text.word(at + 1..<text.bareWordEnd(from: at + 1))) { return true }
    // A point between two things stays with the first.
    case 0xc2: if text.isMiddleDot(at: at + 1), at + 3 < text.count, ControlByte.isWhite(text[at + 3]) { return true }
    case 0xe2: if text.dash(at: at + 1) != nil, isBoundDash(text, at + 1, spaceIsBefore: true) { return true }
    default: break
    }
    if at >= 3, text.dash(at: at - 3) != nil { return isBoundDash(text, at - 3, spaceIsBefore: false) }
    return isFirst(text, at) && isMonth(text, at + 1) || isCentury(text, at)
  }

  // MARK: Numbers

  /// After a digit: a unit, a month, a sign of arithmetic with another number, or the next digits of a telephone number.
  private func staysWithNumber(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let bare = text.word(at + 1..<text.bareWordEnd(from: at + 1))
    if words.units.contains(bare) || words.units.contains(text.word(at + 1..<text.wordEnd(from: at + 1))) {
      return true
    }
    if isMonth(text, at + 1) { return true }
    if let length = signLength(text, at + 1), text.hasDigit(at: at + 2 + length) { return true }
    return text.hasDigit(at: at + 1) && isTelephone(text, at)
  }

  /// Before a digit: a word that announces numbers, an hour, an initial of a law, a month, or a sign of arithmetic.
  private func staysBeforeNumber(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if words.beforeNumbers.contains(text.plainWord(before: at)) { return true }
    if isHour(text, at) || isInitial(text, at) { return true }
    if (1...2).contains(text.digits(from: at + 1)), language.spacing.bindsDashes,
      isMonth(text, text.wordStart(before: at))
    {
      return true
    }
    for length in 1...3 where at - length > 1 && ControlByte.isWhite(text[at - length - 1]) {
      if signLength(text, at - length) == length { return text.hasDigit(at: at - length - 2) }
    }
    return false
  }

  /// The bytes of the sign of arithmetic that stands alone at `at`; nil where none does.
  private func signLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let scalar = UTF8Scalar(text, at)
    let end = at + scalar.length
    guard [0x2b, 0x3c, 0x3d, 0x3e, 0xb1, 0xd7, 0xf7, 0x2212, 0x2264, 0x2265].contains(scalar.value), end < text.count,
      ControlByte.isWhite(text[end])
    else { return nil }
    return scalar.length
  }

  /// Whether the space is inside a telephone number: four pairs of digits or more, or groups behind '+'.
  private func isTelephone(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    var (start, groups) = (at, 0)
    // Back to the first group.
    while true {
      let count = text.digits(before: start)
      guard (1...4).contains(count) else { return false }
      start -= count
      groups += 1
      if start > 0, text[start - 1] == UInt8(ascii: "+") { return true }
      guard start > 1, groups < 8, isSpace(text[start - 1]), text.hasDigit(at: start - 2) else { break }
      start -= 1
    }
    guard text.digits(from: start) == 2, text[start] == UInt8(ascii: "0") else { return false }
    var (end, pairs) = (start, 0)
    while pairs < 4, text.digits(from: end) == 2 {
      (end, pairs) = (end + 2, pairs + 1)
      guard end < text.count, isSpace(text[end]) else { break }
      end += 1
    }
    return pairs >= 4
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == ControlByte.space || byte == ControlByte.noBreakSpace || byte == ControlByte.narrowSpace
  }

  private func isMonth(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    language.months.contains(text.word(start..<text.bareWordEnd(from: start)), inLowerCase: true)
  }

  /// Whether "1er" stands before the space at `at`.
  private func isFirst(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 3 && text[at - 1] == UInt8(ascii: "r") && text[at - 2] == UInt8(ascii: "e")
      && text[at - 3] == UInt8(ascii: "1")
  }

  /// Whether the "h" of a time, "20 h 30", stands before the space at `at`.
  private func isHour(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 3 && text[at - 1] == UInt8(ascii: "h") && ControlByte.isWhite(text[at - 2]) && text.hasDigit(at: at - 3)
  }

  /// Whether an ordinal number stands before the space and after it the word that it counts: "XXe siècle", "19th century".
  private func isCentury(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard text[at - 1] >= 0x61, mayEndOrdinal(text, at) else { return false }
    let word = text.wordStart(before: at)..<at
    let number = text[word].prefix(while: isDigitOfOrdinal)
    return !number.isEmpty && words.ordinalEndings.contains(text.word(number.endIndex..<at))
      && words.afterOrdinals.contains(text.word(at + 1..<text.bareWordEnd(from: at + 1)))
  }

  /// Whether one of the bytes before the space at `at` is the last digit of an ordinal number: no ending has more than five.
  private func mayEndOrdinal(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    (max(0, at - 6)..<at - 1).contains { isDigitOfOrdinal(text[$0]) }
  }

  private func isDigitOfOrdinal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"),
      UInt8(ascii: "L"),
      UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "M"):
      true
    default: false
    }
  }

  // MARK: Names

  /// Before a capital: an initial, a title, or what announces a Roman number or an article of law.
  private func staysBeforeCapital(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if isInitial(text, at) { return true }
    let before = text.plainWord(before: at)
    if words.beforeNames.contains(before) { return true }
    let isBeforeNumbers = words.beforeNumbers.contains(before)
    guard isBeforeNumbers || words.nearNumbers.contains(before) else { return false }
    let after = text.word(at + 1..<text.bareWordEnd(from: at + 1))
    let isArticle = after.count == 1 && at + 2 < text.count && text[at + 2] == UInt8(ascii: ".")
    return isArticle || isBeforeNumbers && after.allSatisfy { isDigitOfOrdinal($0) && $0 > UInt8(ascii: "9") }
  }

  /// Whether an initial ends before the space at `at`: "J. Dupont", "J.-P. Dupont", "L. 123-4".
  private func isInitial(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at >= 2, text[at - 1] == UInt8(ascii: "."), text[at - 2] > ControlByte.space else { return false }
    let letter = UTF8Scalar(before: at - 1, in: text)
    let start = at - 1 - letter.length
    return letter.isUppercase && (start == 0 || !UTF8Scalar(before: start, in: text).isLetter)
  }

  // MARK: Dashes

  /// How far back the sentence of a dash is looked through.
  private static let longestSentence = 400

  /// Whether the space beside the dash at `dash` holds: before a closing one, after an opening one.
  private func isBoundDash(_ text: UnsafeBufferPointer<UInt8>, _ dash: Int, spaceIsBefore: Bool) -> Bool {
    guard isSpaced(text, dash) else { return false }
    if bindsDashes { return spaceIsBefore }
    return isClosing(text, dash) == spaceIsBefore
  }

  /// Whether white stands on both sides of the dash at `dash`.
  private func isSpaced(_ text: UnsafeBufferPointer<UInt8>, _ dash: Int) -> Bool {
    dash > 0 && ControlByte.isWhite(text[dash - 1]) && dash + 3 < text.count && ControlByte.isWhite(text[dash + 3])
  }

  /// Whether the spaced dash at `dash` is the second of its sentence, the fourth and so on.
  private func isClosing(_ text: UnsafeBufferPointer<UInt8>, _ dash: Int) -> Bool {
    var isClosing = false
    var at = dash - 1
    let least = max(1, dash - BoundSpaces.longestSentence)
    while at > least {
      if text[at] == ControlByte.lineFeed { break }
      if ControlByte.isWhite(text[at]), text[at - 1].endsSentence { break }
      if text.dash(at: at) != nil, isSpaced(text, at) { isClosing.toggle() }
      at -= 1
    }
    return isClosing
  }
}

extension UInt8 {
  /// Whether it is a sign that ends sentences.
  fileprivate var endsSentence: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?")
  }
}
