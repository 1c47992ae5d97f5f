import Languages

/// Dates with the names of months: "5 mars 2021", "1er mars 2021", "mars 2021", "March 3, 2021", "sept.-21".
struct DateWords {
  private let months: [String]
  private let isFrench: Bool
  private let skipped: Set<String>

  /// What stands behind the number of a day, as in "1er" or "3rd".
  private static let ordinals = ["er", "st", "nd", "rd", "th"]

  /// Reads dates in a language; nil for one whose months are not known.
  init?(_ language: String) {
    guard let known = Language.of(language) else { return nil }
    months = known.monthNames.map { CollationKey.plainLetters(of: $0) }
    isFrench = known.tag == "fr"
    skipped =
      isFrench
      ? ["le", "du", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
      : ["the", "of", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  }

  /// A word of a date.
  private enum Word {
    case month(Int)
    case number(Int, text: String)
  }

  /// The date that a text says, as ISO 8601 writes it; nil where it is not of that form.
  func date(_ text: String) -> String? {
    let parts = CollationKey.plainLetters(of: text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let wanted = parts.filter { !skipped.contains($0) }
    let words = wanted.compactMap(word)
    guard words.count == wanted.count else { return nil }
    switch (words.first, words.dropFirst().first, words.dropFirst(2).first, words.count) {
    case (.number(let day, _)?, .month(let month)?, .number(_, let year)?, 3): return iso(year, month, day)
    case (.month(let month)?, .number(let day, _)?, .number(_, let year)?, 3): return iso(year, month, day)
    // "March 21" is a day, and "Mar-21" what Excel makes of a month.
    case (.month(let month)?, .number(_, let year)?, nil, 2):
      return year.count == 4 || isFrench || text.contains("-") ? iso(year, month, nil) : nil
    default: return nil
    }
  }

  private func word(_ text: String) -> Word? {
    if let month = month(text) { return .month(month) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let ending = String(text.dropFirst(digits.count))
    guard ending.isEmpty || DateWords.ordinals.contains(ending), digits.count <= 4, let number = Int(digits) else {
      return nil
    }
    return .number(number, text: String(digits))
  }

  /// The month that a name means, or its beginning, where no other month begins so.
  private func month(_ name: String) -> Int? {
    guard name.count >= 3 else { return nil }
    let meant = months.indices.filter { months[$0].hasPrefix(name) }
    return meant.count == 1 ? meant[0] + 1 : nil
  }

  private func iso(_ year: String, _ month: Int, _ day: Int?) -> String? {
    WrittenDate.year(year).map { PartialDate(year: $0, month: month, day: day).description }
  }
}
