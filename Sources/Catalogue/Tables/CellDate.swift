import Languages

/// Dates as people write them in cells: `05/03/2021`, `5.3.21`, `03/2021`.
enum CellDate {
  /// What a text can mean.
  enum Meaning {
    /// A date, as ISO 8601 writes it.
    case date(String)
    /// The one or the other: day and month can change places.
    case ambiguous(String, String)
  }

  /// The date that a text says in a language; nil where it is not of that form.
  static func read(_ text: String, in language: String) -> Meaning? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
    guard numbers.count == parts.count, parts[0].count <= 2, let year = year(parts[parts.count - 1]) else { return nil }
    if numbers.count == 2 { return parts[1].count == 4 ? .date(iso(year, numbers[0], nil)) : nil }
    let (european, american) = (iso(year, numbers[1], numbers[0]), iso(year, numbers[0], numbers[1]))
    if language == "en-US" { return .date(american) }
    // In English alone, both are usual; a number that is no month decides.
    guard language == "en", numbers[0] != numbers[1] else { return .date(european) }
    if numbers[0] > 12 { return .date(european) }
    return numbers[1] > 12 ? .date(american) : .ambiguous(european, american)
  }

  /// The date as pages print it, from its form in ISO 8601.
  static func printed(_ date: String, in language: String) -> String {
    let halves = date.split(separator: "T")
    guard Language.isTag(language, within: "fr"), let day = halves.first else { return date }
    let parts = day.split(separator: "-")
    guard parts.count == 3 else { return date }
    return ([parts.reversed().joined(separator: "/")] + halves.dropFirst().map(String.init)).joined(separator: " ")
  }

  /// A year of four digits, or one of two in the hundred years around the turn of the century.
  private static func year(_ text: Substring) -> Int? {
    guard let year = Int(text) else { return nil }
    return switch text.count {
    case 4: year
    case 2: year < 50 ? 2000 + year : 1900 + year
    default: nil
    }
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
    PartialDate(year: year, month: month, day: day).description
  }
}
