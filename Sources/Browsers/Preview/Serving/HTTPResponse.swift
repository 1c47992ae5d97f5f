/// What is answered to a request.
package struct HTTPResponse: Hashable, Sendable {
  /// The status of HTTP.
  package var status: Int
  /// The media type of the body.
  package var type: String
  /// The body.
  package var body: [UInt8]
  /// What tells the body from others of the same address; nil for nothing.
  package var tag: String?
  /// What browsers allow a page that is shown in a frame (Content Security Policy); nil for all else, which has the server's own.
  package var framePolicy: String?

  /// Answers with a body.
  package init(status: Int = 200, type: String, body: [UInt8], tag: String? = nil, framePolicy: String? = nil) {
    (self.status, self.type, self.body, self.tag) = (status, type, body, tag)
    self.framePolicy = framePolicy
  }

  /// Answers with a line of text.
  package init(status: Int, _ text: String) {
    self.init(status: status, type: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8))
  }

  /// Refuses a request.
  package init(_ refusal: HTTPRequest.Refusal) {
    self.init(status: refusal.rawValue, HTTPResponse.reason(refusal.rawValue))
  }

  /// The bytes that are sent: with the body, unless only the head was asked for.
  func bytes(isHead: Bool = false, keepsAlive: Bool) -> [UInt8] {
    var fields = ["Content-Type: \(type)", "Content-Length: \(body.count)"] + safety
    if status == 405 { fields.append("Allow: GET, HEAD") }
    if let tag { fields.append("ETag: \"\(tag)\"") }
    fields.append("Connection: \(keepsAlive ? "keep-alive" : "close")")
    return Array(head(fields).utf8) + (isHead ? [] : body)
  }

  /// The bytes that begin an answer that does not end: events (HTML, 9.2).
  static var streamHead: [UInt8] {
    let response = HTTPResponse(type: "text/event-stream", body: [])
    return Array(response.head(["Content-Type: text/event-stream", "Connection: close"] + response.safety).utf8)
  }

  private func head(_ fields: [String]) -> String {
    let line = "HTTP/1.1 \(status) \(HTTPResponse.reason(status))"
    return ([line] + fields).map { "\($0)\r\n" }.joined() + "\r\n"
  }

  /// Nothing is kept, guessed or fetched from elsewhere, and nothing framed that is not meant for it, whatever a page holds.
  private var safety: [String] {
    [
      "Cache-Control: no-store", "Content-Security-Policy: \(framePolicy ?? HTTPResponse.policy)",
      "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: no-referrer",
      // Browsers show no page of a sandbox that has it.
    ] + (framePolicy == nil ? ["Cross-Origin-Opener-Policy: same-origin"] : [])
  }

  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 410: "Gone"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Internal Server Error"
    }
  }
}
