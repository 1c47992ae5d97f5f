/// Finds the first item of a list in JSON, of which only the beginning may be there. The list may stand in a mapping that begins with it,
/// as `{"items": […]}`.
enum FirstItem {
  /// The bytes of the mapping that a list begins with; nil where there is none, or its end is not there.
  static func bytes(in bytes: [UInt8]) -> [UInt8]? {
    var index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    func skipSpace() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    func skip(_ text: StaticString) -> Bool {
      skipSpace()
      let isThere = text.withUTF8Buffer { bytes[index...].starts(with: $0) }
      if isThere { index += text.utf8CodeUnitCount }
      return isThere
    }
    if skip("{"), !(skip("\"items\"") && skip(":")) { return nil }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { return nil }
    index += 1
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return nil }
    let start = index
    var (depth, isText) = (0, false)
    while index < bytes.count {
      let byte = bytes[index]
      if isText {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
      index += 1
      if depth == 0 { return Array(bytes[start..<min(index, bytes.count)]) }
    }
    return nil
  }
}
