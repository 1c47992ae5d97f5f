/// Where links lead from that have no scheme, as pages of websites have them.
enum LinkBase: Hashable, Sendable {
  /// Nowhere: texts have no such links.
  case none
  /// From a page whose address nobody has given.
  case unknown
  /// From a page at an address.
  case address(String)

  /// The address of a file of a folder whose own address is the base.
  func appending(folder: String) -> LinkBase {
    guard case .address(let address) = self else { return self }
    let base = address.hasSuffix("/") ? address : address + "/"
    return .address(folder.isEmpty ? base : base + folder + "/")
  }

  /// Whether a link has no scheme and is no host.
  static func isRelative(_ link: String) -> Bool {
    guard let first = link.unicodeScalars.first else { return false }
    let scheme = link.utf8.prefix { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
    let hasScheme = link.utf8.dropFirst(scheme.count).first == UInt8(ascii: ":") && !scheme.isEmpty
    return !hasScheme && !link.lowercased().hasPrefix("www.") && first != "<" && !link.contains { $0.isWhitespace }
  }

  /// The address that a link leads to; nil where that is not known.
  ///
  /// Source: RFC 3986, 5.2.
  func absolute(_ link: String) -> String? {
    guard case .address(let base) = self, let scheme = base.firstRange(of: "://") else { return nil }
    let rest = base[scheme.upperBound...]
    let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? base.endIndex
    if link.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + link }
    let origin = base[..<hostEnd]
    let path = base[hostEnd...].prefix { $0 != "?" && $0 != "#" }
    if link.hasPrefix("#") || link.hasPrefix("?") { return origin + (path.isEmpty ? "/" : String(path)) + link }
    let linkPath = link.prefix { $0 != "?" && $0 != "#" }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    let whole = linkPath.hasPrefix("/") ? String(linkPath) : folder + linkPath
    return origin + LinkBase.withoutDots(whole) + link[linkPath.endIndex...]
  }

  /// The path without `.` and `..`.
  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in all {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    if let last = all.last, last == ".." || last == "." { parts.append("") }
    return "/" + parts.joined(separator: "/")
  }
}
