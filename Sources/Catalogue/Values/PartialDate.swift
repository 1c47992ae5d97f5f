/// A year, a month or a day, in the proleptic Gregorian calendar.
public struct PartialDate: Hashable, Sendable {
  /// The year, 1000 to 9999.
  public let year: Int
  /// The month, from 1; nil when only the year is known.
  public let month: Int?
  /// The day, from 1; nil when only the month is known.
  public let day: Int?

  /// Makes a date; nil when the calendar has none with these numbers.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard PartialDate.years.contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard day >= 1, day <= PartialDate.dayCount(year: year, month: month) else { return nil } }
    }
    (self.year, self.month, self.day) = (year, month, day)
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

  /// The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601; nil when the day is not known.
  ///
  /// Source: Zeller's congruence (1887), for the Gregorian calendar.
  public var weekday: Int? {
    guard let month, let day else { return nil }
    let isLate = month < 3
    let (shiftedMonth, shiftedYear) = (isLate ? month + 12 : month, isLate ? year - 1 : year)
    let (century, yearOfCentury) = (shiftedYear / 100, shiftedYear % 100)
    let saturdayBased =
      (day + 13 * (shiftedMonth + 1) / 5 + yearOfCentury + yearOfCentury / 4 + century / 4 + 5 * century) % 7
    return (saturdayBased + 5) % 7 + 1
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2022`, `2022-06` or `2022-06-15`.
  public var description: String {
    ([String(year)] + [month, day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(separator: "-")
  }
}

extension PartialDate {
  /// The date that `description` gives; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], !parts.contains(nil) else { return nil }
    self.init(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}
