import Bytes

/// The parts of an address of http or https that matter to who asks for it.
struct WebAddress: Hashable, Sendable {
  /// What is asked for: the address without its fragment, in ASCII but for the name of the computer.
  let request: String
  /// The name of the computer and its port, in small letters.
  let authority: String
  /// The fragment with its `#`; empty when there is none.
  let fragment: String
  /// Whether it is the home page of a site.
  let isHomePage: Bool

  /// Takes an address apart; nil when it is none of http or https.
  init?(_ address: String) {
    guard let schemeEnd = address.firstRange(of: "://")?.upperBound,
      ["http://", "https://"].contains(address[..<schemeEnd].lowercased())
    else { return nil }
    let end = address.firstIndex(of: "#") ?? address.endIndex
    fragment = String(address[end...])
    let rest = address[schemeEnd..<end]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.isEmpty else { return nil }
    self.authority = String(
      authority[(authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex)...]
    )
    .lowercased()
    let path = rest[authority.endIndex...]
    isHomePage = path.isEmpty || path == "/"
    request = address[..<authority.endIndex] + path.percentEncoded()
  }

  /// The name of the computer alone.
  var host: String { String(authority.prefix { $0 != ":" }) }
}
