/// Who may ask: pages of this server and the address bar, and no page of another site, whatever name it gives this machine.
struct RequestOrigin: Sendable {
  private let hosts: Set<String>

  /// The origin of a server on this machine.
  init(port: Int) { hosts = ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// Whether a request comes from there.
  func allows(_ request: HTTPRequest) -> Bool {
    // A name of another site that leads here has that name as host (DNS rebinding).
    guard let host = request.fields["host"], hosts.contains(host.lowercased()) else { return false }
    if let origin = request.fields["origin"], origin.lowercased() != "http://\(host.lowercased())" { return false }
    // Browsers say so of pictures, which have no origin; a link that leads here may come from anywhere.
    guard let site = request.fields["sec-fetch-site"], site != "same-origin", site != "none" else { return true }
    return request.fields["sec-fetch-mode"] == "navigate"
  }
}
