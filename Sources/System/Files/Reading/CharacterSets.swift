#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The text of bytes in a character set, in UTF-8; nil where the system does not know the set, or the bytes are no text in it.
///
/// The names of sets are those of iconv, and `microsoft-cp1251` and its like.
package func utf8(_ bytes: [UInt8], from set: String) -> [UInt8]? {
  let name = set.hasPrefix("microsoft-cp") ? "CP\(set.dropFirst("microsoft-cp".count))" : set
  // iconv takes instructions behind a slash.
  // An empty name is the character set of the locale.
  guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy(\.isInNameOfSet),
    let converter = iconv_open("UTF-8", name),
    Int(bitPattern: converter) != -1
  else { return nil }
  defer { iconv_close(converter) }
  var bytes = bytes
  // No character that takes a byte in another set takes more than four in UTF-8.
  return bytes.withUnsafeMutableBytes { input in
    var converted = [UInt8](repeating: 0, count: 4 * input.count + 4)
    var (rest, room) = (input.count, converted.count)
    let isWhole = converted.withUnsafeMutableBytes { output in
      var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      return iconv(converter, &source, &rest, &target, &room) != -1
    }
    guard isWhole, rest == 0 else { return nil }
    converted.removeLast(room)
    return converted
  }
}

extension UInt8 {
  /// Whether it can stand in the name of a character set.
  fileprivate var isInNameOfSet: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
