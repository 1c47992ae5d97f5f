/// How much is asked of servers.
package struct Politeness: Hashable, Sendable {
  /// How much time passes between two requests to one server.
  package var interval: Duration
  /// How many servers are asked at once.
  package var parallel: Int
  /// How long an answer may take, in seconds.
  package var timeout: Int

  /// One request a second to each server, and eight servers at once.
  package init(interval: Duration = .seconds(1), parallel: Int = 8, timeout: Int = 20) {
    (self.interval, self.parallel, self.timeout) = (interval, parallel, timeout)
  }
}
