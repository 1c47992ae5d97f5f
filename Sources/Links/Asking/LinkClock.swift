/// The time by which servers are asked.
struct LinkClock: Sendable {
  /// The moment at hand.
  var now: @Sendable () -> LinkQueue.Instant
  /// How long answers are really waited for where so much time may pass.
  var wait: @Sendable (Duration) -> Duration

  /// The machine's.
  static let system = LinkClock(now: { ContinuousClock.now }, wait: { $0 })
}
