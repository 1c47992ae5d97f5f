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
  /// An array of members that are made one by one as they are written: of thousands, there is never more than one.
  case members(@Sendable (_ add: (JSON) -> Void) -> Void)
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

  /// Adds that line to some bytes; in markup, what could end an element is escaped, too.
  package func writeLine(to bytes: inout [UInt8], inMarkup: Bool = false) {
    switch self {
    case .null, .flag, .number: write(to: &bytes, indent: 0)
    case .text(let text): JSON.quote(text, to: &bytes, inMarkup: inMarkup)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.writeLine(to: &bytes, inMarkup: inMarkup)
      }
      bytes.append(UInt8(ascii: "]"))
    case .members(let make):
      var isFirst = true
      bytes.append(UInt8(ascii: "["))
      make { value in
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        value.writeLine(to: &bytes, inMarkup: inMarkup)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.quote(field.0, to: &bytes, inMarkup: inMarkup)
        bytes.append(UInt8(ascii: ":"))
        field.1.writeLine(to: &bytes, inMarkup: inMarkup)
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
    case .members(let make):
      var values: [JSON] = []
      make { values.append($0) }
      JSON.list(values).write(to: &bytes, indent: indent)
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
  private static func quote(_ text: String, to bytes: inout [UInt8], inMarkup: Bool = false) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      var start = 0
      while let index = letters.firstIndex(
        from: start, passing: { !EightBytes.any($1.signsOfMarkup | $1.equal(UInt8(ascii: "\\"))) },
        where: { mustEscape(letters[$0]) || inMarkup && mustEscapeInMarkup(letters[$0]) })
      {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
        bytes += escape(letters[index]).utf8
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

  @inline(__always)
  private static func mustEscapeInMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == 0x7f
  }

  /// The escape of a byte that must not stand in a quoted text.
  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x0a: "\\n"
    case 0x09: "\\t"
    default: "\\u\(byte.hexadecimal(digits: 4))"
    }
  }
}
