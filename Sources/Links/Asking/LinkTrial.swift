import Diagnostics

/// What is known of one address while it is asked, step by step.
///
/// Servers are asked for the head of their answer alone; where that gives no page, for all of it, as browsers do, since many
/// answer that better (lychee and others had to learn it).
struct LinkTrial: Sendable {
  private let start: WebAddress
  private let number: Int
  private var current: WebAddress
  private var isHead = true
  private var visited: Set<String>
  /// Where moves for good have led, while there was no other move.
  private var movedTo: WebAddress?
  private var hasOnlyMovedForGood = true
  private var hasWaited = false

  /// What to do next.
  enum Step: Hashable, Sendable {
    /// Ask, when so much time has passed.
    case ask(LinkRequest, after: Duration)
    /// Nothing: it is known.
    case finish(LinkVerdict)
  }

  /// More moves than these are none that browsers follow either.
  private static let moveLimit = 10
  /// Who asks to wait longer is not asked again.
  private static let pauseLimit = Duration.seconds(15)

  /// Begins with an address.
  init(_ address: WebAddress, number: Int) {
    (start, current, self.number) = (address, address, number)
    visited = [address.request]
  }

  /// The first request.
  var request: LinkRequest { LinkRequest(trial: number, address: current, isHead: isHead) }

  /// Takes an answer.
  mutating func take(_ answer: LinkAnswer) -> Step {
    switch answer {
    case .status(200..<300, _, _), .status(304, _, _): return .finish(arrival)
    case .status(let status, let target?, _) where (300..<400).contains(status):
      return follow(target, isForGood: status == 301 || status == 308)
    case .status(let status, _, let pause):
      if status == 429 || status == 503, let pause, pause <= LinkTrial.pauseLimit, !hasWaited { return wait(pause) }
      if isHead { return askForAll(after: .zero) }
      if status >= 500, pause == nil, !hasWaited { return wait(.seconds(2)) }
      return .finish(status == 404 || status == 410 ? .dead(.status(status)) : .unsure(.status(status)))
    case .none(let fault):
      if isHead { return askForAll(after: .seconds(1)) }
      if case .unknownHost = fault { return .finish(.dead(fault)) }
      return .finish(.unsure(fault))
    }
  }

  private var arrival: LinkVerdict {
    if current.isHomePage, !start.isHomePage, current != start { return .unsure(.homePage(current.request)) }
    guard let movedTo else { return .alive }
    return .moved(to: movedTo.request + (movedTo.fragment.isEmpty ? start.fragment : movedTo.fragment))
  }

  private mutating func follow(_ target: String, isForGood: Bool) -> Step {
    guard let address = WebAddress(target) else {
      let shown = String(target.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(200))
      return .finish(.unsure(.failed("it leads to '\(shown)'")))
    }
    guard visited.insert(address.request).inserted, visited.count <= LinkTrial.moveLimit + 1 else {
      // Some servers lead those round in a circle who ask for heads.
      return isHead ? beginAnew() : .finish(.dead(.circle))
    }
    hasOnlyMovedForGood = hasOnlyMovedForGood && isForGood
    if hasOnlyMovedForGood { movedTo = address }
    current = address
    return .ask(request, after: .zero)
  }

  private mutating func beginAnew() -> Step {
    (current, visited, movedTo, hasOnlyMovedForGood) = (start, [start.request], nil, true)
    return askForAll(after: .zero)
  }

  private mutating func askForAll(after pause: Duration) -> Step {
    isHead = false
    return .ask(request, after: pause)
  }

  private mutating func wait(_ pause: Duration) -> Step {
    hasWaited = true
    return .ask(request, after: pause)
  }
}
