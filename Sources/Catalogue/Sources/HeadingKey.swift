/// Headings as they are compared: without case, accents, signs and the plural, so that "Auteur(s)" is "AUTEURS". Titles, which are data,
/// are compared by `TitleKey`.
enum HeadingKey {
  /// The key of a heading.
  static func of(_ heading: String) -> String {
    var words: [String] = []
    for word in CollationKey.plainLetters(of: heading.withoutOptionalEndings).split(whereSeparator: { !$0.isWord }) {
      words.append(word.count > 3 && word.last == "s" ? String(word.dropLast()) : String(word))
    }
    return words.joined(separator: " ")
  }

  /// Whether the first word of a heading is, or may be, in the plural: "Rubriques", "Rubrique(s)".
  static func isPlural(_ heading: String) -> Bool {
    let word = heading.lowercased().split { $0.isWhitespace || $0 == "-" }.first ?? ""
    return word.count > 3 && ["s", "(s)", "·s", ".s"].contains(where: word.hasSuffix)
  }

  /// The key of a heading without the number at its end, as in "Auteur 2"; nil for one without.
  static func unnumbered(_ key: String) -> String? {
    let words = key.split(separator: " ")
    guard words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) else { return nil }
    return words.dropLast().joined(separator: " ")
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}

extension String {
  /// What stands behind a point in "Auteur.rice.s"; other letters there are words of their own, as in "Réf.interne".
  private static let endings: Set = [
    "e", "s", "es", "x", "rice", "rices", "trice", "trices", "ice", "ices", "euse", "euses", "ne", "nes", "le", "les",
    "ère", "ères", "ve", "ves",
  ]

  /// The text without endings in brackets: "Auteur(s)", "Auteur(e)(s)", "Auteur·rice·s".
  fileprivate var withoutOptionalEndings: String {
    var (result, rest) = ("", self[...])
    while let character = rest.popFirst() {
      if character == "(", let end = rest.firstIndex(of: ")"), rest[..<end].count <= 4, result.last?.isLetter == true {
        rest = rest[rest.index(after: end)...]
      } else if character == "·" || character == "•", result.last?.isLetter == true {
        rest = rest.drop { $0.isLetter || $0 == "·" || $0 == "•" || $0 == "." }
      } else if character == ".", result.suffix(2).count(where: \.isLetter) == 2,
        case let ending = rest.prefix(while: \.isLetter), String.endings.contains(ending.lowercased())
      {
        rest = rest.dropFirst(ending.count)
      } else {
        result.append(character)
      }
    }
    return result
  }
}
