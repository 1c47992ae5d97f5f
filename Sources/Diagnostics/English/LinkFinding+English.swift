extension LinkFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .dead(let address, let fault):
      Message("'\(address)' is dead: \(fault.english)", hint: "find its new address, or leave it out")
    case .moved(let address, let target):
      Message("'\(address)' has moved for good", hint: "write '\(target)'")
    case .unsure(let address, let fault):
      Message("'\(address)' may be dead: \(fault.english)", hint: "open it in a browser")
    case .unknown(let count, let first):
      Message(
        count == 1 ? "'\(first)' is not in the report" : "\(count) addresses are not in the report, such as '\(first)'",
        hint: "run it once more without '--offline'")
    }
  }
}

extension LinkFault {
  /// The fault in English.
  fileprivate var english: String {
    switch self {
    case .status(let status): "it answers \(status)" + (LinkFault.phrases[status].map { " (\($0))" } ?? "")
    case .unknownHost(let host): "there is no computer called '\(host)'"
    case .refused: "its server takes no connection"
    case .timeout(let seconds): "no answer in \(seconds) seconds"
    case .insecure(let words), .failed(let words): words
    case .circle: "it leads round in a circle"
    case .homePage(let address): "it leads to the home page '\(address)'"
    }
  }

  /// What statuses mean (RFC 9110), as far as they are common.
  private static let phrases = [
    400: "bad request", 401: "sign in", 403: "forbidden", 404: "not found", 405: "method not allowed", 408: "timeout",
    410: "gone", 418: "no robots", 429: "too many requests", 451: "withheld for legal reasons", 500: "server error",
    502: "bad gateway", 503: "out of service", 504: "gateway timeout",
  ]
}
