import Catalogue
import Diagnostics
import Files
import Links

extension Workspace {
  /// Asks all addresses of some editions whether they lead somewhere: those of resources, partners and texts, each once.
  ///
  /// Each server is asked one thing at a time and at most once a second. What answers 404 or 410, or has a name that no computer
  /// has, is dead; what only gave no answer is so when a second run gets none either, which needs a report.
  ///
  /// - Parameters:
  ///   - paths: the paths of the editions' files.
  ///   - report: the path of a report, which is read if it is there and written anew; nil for none.
  ///   - isOffline: whether nobody is asked, and the report says what was found.
  ///   - progress: is called with the number of addresses that are known, and that of all.
  /// - Returns: what was found; of editions with mistakes only these.
  /// - Throws: `Failure`, when nobody can be asked (no libcurl, no network), or the report cannot be written.
  public func checkLinks(
    ofEditionsAt paths: [String], report: String? = nil, isOffline: Bool = false,
    progress: (_ known: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Failure) -> LinkCheck {
    try checkLinks(ofEditionsAt: paths, report: report, isOffline: isOffline, politeness: Politeness(), progress)
  }

  /// As above, with another measure of what is asked of servers.
  package func checkLinks(
    ofEditionsAt paths: [String], report: String?, isOffline: Bool, politeness: Politeness,
    _ progress: (_ known: Int, _ all: Int) -> Void
  ) throws(Failure) -> LinkCheck {
    var check = LinkCheck()
    let links = LinkList(paths.compactMap { path in edition(at: path).taking(&check.findings) })
    let earlier = report.flatMap { readReport($0, isOffline: isOffline, &check.findings) }
    guard !check.hasErrors else { return check }
    if isOffline {
      check.take(earlier?.verdicts ?? [:], on: links)
      return check
    }
    let verdicts: [String: LinkVerdict]
    do throws(LinkFailure) {
      verdicts = try LinkChecker(politeness, agent: Workspace.linkAgent).verdicts(on: links.names) {
        progress($0, links.names.count)
      }
    } catch {
      throw Failure(error.statement)
    }
    let made = LinkReport(on: links.names, verdicts: verdicts, after: earlier, at: Moment.now)
    check.take(made.verdicts, on: links)
    if let report {
      try Workspace.placing { group throws(Failure) in
        try Workspace.write(made.json(), toFile: report, in: group)
      }
    }
    return check
  }

  /// What servers are told who asks.
  private static let linkAgent = "Mozilla/5.0 (compatible; vademecum/\(vademecumVersion); link check)"

  /// The report at `path`; nil where there is none yet.
  private func readReport(_ path: String, isOffline: Bool, _ found: inout DiagnosticList) -> LinkReport? {
    guard isOffline || isRegularFile(path) else { return nil }
    return LinkReport.read(path).taking(&found)
  }
}

extension Reported {
  /// The value; what was found is added to `found`.
  fileprivate func taking(_ found: inout DiagnosticList) -> Value? {
    found.add(contentsOf: diagnostics)
    return value
  }
}

/// The addresses of web pages that editions have, each once, with the places where it stands.
private struct LinkList {
  /// The addresses, in the order of the data.
  private(set) var names: [String] = []
  private(set) var places: [String: [Place]] = [:]

  init(_ editions: [Edition]) {
    for (address, place) in editions.flatMap(\.addresses) where !address.lowercased().hasPrefix("mailto:") {
      if places[address] == nil { names.append(address) }
      places[address, default: []].append(place)
    }
  }
}

extension LinkCheck {
  /// Takes what is known of addresses.
  fileprivate mutating func take(_ verdicts: [String: LinkVerdict], on links: LinkList) {
    var unknown: [String] = []
    for name in links.names {
      let places = links.places[name] ?? []
      switch verdicts[name] {
      case .alive: alive += 1
      case .moved(let target):
        moved += 1
        for place in places { findings.warn(.moved(name, to: target), at: place) }
      case .dead(let fault):
        dead += 1
        for place in places { findings.error(.dead(name, fault), at: place) }
      case .unsure(let fault):
        unsure += 1
        for place in places { findings.warn(.unsure(name, fault), at: place) }
      case nil: unknown.append(name)
      }
    }
    if let first = unknown.first {
      findings.warn(.unknown(unknown.count, first: first), at: links.places[first]?.first)
    }
  }
}
