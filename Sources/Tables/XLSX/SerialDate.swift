/// Dates as spreadsheets count them: in days, from the beginning of 1900 or of 1904.
package enum SerialDate {
  /// The date as ISO 8601 writes it, with its time unless that is midnight; a time alone for what is less than a day. Nil for
  /// numbers that are no dates.
  ///
  /// Excel takes 1900 for a leap year, as Lotus 1-2-3 did: its day 60 is a 29 February that never was, and stays one here.
  package static func text(_ serial: Double, startsIn1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var minute = Int(((serial - Double(day)) * 1440 + 0.5 / 60).rounded(.down))
    if minute >= 1440 { (day, minute) = (day + 1, 0) }
    let time = minute == 0 ? "" : "\(two(minute / 60)):\(two(minute % 60))"
    if day == 0, !startsIn1904 { return time.isEmpty ? nil : time }
    let date: String
    if startsIn1904 {
      date = iso(daysSince1970: day - 24107)
    } else if day == 60 {
      date = "1900-02-29"
    } else {
      date = iso(daysSince1970: day - (day < 60 ? 25568 : 25569))
    }
    return time.isEmpty ? date : "\(date)T\(time)"
  }

  /// A length of time in hours and minutes.
  static func duration(_ serial: Double) -> String {
    let minutes = Int(max(-1e9, min(1e9, serial * 1440)).rounded())
    return "\(minutes / 60):\(two(abs(minutes % 60)))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private static func iso(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(two(month))-\(two(day))"
  }
}
