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
    request = address[..<authority.endIndex] + WebAddress.ascii(path)
  }

  /// The name of the computer alone.
  var host: String { String(authority.prefix { $0 != ":" }) }

  /// A path with letters beyond ASCII as RFC 3987, 3.1, writes them.
  private static func ascii(_ path: Substring) -> String {
    var text = ""
    for byte in path.utf8 {
      if byte > 0x20, byte < 0x7f {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
