import Diagnostics
import Languages
import Tables

/// Dates as people write them: `05/03/2021`, `5.3.21`, `03/2021`, `5 mars 2021`.
enum WrittenDate {
  /// What a text can mean.
  enum Meaning {
    /// A date, as ISO 8601 writes it.
    case date(String)
    /// The one or the other: day and month can change places.
    case ambiguous(String, String)
    /// A date that exists only if day and month change places, which is written so.
    case swapped(String)
    /// A day as spreadsheets count it, and the date that it is.
    case serial(String)
  }

  /// The date that a text says in a language, or the text where it says none; nil, with a report, where nobody can tell which date it
  /// is.
  static func date(_ text: String, in language: String, at place: Place, _ found: inout DiagnosticList) -> String? {
    switch read(text, in: language) {
    case .date(let date)?: return date
    case .ambiguous(let first, let second)?: found.error(.ambiguousDate(first, or: second, text: text), at: place)
    case .swapped(let near)?: found.error(.swappedDate(text, near: near), at: place)
    case .serial(let date)?: found.error(.serialDate(text, date: date), at: place)
    case nil: return text
    }
    return nil
  }

  /// The year of the date that a text says in a language, or the text where it says none; nil, with a report, for the serial number of
  /// a day.
  static func year(_ text: String, in language: String, at place: Place, _ found: inout DiagnosticList) -> String? {
    switch read(text, in: language) {
    case .date(let date)?, .ambiguous(let date, _)?: return String(date.prefix(4))
    case .swapped(let date)?:
      // Whichever is the day, the year stands last.
      return date.split(whereSeparator: { !$0.isNumber }).last.flatMap { year($0) }.map(String.init) ?? text
    case .serial(let date)?:
      found.error(.serialDate(text, date: date), at: place)
      return nil
    case nil: return text
    }
  }

  /// The date that a text says in a language; nil where it is not of that form.
  static func read(_ text: String, in language: String) -> Meaning? {
    // Dates have digits, and few other texts do where one is wanted.
    guard text.utf8.count < 60, text.utf8.count > 4, text.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let text = text.withoutTime
    if let date = serial(text) { return .serial(date) }
    if let date = inDigits(text, in: language) { return date }
    return text.contains(where: \.isLetter) ? DateWords(language)?.date(text).map(Meaning.date) : nil
  }

  /// The date that a number of days is; nil for numbers that no date in a catalogue has as its serial number.
  static func serial(_ text: String) -> String? {
    guard text.utf8.count == 5, let days = Int(text), (20_000..<60_000).contains(days) else { return nil }
    return SerialDate.text(Double(days), startsIn1904: false)
  }

  private static func inDigits(_ text: String, in language: String) -> Meaning? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
    guard numbers.count == parts.count else { return nil }
    if parts.count == 3, parts[0].count == 4 { return .date(iso(numbers[0], numbers[1], numbers[2])) }
    guard parts[0].count <= 2, let year = year(parts[parts.count - 1]) else { return nil }
    if numbers.count == 2 { return parts[1].count == 4 ? .date(iso(year, numbers[0], nil)) : nil }
    let (european, american) = (iso(year, numbers[1], numbers[0]), iso(year, numbers[0], numbers[1]))
    let isAmerican = language == "en-US"
    // In English alone, both orders are usual; a number that is no month decides.
    if language == "en", numbers[0] != numbers[1] {
      if numbers[0] > 12 { return .date(european) }
      return numbers[1] > 12 ? .date(american) : .ambiguous(european, american)
    }
    let month = numbers[isAmerican ? 0 : 1]
    if month > 12, numbers[isAmerican ? 1 : 0] <= 12 { return .swapped("\(parts[1])/\(parts[0])/\(parts[2])") }
    return .date(isAmerican ? american : european)
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
  static func year(_ text: some StringProtocol) -> Int? {
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

extension String {
  /// The text without a time behind it, such as "14:30" or "14:30:00".
  fileprivate var withoutTime: String {
    guard let space = lastIndex(of: " "), case let time = self[index(after: space)...], time.contains(":"),
      time.allSatisfy({ $0 == ":" || $0.isASCII && $0.isNumber })
    else { return self }
    return String(self[..<space])
  }
}
