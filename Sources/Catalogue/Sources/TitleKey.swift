/// Titles as they are compared: without case and accents, and whatever stands between words. Unlike those of headings, their endings
/// tell things apart ("Cours", "Cour"), and so do the signs that people name things by ("C", "C++").
enum TitleKey {
  /// The key of a title.
  static func of(_ title: String) -> String {
    let words = CollationKey.plainLetters(of: title).split { $0.isBetweenWords }
    return words.isEmpty ? title.oneLine : words.joined(separator: " ")
  }
}

extension Character {
  /// Whether it says nothing but that a word ends.
  fileprivate var isBetweenWords: Bool {
    if let byte = utf8.first, utf8.count == 1 {
      if byte.isASCIILetter || byte.isASCIIDigit { return false }
      if byte == 0x20 { return true }
    }
    if isLetter || isNumber { return false }
    return isWhitespace || isPunctuation && !"#&@%*".contains(self) || "`´".contains(self)
  }
}
