import Catalogue

/// The table with which a server leads on from short addresses, a line a resource.
struct RedirectTable {
  private let form: ShortLinks.TableForm
  /// What stands before the codes: the path of the short addresses.
  private let path: String
  /// The lines of resources that an edition shows, in its order.
  private var lines: [String] = []
  /// Their codes.
  private var codes: Set<String> = []

  /// The table of an edition.
  init(of edition: Edition, _ links: ShortLinks, as form: ShortLinks.TableForm) {
    self.form = form
    path = RedirectTable.path(of: links.prefix)
    for resource in edition.sections.flatMap(\.resources) where edition.hasShortLink(resource) {
      let code = ShortLinks.code(ofResource: resource.id)
      codes.insert(code)
      lines.append(line(code, resource.accessURL ?? "", resource.id))
    }
  }

  /// The text of the file: these lines, and those of `older` that tell of other resources; nil where that is no such table.
  func text(keeping older: String?) -> String? {
    var kept: [Substring] = []
    if let older {
      var rest = older.split(whereSeparator: \.isNewline)[...]
      guard rest.popFirst().map(String.init) == form.head else { return nil }
      kept = rest.filter { line in code(of: line).map { !codes.contains($0) } ?? true }
    }
    return ([form.head] + lines + kept.map(String.init)).map { $0 + "\n" }.joined()
  }

  private func line(_ code: String, _ address: String, _ id: String) -> String {
    switch form {
    case .csv:
      let isPlain = !address.contains { ",\"".contains($0) }
      return "\(code),\(isPlain ? address : "\"\(address.replacing("\"", with: "\"\""))\""),\(id)"
    case .apache: return "\(start)\(code)\" \"\(RedirectTable.escaped(address))\""
    case .nginx: return "\(start)\(code) \"\(RedirectTable.escaped(address))\";"
    }
  }

  /// The code of a line of such a table; nil for a line that has none.
  private func code(of line: Substring) -> String? {
    guard line.hasPrefix(start) else { return nil }
    return String(line.dropFirst(start.count).prefix { !", \"".contains($0) })
  }

  /// What a line begins with, before its code.
  private var start: String {
    switch form {
    case .csv: ""
    case .apache: "Redirect 302 \"\(path)"
    case .nginx: path
    }
  }

  /// An address without signs that mean something to servers.
  private static func escaped(_ address: String) -> String {
    address.replacing("\"", with: "%22").replacing("\\", with: "%5C").replacing("$", with: "%24")
  }

  /// The path of an address, from the first stroke behind the name of the computer.
  private static func path(of address: String) -> String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}

extension ShortLinks.TableForm {
  /// The first line of such a file, by which it is known again.
  fileprivate var head: String {
    switch self {
    case .csv: "code,address,resource"
    case .apache, .nginx:
      "# Short addresses of resources, by vademecum: lines that are no longer needed may be taken out"
    }
  }
}
