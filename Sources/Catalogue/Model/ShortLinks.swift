import Bytes
import Diagnostics

/// Short addresses that lead to resources by a server of the publisher's own: easily typed from paper, and small as codes.
public struct ShortLinks: Hashable, Sendable {
  /// What all of them begin with, such as "https://avise.org/r/".
  public var base: String
  /// The path of the table for the server, from the edition's file: below its folder, and called `.csv`, `.htaccess` or `.map`.
  public var file: String

  /// Makes short addresses.
  public init(base: String, file: String) { (self.base, self.file) = (base, file) }

  /// The short address of a resource, which follows from its id alone: what is printed once leads there in all editions.
  public func address(ofResource id: String) -> String { prefix + ShortLinks.code(ofResource: id) }

  /// What stands behind the beginning: six signs of which none is easily taken for another (Crockford's base 32 in small letters).
  package static func code(ofResource id: String) -> String {
    let digest = Array(id.utf8).withUnsafeBytes { Digest.hexadecimal(of: $0) }
    var rest = UInt64(digest.prefix(15), radix: 16) ?? 0
    return String(
      (0..<6).map { _ in
        defer { rest >>= 5 }
        return signs[Int(rest & 31)]
      })
  }

  /// The base, which ends with something that parts it from what follows.
  package var prefix: String { base.last.map { "/=?-_#".contains($0) } == true ? base : base + "/" }

  /// Whether the file may be made: one of a known form, below the edition's folder.
  fileprivate var hasTable: Bool {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains("..") && parts.first?.isEmpty == false && TableForm(path: file) != nil
  }

  private static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")
}

extension ShortLinks {
  /// What the table for the server is written as, which the ending of its name says.
  package enum TableForm: String, CaseIterable {
    /// `code,address,resource`.
    case csv = ".csv"
    /// Directives of Apache.
    case apache = ".htaccess"
    /// The inside of a `map` of nginx.
    case nginx = ".map"

    /// The form of a file of that name; nil for a name that says none.
    package init?(path: String) {
      guard let form = TableForm.allCases.first(where: { path.hasSuffix($0.rawValue) }) else { return nil }
      self = form
    }
  }

  private static let base = FieldTable.shortLinks.position(named: "base")
  private static let file = FieldTable.shortLinks.position(named: "file")

  /// What fields hold; nil where one is missing.
  init?(_ values: FieldValues) {
    guard let base = values[text: ShortLinks.base], let file = values[text: ShortLinks.file] else { return nil }
    self.init(base: base, file: file)
  }

  /// The same as fields.
  var values: FieldValues {
    var values = FieldValues(.shortLinks, at: Place(file: ""))
    values[text: ShortLinks.base] = base
    values[text: ShortLinks.file] = file
    return values
  }
}

extension [EditionSection] {
  /// Reports short addresses that lead nowhere, a table that is none, and resources whose short addresses are the same, though their
  /// ids are not.
  func checkShortLinks(_ edition: FieldValues, _ found: inout DiagnosticList) {
    guard case .group(let values)? = edition["short-links"], let links = ShortLinks(values) else { return }
    if !links.base.lowercased().hasPrefix("http") {
      found.error(.shortLinkBase(links.base), at: values.place(of: FieldTable.shortLinks.position(named: "base")))
    }
    if !links.hasTable {
      found.error(.shortLinkFile(links.file), at: values.place(of: FieldTable.shortLinks.position(named: "file")))
    }
    var known: [String: String] = [:]
    for resource in lazy.flatMap(\.resources) {
      let code = ShortLinks.code(ofResource: resource.id)
      if let other = known[code], other != resource.id {
        found.error(.sameShortLink(resource.id, other), at: resource.place)
      }
      known[code] = resource.id
    }
  }
}
