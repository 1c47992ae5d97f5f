/// A request to read something (RFC 9112).
package struct HTTPRequest: Hashable, Sendable {
  /// Whether the answer is to have no body.
  package var isHead = false
  /// What is asked for: the path, decoded.
  package var path: String
  /// The parameters behind it, decoded.
  package var query: [String: String]
  /// The header's fields, by their names in small letters.
  package var fields: [String: String]
  /// Whether the connection goes on after the answer.
  package var keepsAlive: Bool

  /// Why a request is not answered, as a status of HTTP.
  package enum Refusal: Int, Error, Sendable {
    case badRequest = 400
    case forbidden = 403
    case methodNotAllowed = 405
    case timeout = 408
    case contentTooLarge = 413
    case targetTooLong = 414
    case headTooLarge = 431
    case versionNotSupported = 505
  }

  /// The most bytes of a request's line, and of all that comes before its body.
  static let (lineLimit, headLimit) = (4096, 8192)

  /// Takes a whole request from the beginning of some bytes; nil where more has to come.
  static func take(from bytes: inout [UInt8]) throws(Refusal) -> HTTPRequest? {
    // Empty lines before a request are borne.
    while bytes.first == 0x0d || bytes.first == 0x0a { bytes.removeFirst() }
    guard let end = endOfHead(bytes) else {
      if !bytes.prefix(lineLimit).contains(0x0a), bytes.count >= lineLimit { throw .targetTooLong }
      if bytes.count >= headLimit { throw .headTooLarge }
      return nil
    }
    guard end <= headLimit else { throw .headTooLarge }
    let head = bytes[..<end]
    bytes.removeFirst(end)
    return try HTTPRequest(head: head)
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let line = bytes[index...].firstIndex(of: 0x0a) {
      index = line + 1
      let rest = bytes[index...]
      if rest.first == 0x0a { return index + 1 }
      if rest.starts(with: [0x0d, 0x0a]) { return index + 2 }
    }
    return nil
  }

  /// Makes a request to read something.
  init(path: String, query: [String: String] = [:], fields: [String: String] = [:], keepsAlive: Bool = true) {
    (self.path, self.query, self.fields, self.keepsAlive) = (path, query, fields, keepsAlive)
  }

  private init(head: ArraySlice<UInt8>) throws(Refusal) {
    guard head.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x0d || $0 == 0x0a || $0 == 0x09 }) else {
      throw .badRequest
    }
    let lines = String(decoding: head, as: UTF8.self).split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    guard let first = lines.first else { throw .badRequest }
    guard first.utf8.count <= HTTPRequest.lineLimit else { throw .targetTooLong }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[1].hasPrefix("/") else { throw .badRequest }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .versionNotSupported }
    guard words[0] == "GET" || words[0] == "HEAD" else { throw .methodNotAllowed }
    isHead = words[0] == "HEAD"
    let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = HTTPRequest.decoded(parts[0]) else { throw .badRequest }
    self.path = path
    query = try HTTPRequest.query(parts.count > 1 ? parts[1] : "")
    fields = try HTTPRequest.fields(lines.dropFirst())
    guard fields["transfer-encoding"] == nil, (fields["content-length"] ?? "0") == "0" else { throw .contentTooLarge }
    let connection = fields["connection"]?.lowercased() ?? ""
    keepsAlive = words[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive"
  }

  private static func fields(_ lines: ArraySlice<Substring>) throws(Refusal) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { throw .badRequest }
      let name = line[..<colon].lowercased()
      guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { throw .badRequest }
      let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
      // Two hosts are no host.
      guard fields.updateValue(String(value.trimmingEnd), forKey: name) == nil || name != "host" else {
        throw .badRequest
      }
    }
    return fields
  }

  private static func query(_ text: Substring) throws(Refusal) -> [String: String] {
    var query: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]), let value = decoded(parts.count > 1 ? parts[1] : "", isQuery: true) else {
        throw .badRequest
      }
      query[name] = value
    }
    return query
  }

  /// A text without percent encoding; nil where it is no text.
  private static func decoded(_ text: Substring, isQuery: Bool = false) -> String? {
    var (bytes, rest) = ([UInt8](), text.utf8[...])
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        guard digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16), value != 0 else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "+") where isQuery: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension Substring {
  fileprivate var trimmingEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
