import Diagnostics

/// What was found when addresses were asked: it is kept, so that it can be said again without a network, and so that a server that
/// only had a bad day is told from one that is gone.
package struct LinkReport: Hashable, Sendable {
  /// When they were asked (RFC 3339, in UTC).
  package var moment: String
  /// What is known of each address, in the order of asking.
  package var links: [Link]

  /// What is known of one address.
  package struct Link: Hashable, Sendable {
    /// The address, as the data have it.
    package var address: String
    /// Whether it leads somewhere.
    package var verdict: LinkVerdict
    /// How many runs one after the other have had no answer; 0 when there was one.
    package var silences = 0
  }

  /// A server that is silent in so many runs one after the other is taken for gone.
  static let silencesOfDead = 2

  /// Takes what was read.
  init(moment: String, links: [Link]) { (self.moment, self.links) = (moment, links) }

  /// Says what is known after `addresses` were asked: a server that gave no answer now, nor when `earlier` was made, is dead.
  package init(
    on addresses: [String], verdicts: [String: LinkVerdict], after earlier: LinkReport?, at moment: String
  ) {
    let before = Dictionary(
      (earlier?.links ?? []).map { ($0.address, $0.silences) }, uniquingKeysWith: { first, _ in first })
    links = addresses.compactMap { address in
      guard let verdict = verdicts[address] else { return nil }
      guard case .unsure(let fault) = verdict, fault.isSilence else { return Link(address: address, verdict: verdict) }
      let silences = before[address, default: 0] + 1
      return Link(
        address: address, verdict: silences < LinkReport.silencesOfDead ? verdict : .dead(fault), silences: silences)
    }
    self.moment = moment
  }

  /// What is known of an address; nil when it was not asked.
  package var verdicts: [String: LinkVerdict] {
    Dictionary(links.map { ($0.address, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LinkFault {
  /// Whether the server gave no answer, which can be a bad day.
  fileprivate var isSilence: Bool {
    switch self {
    case .refused, .timeout, .insecure, .failed: true
    case .status, .unknownHost, .circle, .homePage: false
    }
  }
}
