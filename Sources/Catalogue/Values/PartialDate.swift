/// A year, a month or a day, in the proleptic Gregorian calendar.
public struct PartialDate: Hashable, Sendable {
  /// The year, 1000 to 9999 in a date that exists.
  public let year: Int
  /// The month, from 1; nil when only the year is known.
  public let month: Int?
  /// The day, from 1; nil when only the month is known.
  public let day: Int?
  /// What it was made from, where that is not of the form of a date.
  private let malformed: String?

  /// Makes a date. One that the calendar does not have is an error where the edition that has it is checked.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    (self.year, self.month, self.day, malformed) = (year, month, day, nil)
  }

  /// Whether the calendar has the date.
  public var exists: Bool {
    guard malformed == nil, PartialDate.years.contains(year) else { return false }
    guard let month else { return day == nil }
    guard (1...12).contains(month) else { return false }
    return day.map { $0 >= 1 && $0 <= PartialDate.dayCount(year: year, month: month) } ?? true
  }

  /// The years that can be written: those of four digits.
  public static let years = 1000...9999

  /// How many days the month has.
  ///
  /// - Precondition: `month` is 1 to 12.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601; nil when the day is not known, or does not exist.
  ///
  /// Source: Zeller's congruence (1887), for the Gregorian calendar.
  public var weekday: Int? {
    guard exists, let month, let day else { return nil }
    let isLate = month < 3
    let (shiftedMonth, shiftedYear) = (isLate ? month + 12 : month, isLate ? year - 1 : year)
    let (century, yearOfCentury) = (shiftedYear / 100, shiftedYear % 100)
    let saturdayBased =
      (day + 13 * (shiftedMonth + 1) / 5 + yearOfCentury + yearOfCentury / 4 + century / 4 + 5 * century) % 7
    return (saturdayBased + 5) % 7 + 1
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2022`, `2022-06` or `2022-06-15`; the text that it was made from where that is no date.
  public var description: String {
    if let malformed { return malformed }
    func digits(_ number: Int) -> String { (0..<10).contains(number) ? "0\(number)" : "\(number)" }
    guard let day else { return ([String(year)] + (month.map { [digits($0)] } ?? [])).joined(separator: "-") }
    return "\(year)-\(month.map(digits) ?? "?")-\(digits(day))"
  }
}

extension PartialDate {
  /// The date that a text says: `2022`, `2022-06` or `2022-06-15`. Any other text is an error where the edition that has the
  /// date is checked.
  public init(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let isFormed = (1...3).contains(parts.count) && !parts.contains(nil)
    year = isFormed ? parts[0] ?? 0 : 0
    month = isFormed && parts.count > 1 ? parts[1] : nil
    day = isFormed && parts.count > 2 ? parts[2] : nil
    malformed = isFormed ? nil : text
  }
}
