/// Requests that wait for their turn: each server is asked one thing at a time, and not too often.
struct LinkQueue {
  /// The moment of a clock.
  typealias Instant = ContinuousClock.Instant

  private let politeness: Politeness
  private var servers: [Server] = []
  private var indices: [String: Int] = [:]
  private var active = 0
  private var waiting = 0

  private struct Server {
    var requests: [(request: LinkRequest, notBefore: Instant)] = []
    var first = 0
    var next: Instant
    var isAsked = false
  }

  /// What to do now.
  enum Turn: Hashable {
    /// Ask this.
    case ask(LinkRequest)
    /// Wait until then, or for an answer.
    case wait(until: Instant)
    /// Wait for an answer.
    case waitForAnswer
    /// Nothing is left to ask, and no answer is awaited.
    case finished
  }

  init(_ politeness: Politeness) { self.politeness = politeness }

  /// Takes a request that must not be made before a moment.
  mutating func add(_ request: LinkRequest, notBefore: Instant) {
    let authority = request.address.authority
    if indices[authority] == nil {
      indices[authority] = servers.count
      servers.append(Server(next: notBefore))
    }
    servers[indices[authority]!].requests.append((request, notBefore))
    waiting += 1
  }

  /// Whose turn it is.
  mutating func turn(at now: Instant) -> Turn {
    if waiting == 0 { return active == 0 ? .finished : .waitForAnswer }
    guard active < politeness.parallel else { return .waitForAnswer }
    var earliest: Instant?
    for index in servers.indices {
      let server = servers[index]
      guard !server.isAsked, server.first < server.requests.count else { continue }
      let moment = max(server.next, server.requests[server.first].notBefore)
      if moment <= now { return .ask(begin(index, at: now)) }
      earliest = min(earliest ?? moment, moment)
    }
    return earliest.map { .wait(until: $0) } ?? .waitForAnswer
  }

  /// Says that a request has been answered.
  mutating func finish(_ request: LinkRequest) {
    guard let index = indices[request.address.authority] else { return }
    servers[index].isAsked = false
    active -= 1
  }

  private mutating func begin(_ index: Int, at now: Instant) -> LinkRequest {
    let request = servers[index].requests[servers[index].first].request
    servers[index].first += 1
    servers[index].isAsked = true
    servers[index].next = now + politeness.interval
    active += 1
    waiting -= 1
    return request
  }
}
