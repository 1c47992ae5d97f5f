/// A value to be written as JSON (RFC 8259).
package enum JSON: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case number(Int)
  /// A string.
  case text(String)
  /// An array.
  case list([JSON])
  /// An object; its fields keep their order.
  case object([(String, JSON)])

  /// A text, or null.
  package init(_ text: String?) { self = text.map(JSON.text) ?? .null }

  /// The value as text, each member of a list and each field of an object on a line of its own, indented by two spaces for
  /// each level; ends with a line break.
  package func lines() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The value as text on one line, without spaces between its parts.
  package func line() -> [UInt8] {
    var bytes: [UInt8] = []
    writeLine(to: &bytes)
    return bytes
  }

  private func writeLine(to bytes: inout [UInt8]) {
    switch self {
    case .null, .flag, .number, .text: write(to: &bytes, indent: 0)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.writeLine(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.quote(field.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.1.writeLine(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let text): JSON.quote(text, to: &bytes)
    case .list(let values):
      JSON.write(values, "[", "]", to: &bytes, indent: indent) { value, bytes in
        value.write(to: &bytes, indent: indent + 2)
      }
    case .object(let fields):
      JSON.write(fields, "{", "}", to: &bytes, indent: indent) { field, bytes in
        JSON.quote(field.0, to: &bytes)
        bytes += ": ".utf8
        field.1.write(to: &bytes, indent: indent + 2)
      }
    }
  }

  private static func write<Member>(
    _ members: [Member], _ open: String, _ close: String, to bytes: inout [UInt8], indent: Int,
    _ write: (Member, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(to: &bytes, indent: indent + 2)
      write(member, &bytes)
    }
    if !members.isEmpty { newLine(to: &bytes, indent: indent) }
    bytes += close.utf8
  }

  private static func newLine(to bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  /// Writes a text in quotes; only what must be escaped is.
  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { letters in
      var start = 0
      for index in letters.indices {
        guard mustEscape(letters[index]), let escape = escape(letters[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
        bytes += escape.utf8
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The escape of a byte that must not stand in a quoted text; nil for all other bytes.
  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case 0x0a: return "\\n"
    case 0x09: return "\\t"
    case 0..<0x20:
      return "\\u\(byte.hexadecimal(digits: 4))"
    default: return nil
    }
  }
}
