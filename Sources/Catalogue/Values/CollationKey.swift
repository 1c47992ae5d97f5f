import CUnistring
import Languages

/// The key that a text is sorted by: its letters and digits without accents and case; then its accents, and last the text
/// itself.
///
/// That is the order of French and English dictionaries for Latin letters; other scripts follow, in the order of their
/// code points. Punctuation and spaces separate words, and a word comes before those that it begins. Numbers come before
/// letters, in the order of their values.
package struct CollationKey: Hashable, Comparable, Sendable {
  /// The bytes of letters without accents, of numbers, and of a space between words.
  private let letters: [UInt8]
  /// The text without case, with its accents.
  private let accents: [UInt8]
  private let text: [UInt8]

  /// The key of a text; `articles` at its beginning are skipped, as are quotation marks and other punctuation.
  package init(_ text: String, articles: [String] = []) {
    self.text = Array(text.utf8)
    accents = CollationKey.folded(text.withoutArticle(articles))
    letters = CollationKey.letters(of: accents)
  }

  /// The text in small letters without accents, and with two letters for "œ" and the like.
  package static func plainLetters(of text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var plain = String.UnicodeScalarView()
    for scalar in String(decoding: folded(text[...]), as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        plain.append(scalar)
      } else if let letters = LatinCollation.letters[scalar] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else if !scalar.isAccent {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The words of such a text, of letters and digits of ASCII.
  static func plainWords(of text: String) -> [Substring] {
    plainLetters(of: text).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
  }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
    if left.accents != right.accents { return left.accents.lexicographicallyPrecedes(right.accents) }
    return left.text.lexicographicallyPrecedes(right.text)
  }

  /// Whether both texts are the same words, but for case, accents and signs.
  package func hasLetters(of other: CollationKey) -> Bool { !letters.isEmpty && letters == other.letters }

  /// The same of texts, of which most differ in their first letters.
  package static func haveSameLetters(_ left: String, _ right: String) -> Bool {
    if let first = left.utf8.first?.smallLetter, let other = right.utf8.first?.smallLetter, first != other {
      return false
    }
    return CollationKey(left).hasLetters(of: CollationKey(right))
  }

  /// The letter that heads the text's group, in upper case; nil for a text that begins with a number or has no letters.
  package var initial: String? {
    guard let first = String(decoding: letters, as: UTF8.self).unicodeScalars.first, !first.isNumber else { return nil }
    return first.properties.uppercaseMapping
  }

  /// The text without case, decomposed, its accents after their letters (NFKD).
  ///
  /// What is in ASCII folds by itself, whatever stands beside it, and most of a text is.
  private static func folded(_ text: Substring) -> [UInt8] {
    var text = String(text)
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count + 8)
      var rest = bytes[...]
      while let first = rest.first {
        let part = rest.prefix { ($0 < 0x80) == (first < 0x80) }
        if first < 0x80 {
          folded.append(contentsOf: part.lazy.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 })
        } else {
          appendFolded(UnsafeBufferPointer(rebasing: part), to: &folded)
        }
        rest = rest[part.endIndex...]
      }
      return folded
    }
  }

  private static func appendFolded(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    var count = 0
    guard let part = u8_casefold_nfkd(bytes.baseAddress, bytes.count, &count) else {
      return folded.append(contentsOf: bytes)
    }
    defer { unistring_free(part) }
    folded.append(contentsOf: UnsafeBufferPointer(start: part, count: count))
  }

  private static func letters(of folded: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    var number: [UInt8] = []
    func endNumber() {
      guard !number.isEmpty else { return }
      // How many digits a number has decides before the digits do: 9 comes before 10.
      letters.append(0x30 + UInt8(min(number.count, 30)))
      letters += number
      number = []
    }
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      if (0x61...0x7a).contains(scalar.value) {
        endNumber()
        letters.append(UInt8(scalar.value))
        continue
      }
      if let digit = scalar.digit {
        if number == [0x30] { number = [] }
        number.append(digit)
        continue
      }
      endNumber()
      if scalar.isASCII {
        if !letters.isEmpty, letters.last != 0x20 { letters.append(0x20) }
      } else if let plain = LatinCollation.letters[scalar] {
        letters += plain.utf8
      } else if scalar.properties.isAlphabetic {
        letters += String(scalar).utf8
      } else if !scalar.isAccent, !letters.isEmpty, letters.last != 0x20 {
        letters.append(0x20)
      }
    }
    endNumber()
    while letters.last == 0x20 { letters.removeLast() }
    return letters
  }
}

extension String {
  /// The text without the punctuation at its beginning, and without one of the articles if a word follows it.
  ///
  /// An article that ends in an apostrophe stands right before its word, any other before white space.
  fileprivate func withoutArticle(_ articles: [String]) -> Substring {
    let text = self[...].withoutSigns
    for article in articles {
      guard let rest = text.behind(article), !rest.withoutSigns.isEmpty else { continue }
      return rest.withoutSigns
    }
    return text.isEmpty ? self[...] : text
  }
}

extension Substring {
  /// The text from its first letter or digit on; empty without any.
  fileprivate var withoutSigns: Substring { drop { !$0.isLetter && !$0.isNumber } }

  /// What follows the article at the beginning; nil when another word begins the text.
  fileprivate func behind(_ article: String) -> Substring? {
    var (rest, wanted) = (self, article[...])
    while let letter = wanted.popFirst() {
      guard let own = rest.popFirst(), own.plain == letter.plain else { return nil }
    }
    guard article.last?.plain != "'" else { return rest }
    return rest.first?.isWhitespace == true ? rest : nil
  }
}

extension Character {
  /// The character in lower case, apostrophes straight.
  fileprivate var plain: String { self == "’" ? "'" : lowercased() }
}

extension UInt8 {
  /// The small letter of ASCII that it is without case; nil for anything else.
  fileprivate var smallLetter: UInt8? { (0x61...0x7a).contains(self | 0x20) ? self | 0x20 : nil }
}

extension Unicode.Scalar {
  /// Whether it is a mark upon the letter before it.
  fileprivate var isAccent: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Its digit, as ASCII writes it.
  fileprivate var digit: UInt8? {
    if isASCII { return (0x30...0x39).contains(value) ? UInt8(value) : nil }
    guard case .decimal? = properties.numericType, let value = properties.numericValue else { return nil }
    return 0x30 + UInt8(value)
  }

  /// Whether a key of a number begins with it.
  fileprivate var isNumber: Bool { value < 0x61 }
}
