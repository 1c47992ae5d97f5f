import Diagnostics
import Reading

extension FieldValidation {
  /// A date: `2022`, `2022-06` or `2022-06-15`.
  static func date(_ date: Located<String>, field: String, _ found: inout DiagnosticList) -> PartialDate? {
    let parts = date.value.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard parts.count <= 3, zip(parts, widths).allSatisfy({ $0.utf8.count == $1 && number($0) != nil }) else {
      found.error(.invalidDate(field: field, date.value), at: date.place)
      return nil
    }
    let numbers = parts.compactMap { number($0) }
    let (year, month, day) = (numbers[0], numbers.dropFirst().first, numbers.dropFirst(2).first)
    let value = PartialDate(year: year, month: month, day: day)
    if value.exists { return value }
    var length: MonthLength?
    if let month, (1...12).contains(month), PartialDate.years.contains(year) {
      length = MonthLength(month: "\(parts[0])-\(parts[1])", days: PartialDate.dayCount(year: year, month: month))
    }
    found.error(.nonexistentDate(field: field, date.value, month: length), at: date.place)
    return nil
  }

  /// A year of four digits, or the years from the first to the last: "2020", "2018–2022", "2018-2022".
  static func years(
    _ years: Located<String>, field: String, _ found: inout DiagnosticList
  ) -> ClosedRange<Int>? {
    // Nearly all are one year of four digits.
    if years.value.utf8.count == 4, let year = Int(years.value), PartialDate.years.contains(year) { return year...year }
    let ends = years.value.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
      .map { number($0.drop { $0 == " " }.trimmingSpaceAtEnd) }
    guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1] else {
      found.error(.invalidYears(field: field, years.value, near: near(years.value)), at: years.place)
      return nil
    }
    for year in [first, last] where !PartialDate.years.contains(year) {
      found.error(.nonexistentYear(field: "year", year), at: years.place)
      return nil
    }
    guard first <= last else {
      found.error(.backwardYears(field: field, years.value), at: years.place)
      return nil
    }
    return first...last
  }

  /// The year or the range that a text which is neither seems to mean: of "c. 2019" or "2 019" that of 2019.
  private static func near(_ text: String) -> String? {
    guard text.utf8.count < 60 else { return nil }
    let runs = text.filter { !$0.isWhitespace }.split { !($0.isASCII && $0.isNumber) }
    let years = runs.filter { $0.count == 4 }.compactMap { Int($0) }.filter { PartialDate.years.contains($0) }
    guard runs.allSatisfy({ $0.count <= 4 }), (1...2).contains(years.count), let first = years.first else { return nil }
    return years.count == 1 ? "\(first)" : first < years[1] ? "\(first)-\(years[1])" : nil
  }

  /// The number that the digits of `text` make, at most nine of them; nil for anything else.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }
}

extension Substring {
  fileprivate var trimmingSpaceAtEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }
}
