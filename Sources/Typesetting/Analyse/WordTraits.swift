import Languages

/// What the letters of a word say about line breaks beside it and inside it.
struct WordTraits: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// An article, a preposition or another word that belongs to the next one: a line of a title had better not end with it.
  static let leans = WordTraits(rawValue: 1)
  /// A word so short, or so bound to the next one, that no line had better end with it.
  static let clings = WordTraits(rawValue: 2)
  /// The name of a month or a word like "page", which had better stay with the number after it.
  static let announcesNumber = WordTraits(rawValue: 4)
  /// Begins with a capital after its last apostrophe, so that it is a name unless it begins a sentence: "l’Économie" does,
  /// "L’économie" does not.
  static let capitalised = WordTraits(rawValue: 8)
  /// Ends with punctuation after which a sentence may begin.
  static let endsSentence = WordTraits(rawValue: 16)
  /// Has a letter or a digit.
  static let hasLetters = WordTraits(rawValue: 32)
  /// A number, in digits or ordinal, that had better stay with what it counts. One of four digits is taken for a year.
  static let counts = WordTraits(rawValue: 64)

  /// A word in lower case that joins the parts of a name: "Amis du Rivage".
  static let joinsNames = WordTraits(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a word in text of a language.
  init(of text: UnsafeBufferPointer<UInt8>, _ language: Language?) {
    var traits: WordTraits = []
    var at = 0
    var isStart = true
    while at < text.count {
      let scalar = UTF8Scalar(text, at)
      at += scalar.length
      if scalar.isLetter || scalar.isDigit {
        traits.insert(.hasLetters)
        traits.remove(.endsSentence)
        if isStart { traits.remove(.capitalised) }
        if isStart, scalar.isUppercase { traits.insert(.capitalised) }
        isStart = false
      }
      switch scalar.value {
      case 0x27, 0x2019: isStart = true
      case 0x21, 0x2e, 0x3a, 0x3f, 0x2026: traits.insert(.endsSentence)
      default: break
      }
    }
    if let language, text.count <= 12 {
      let word = WordTraits.lowercased(text)
      if language.boundWords.weak.contains(word) { traits.insert(.leans) }
      if language.boundWords.joiningNames.contains(text) { traits.insert(.joinsNames) }
      if language.boundWords.clinging.contains(word) { traits.insert(.clings) }
      if language.months.contains(word) || language.boundWords.nearNumbers.contains(word) {
        traits.insert(.announcesNumber)
      }
      if WordTraits.counts(text, language) { traits.insert(.counts) }
    }
    self = traits
  }

  /// A word with small letters in place of capitals of the alphabet and of those with accents in Western Europe: "À" begins titles.
  private static func lowercased(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var word = Array(text)
    for index in word.indices {
      let byte = text[index]
      let isAccented = index > 0 && text[index - 1] == 0xc3 && (0x80...0x9e).contains(byte) && byte != 0x97
      if (0x41...0x5a).contains(byte) || isAccented { word[index] += 0x20 }
    }
    return word
  }

  /// Whether a word is a number that counts something: "35", "12,5", "3e".
  private static func counts(_ word: UnsafeBufferPointer<UInt8>, _ language: Language) -> Bool {
    let digits = word.digits(from: 0)
    guard digits > 0 else { return false }
    if digits == word.count { return digits != 4 }
    let rest = Array(word[digits...])
    if language.boundWords.ordinalEndings.contains(rest) { return true }
    return rest[0] == language.spacing.decimalMark.utf8.first && word.digits(from: digits + 1) == rest.count - 1
  }
}
