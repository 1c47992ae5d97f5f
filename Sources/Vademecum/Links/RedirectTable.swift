import Catalogue

/// The table with which a server leads on from short addresses, a line a resource.
struct RedirectTable {
  /// What is written: told by the name of the file.
  enum Form {
    /// `code,address,resource`.
    case csv
    /// Directives of Apache.
    case apache
    /// The inside of a `map` of nginx.
    case nginx

    /// The form of a file of that name; nil for a name that says none.
    init?(path: String) {
      if path.hasSuffix(".csv") {
        self = .csv
      } else if path.hasSuffix(".htaccess") {
        self = .apache
      } else if path.hasSuffix(".map") {
        self = .nginx
      } else {
        return nil
      }
    }

    /// The first line of such a file, by which it is known again.
    var head: String {
      switch self {
      case .csv: "code,address,resource"
      case .apache, .nginx:
        "# Short addresses of resources, by vademecum: lines that are no longer needed may be taken out"
      }
    }
  }

  private let form: Form
  /// The lines of resources that an edition shows, in its order, by their codes.
  private var lines: [(code: String, line: String)] = []

  /// The table of an edition.
  init(of edition: Edition, _ links: ShortLinks, as form: Form) {
    self.form = form
    let path = RedirectTable.path(of: links.prefix)
    for resource in edition.sections.flatMap(\.resources) {
      guard let address = resource.accessURL, edition.printedAddress(of: resource) != address else { continue }
      let code = ShortLinks.code(ofResource: resource.id)
      lines.append((code, RedirectTable.line(code, path, address, resource.id, form)))
    }
  }

  /// The text of the file: these lines, and those of `older` that tell of other resources; nil where that is no such table.
  func text(keeping older: String?) -> String? {
    var kept: [Substring] = []
    if let older {
      var rest = older.split(whereSeparator: \.isNewline)[...]
      guard rest.popFirst().map(String.init) == form.head else { return nil }
      kept = rest.filter { line in !lines.contains { line.contains($0.code) } }
    }
    return ([form.head] + lines.map(\.line) + kept.map(String.init)).map { $0 + "\n" }.joined()
  }

  private static func line(_ code: String, _ path: String, _ address: String, _ id: String, _ form: Form) -> String {
    switch form {
    case .csv:
      let isPlain = !address.contains { ",\"".contains($0) }
      return "\(code),\(isPlain ? address : "\"\(address.replacing("\"", with: "\"\""))\""),\(id)"
    case .apache: return "Redirect 302 \"\(path)\(code)\" \"\(escaped(address))\""
    case .nginx: return "\(path)\(code) \"\(escaped(address))\";"
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
