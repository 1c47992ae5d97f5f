/// A line on a terminal that counts what is done, and says how long the rest takes.
struct Progress {
  /// Fewer things than this are done before anybody could read a count.
  static let fewest = 50

  private let noun: String
  private let total: Int
  private let show: (String) -> Void
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Counts so many things, which a noun names; `show` shows a line in the place of the one before, or takes it away for an empty one.
  /// Nothing is shown of none.
  init(noun: String, total: Int, show: @escaping (String) -> Void) {
    (self.noun, self.total, self.show) = (noun, total, show)
    start = clock.now
  }

  /// Says that `count` are done.
  func update(_ count: Int) {
    guard total > 0, count % 10 == 0 || count == total else { return }
    let left = Progress.timeLeft(elapsed: clock.now - start, done: count, of: total)
    show(Texts.progress(noun, count, of: total) + left)
  }

  /// Takes the line away.
  func finish() { if total > 0 { show("") } }

  /// How long the rest takes if it goes on as before, as the end of a line; nothing before that can be told.
  static func timeLeft(elapsed: Duration, done: Int, of total: Int) -> String {
    guard done > 0, elapsed > .seconds(1) else { return "" }
    let seconds = ((elapsed / done) * (total - done)).components.seconds
    let time = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    return " · \(Texts.timeLeft(time))"
  }
}
