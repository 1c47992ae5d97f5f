import Bytes

/// The PDF that a resource's picture `auto` is made from.
enum CoverDocument {
  /// What stands in place of a path.
  static let word = "auto"

  /// Where it may lie, seen from the folder of the file that describes the resource, the best first: for each of the addresses, where
  /// that leads when it is a path, then under the name in which it ends; then under the id. Names are looked for in that folder and in
  /// its `images`.
  static func paths(addresses: [String], id: String?) -> [String] {
    var paths: [String] = []
    for address in addresses {
      let parts = parts(of: address)
      if FieldValidation.hasNoScheme(address), !address.hasPrefix("/"), parts.count > 1 {
        paths.append(parts.joined(separator: "/"))
      }
      if let name = parts.last { paths += [name, "images/\(name)"] }
    }
    if let id { paths += ["\(id).pdf", "images/\(id).pdf"] }
    var known: Set<String> = []
    return paths.filter { known.insert($0).inserted }
  }

  /// The parts of the path of an address that leads to a PDF; none of another one.
  private static func parts(of address: String) -> [String] {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").map { String($0).percentDecoded }
    let isPDF = parts.last?.lowercased().hasSuffix(".pdf") ?? false
    return isPDF && !parts.contains { $0.contains("/") } ? parts : []
  }
}
