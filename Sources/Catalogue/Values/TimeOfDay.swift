/// A time of day, to the minute.
public struct TimeOfDay: Hashable, Sendable {
  /// The hour, 0 to 23 in a time that exists, or 24 at the end of a day.
  public let hour: Int
  /// The minute, 0 to 59 in a time that exists.
  public let minute: Int

  /// Makes a time. One that no day has is an error where the edition that has it is checked.
  public init(hour: Int, minute: Int = 0) { (self.hour, self.minute) = (hour, minute) }

  /// Whether a day has the time: 24:00 is its end.
  public var exists: Bool { (0..<24).contains(hour) && (0..<60).contains(minute) || isEndOfDay }

  /// Whether it is midnight as the end of a day, where nothing begins.
  var isEndOfDay: Bool { (hour, minute) == (24, 0) }

  /// The minutes since the day began.
  var minutes: Int { 60 * hour + minute }
}

extension TimeOfDay: Comparable {
  /// By the clock.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as ISO 8601 writes it: `14:30`.
  public var description: String {
    func digits(_ number: Int) -> String { (0..<10).contains(number) ? "0\(number)" : "\(number)" }
    return "\(digits(hour)):\(digits(minute))"
  }
}
