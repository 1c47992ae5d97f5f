import Diagnostics

/// Asks addresses whether they lead somewhere.
///
/// Source: RFC 9110 for statuses; what is taken for dead, moved and unsure follows what users of link checkers have asked for.
package struct LinkChecker: Sendable {
  private let politeness: Politeness
  private let agent: String
  private let libraries: [String]
  private let clock: LinkClock

  /// - Parameters:
  ///   - politeness: how much is asked of servers.
  ///   - agent: what servers are told who asks.
  package init(_ politeness: Politeness = Politeness(), agent: String) {
    self.init(politeness, agent: agent, clock: .system)
  }

  /// As above, with the names that the library's file can have, and the clock by which servers are asked.
  init(
    _ politeness: Politeness, agent: String, libraries: [String] = Curl.fileNames, clock: LinkClock = .system
  ) {
    (self.politeness, self.agent, self.libraries, self.clock) = (politeness, agent, libraries, clock)
  }

  /// Asks each of some addresses, different from each other; those of other schemes than http and https have no verdict.
  ///
  /// - Parameter progress: is called with the number of those whose verdict is known.
  /// - Throws: `LinkFailure`, when none can be asked: without libcurl, or without a network.
  package func verdicts(
    on addresses: [String], progress: (Int) -> Void = { _ in }
  ) throws(LinkFailure) -> [String: LinkVerdict] {
    let asked = addresses.compactMap { address in WebAddress(address).map { (name: address, address: $0) } }
    guard !asked.isEmpty else { return [:] }
    let transfers = try Transfers(try Curl(fileNames: libraries), timeout: politeness.timeout, agent: agent)
    var trials = asked.enumerated().map { LinkTrial($1.address, number: $0) }
    var queue = LinkQueue(politeness)
    for trial in trials { queue.add(trial.request, notBefore: clock.now()) }
    var verdicts: [String: LinkVerdict] = [:]
    while true {
      let wait: Duration
      switch queue.turn(at: clock.now()) {
      case .ask(let request):
        try transfers.start(request)
        continue
      case .wait(let moment): wait = moment - clock.now()
      case .waitForAnswer: wait = .seconds(1)
      case .finished: return try LinkChecker.connected(verdicts)
      }
      for (request, answer) in transfers.answers(within: clock.wait(wait)) {
        queue.finish(request)
        switch trials[request.trial].take(answer) {
        case .ask(let request, let pause): queue.add(request, notBefore: clock.now() + pause)
        case .finish(let verdict):
          transfers.end(trial: request.trial)
          verdicts[asked[request.trial].name] = verdict
          progress(verdicts.count)
        }
      }
    }
  }

  /// The verdicts, unless no computer of several could be found by its name: then there is no network.
  private static func connected(_ verdicts: [String: LinkVerdict]) throws(LinkFailure) -> [String: LinkVerdict] {
    let unknown = Set(
      verdicts.values.compactMap { verdict in
        if case .dead(.unknownHost(let host)) = verdict { host } else { nil }
      })
    let isAlone = verdicts.values.allSatisfy { if case .dead(.unknownHost) = $0 { true } else { false } }
    guard !isAlone || unknown.count < 2 else {
      throw LinkFailure(
        "no address could be asked: is there a connection to the network?",
        "aucune adresse n’a pu être essayée : y a-t-il une connexion au réseau ?")
    }
    return verdicts
  }
}
