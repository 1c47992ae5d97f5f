import Catalogue
import Languages

/// How times of day are printed in a language: "14 h 30 – 16 h", "2:30–4 pm", elsewhere "14:30–16:00".
struct TimeText: Sendable {
  private enum Form { case french, english, digits }

  private let form: Form

  /// Prints in `language` (BCP 47).
  init(language: String) {
    form =
      if Language.isTag(language, within: "fr") {
        .french
      } else if Language.isTag(language, within: "en") {
        .english
      } else {
        .digits
      }
  }

  /// A time.
  func text(of time: TimeOfDay) -> String {
    switch form {
    case .french: time.minute == 0 ? "\(time.hour)\u{a0}h" : "\(time.hour)\u{a0}h\u{a0}\(time.minuteDigits)"
    case .english: "\(time.onTheClock)\u{a0}\(time.half)"
    case .digits: time.description
    }
  }

  /// A time, or the time from one to another.
  func text(from start: TimeOfDay, to end: TimeOfDay?) -> String {
    guard let end else { return text(of: start) }
    switch form {
    case .french: return "\(text(of: start))\u{a0}– \(text(of: end))"
    case .english:
      return start.half == end.half ? "\(start.onTheClock)–\(text(of: end))" : "\(text(of: start)) – \(text(of: end))"
    case .digits: return "\(text(of: start))–\(text(of: end))"
    }
  }
}

extension TimeOfDay {
  /// The minute in two digits.
  fileprivate var minuteDigits: String { minute < 10 ? "0\(minute)" : "\(minute)" }

  /// What a clock of twelve hours shows; a whole hour without its minutes.
  fileprivate var onTheClock: String {
    let hour = hour % 12 == 0 ? 12 : hour % 12
    return minute == 0 ? "\(hour)" : "\(hour):\(minuteDigits)"
  }

  /// The half of the day.
  fileprivate var half: String { hour < 12 ? "am" : "pm" }
}
