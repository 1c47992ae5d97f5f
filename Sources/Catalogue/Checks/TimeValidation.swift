import Diagnostics
import Reading

extension FieldValidation {
  /// A time of day: `14:30`, `14h30`, `14 h`, `2:30 pm`.
  static func time(_ time: Located<String>, field: String, _ found: inout DiagnosticList) -> TimeOfDay? {
    guard let read = TimeOfDay(written: time.value) else {
      // Digits alone, and a point between them, can mean other things, too.
      let digits = time.value.replacing(".", with: ":")
      let near = TimeOfDay(written: digits.contains(":") ? digits : digits + ":00")
      found.error(
        .invalidTime(field: field, time.value, near: near.flatMap { $0.exists ? $0.description : nil }), at: time.place)
      return nil
    }
    if read.exists, !read.isEndOfDay || field == "end" { return read }
    found.error(.nonexistentTime(field: field, time.value), at: time.place)
    return nil
  }
}

extension TimeOfDay {
  /// The time that a text says, which no day may have; nil for what is not of the form of a time.
  fileprivate init?(written text: String) {
    var text = text.lowercased().filter { !$0.isWhitespace }
    let half = ["am", "a.m.", "pm", "p.m."].first(where: text.hasSuffix)
    if let half { text.removeLast(half.count) }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard let hour = TimeOfDay.number(parts[0], digits: 1...2) else { return nil }
    var minute = 0
    switch parts.count {
    case 1: if half == nil { return nil }
    case 2 where parts[1].isEmpty && text.last == "h": break
    case 2...3:
      // Sheets write seconds.
      guard parts.count == 2 || parts[2] == "00",
        let number = TimeOfDay.number(parts[1], digits: 2...2)
      else { return nil }
      minute = number
    default: return nil
    }
    guard let half else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard (1...12).contains(hour) else { return nil }
    self.init(hour: hour % 12 + (half.hasPrefix("p") ? 12 : 0), minute: minute)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }
}

extension FieldValues {
  /// Reports a start without a day, and an end that does not come after its start, or has none.
  func checkTimes(_ found: inout DiagnosticList) {
    checkDay(&found)
    guard let endPosition = table.position(of: "end"), case .time(let end)? = self[endPosition] else { return }
    let place = place(of: endPosition)
    guard case .time(let start)? = self["start"] else {
      found.error(.missingField("start", of: Subject(table.kind)), at: place)
      return
    }
    if !end.follows(start) { found.error(.backwardTimes(start: start.description, end: end.description), at: place) }
  }

  /// Reports a time of a day that is not known, which no list by days can have.
  private func checkDay(_ found: inout DiagnosticList) {
    guard let position = table.position(of: "start"), case .time(let start)? = self[position] else { return }
    if case .date(let date)? = self["date"], date.day != nil { return }
    found.warn(.timeWithoutDay(start.description), at: place(of: position))
  }
}

extension TimeOfDay {
  /// Whether what begins at a time can end at this one: later on the same day, or in the night that follows, within half a day.
  fileprivate func follows(_ start: TimeOfDay) -> Bool {
    self > start || self < start && minutes + 24 * 60 - start.minutes <= 12 * 60
  }
}
