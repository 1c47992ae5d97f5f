/// The PDF that a resource's picture `auto` is made from.
enum CoverDocument {
  /// What stands in place of a path.
  static let word = "auto"

  /// Where it may lie, seen from the folder of the file that describes the resource, the best first: where `url` leads when that is a
  /// path, then under the name in which `url` ends, then under the id. Names are looked for in that folder and in its `images`.
  static func paths(address: String?, id: String?) -> [String] {
    let parts = address.map(parts) ?? []
    var paths: [String] = []
    if let address, LinkBase.isRelative(address), !address.hasPrefix("/"), parts.count > 1 {
      paths.append(parts.joined(separator: "/"))
    }
    for name in [parts.last, id.map { "\($0).pdf" }].compactMap(\.self) { paths += [name, "images/\(name)"] }
    var known: Set<String> = []
    return paths.filter { known.insert($0).inserted }
  }

  /// The parts of the path of an address that leads to a PDF; none of another one.
  private static func parts(of address: String) -> [String] {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").map { decoded(String($0)) }
    let isPDF = parts.last?.lowercased().hasSuffix(".pdf") ?? false
    return isPDF && !parts.contains { $0.contains("/") } ? parts : []
  }

  /// A part of an address with its characters in place of `%20` and the like.
  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count > 1,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
