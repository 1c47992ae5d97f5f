/// Says what the steps of a run did, and how long each took.
final class StepTimes {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant

  /// Counts from now on; says nothing unless it is shown.
  init(isShown: Bool) {
    self.isShown = isShown
    start = clock.now
  }

  /// Says that a step is done, what came of it, and below it what it was done with; and begins the next.
  func finish(_ step: String, _ outcome: @autoclosure () -> String, _ details: @autoclosure () -> [String] = []) {
    guard isShown else { return }
    let duration = clock.now - start
    let name = step + String(repeating: " ", count: max(0, 8 - step.count))
    Terminal().printLine("\(name) \(duration.milliseconds) ms  \(outcome())")
    for detail in details() { Terminal().printLine("\(String(repeating: " ", count: 20))\(detail)") }
    start = clock.now
  }
}

extension Duration {
  /// The duration in milliseconds, with a digit after the point, as wide as seven characters at least: "   12.3".
  fileprivate var milliseconds: String {
    let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
    let text = "\(tenths / 10)\(say(".", ","))\(tenths % 10)"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
