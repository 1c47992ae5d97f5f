import Bytes
import Diagnostics
import Reading

extension LinkReport {
  /// The field that tells a report from other files, and its value.
  private static let kind = (field: "kind", value: "links")

  /// The report in JSON; ends with a line break.
  package func json() -> [UInt8] {
    JSON.object([
      (LinkReport.kind.field, .text(LinkReport.kind.value)), ("checked", .text(moment)),
      ("links", .list(links.map(\.json))),
    ]).lines()
  }

  /// Reads a report that `json` gave; nil, with errors at their places, when it is none.
  package static func read(_ path: String) -> Reported<LinkReport> {
    let source = SourceFile.read(path)
    var found = source.diagnostics
    guard !found.hasErrors, let node = source.value, var fields = FieldReader(node, as: "report", &found) else {
      return Reported(nil, found)
    }
    let kind = fields.requiredNode(LinkReport.kind.field, &found)?.text(as: "kind", &found)
    if let kind, kind.value != LinkReport.kind.value {
      found.error(
        .unknownChoice(kind.value, of: "kind", near: nil, among: [LinkReport.kind.value]), at: kind.place)
    }
    let moment = fields.requiredNode("checked", &found)?.text(as: "checked", &found)
    let nodes = fields.requiredNode("links", &found)?.sequence(as: "links", &found) ?? []
    let links = nodes.compactMap { Link.read($0, &found) }
    fields.finish(&found)
    guard !found.hasErrors, let moment else { return Reported(nil, found) }
    return Reported(LinkReport(moment: moment.value, links: links), found)
  }
}

extension LinkReport.Link {
  fileprivate var json: JSON {
    var fields: [(String, JSON)] = [("url", .text(address))]
    switch verdict {
    case .alive: fields.append(("verdict", .text("alive")))
    case .moved(let target): fields += [("verdict", .text("moved")), ("to", .text(target))]
    case .dead(let fault): fields += [("verdict", .text("dead"))] + fault.json
    case .unsure(let fault): fields += [("verdict", .text("unsure"))] + fault.json
    }
    if silences > 0 { fields.append(("silences", .number(silences))) }
    return .object(fields)
  }

  fileprivate static func read(_ node: Node, _ found: inout DiagnosticList) -> LinkReport.Link? {
    guard var fields = FieldReader(node, as: "link", &found) else { return nil }
    let address = fields.requiredNode("url", &found)?.text(as: "url", &found)?.value
    fields.name = address
    let verdict = LinkVerdict.read(&fields, &found)
    let silences = fields.node("silences")?.integer(as: "silences", &found)?.value ?? 0
    fields.finish(&found)
    guard let address, let verdict else { return nil }
    return LinkReport.Link(address: address, verdict: verdict, silences: min(max(silences, 0), 1000))
  }
}

extension LinkVerdict {
  fileprivate static func read(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> LinkVerdict? {
    guard let word = fields.requiredNode("verdict", &found)?.text(as: "verdict", &found) else { return nil }
    switch word.value {
    case "alive": return .alive
    case "moved":
      return fields.requiredNode("to", &found)?.text(as: "to", &found).map { .moved(to: $0.value) }
    case "dead": return LinkFault.read(&fields, &found).map { .dead($0) }
    case "unsure": return LinkFault.read(&fields, &found).map { .unsure($0) }
    default:
      found.error(
        .unknownChoice(word.value, of: "verdict", near: nil, among: ["alive", "moved", "dead", "unsure"]),
        at: word.place)
      return nil
    }
  }
}

extension LinkFault {
  /// The fields that say why: the reason, and what it is about.
  fileprivate var json: [(String, JSON)] {
    switch self {
    case .status(let status): [("reason", .text("status")), ("status", .number(status))]
    case .unknownHost(let host): [("reason", .text("unknown-host")), ("about", .text(host))]
    case .refused: [("reason", .text("refused"))]
    case .timeout(let seconds): [("reason", .text("timeout")), ("seconds", .number(seconds))]
    case .insecure(let words): [("reason", .text("insecure")), ("about", .text(words))]
    case .circle: [("reason", .text("circle"))]
    case .homePage(let address): [("reason", .text("home-page")), ("about", .text(address))]
    case .failed(let words): [("reason", .text("failed")), ("about", .text(words))]
    }
  }

  fileprivate static func read(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> LinkFault? {
    guard let reason = fields.requiredNode("reason", &found)?.text(as: "reason", &found) else { return nil }
    func number(_ field: String) -> Int? {
      fields.requiredNode(field, &found)?.integer(as: .noun(field), &found)?.value
    }
    func about() -> String? { fields.requiredNode("about", &found)?.text(as: "about", &found)?.value }
    switch reason.value {
    case "status": return number("status").map { .status($0) }
    case "unknown-host": return about().map { .unknownHost($0) }
    case "refused": return .refused
    case "timeout": return number("seconds").map { .timeout(seconds: $0) }
    case "insecure": return about().map { .insecure($0) }
    case "circle": return .circle
    case "home-page": return about().map { .homePage($0) }
    case "failed": return about().map { .failed($0) }
    default:
      let known = ["status", "unknown-host", "refused", "timeout", "insecure", "circle", "home-page", "failed"]
      found.error(.unknownChoice(reason.value, of: "reason", near: nil, among: known), at: reason.place)
      return nil
    }
  }
}
