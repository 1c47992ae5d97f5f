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
    var writer = ByteWriter()
    writeLines(to: &writer)
    return writer.take()
  }

  /// Writes those lines.
  package func writeLines(to writer: inout ByteWriter) {
    write(to: &writer, indent: 0)
    writer.append(UInt8(ascii: "\n"))
  }

  /// The value as text on one line, without spaces between its parts.
  package func line() -> [UInt8] {
    var writer = ByteWriter()
    writeLine(to: &writer)
    return writer.take()
  }

  /// Writes that line; in markup, what could end an element is escaped, too.
  package func writeLine(to writer: inout ByteWriter, inMarkup: Bool = false) {
    switch self {
    case .null, .flag, .number: write(to: &writer, indent: 0)
    case .text(let text): JSON.quote(text, to: &writer, inMarkup: inMarkup)
    case .list(let values):
      writer.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { writer.append(UInt8(ascii: ",")) }
        value.writeLine(to: &writer, inMarkup: inMarkup)
      }
      writer.append(UInt8(ascii: "]"))
    case .members(let make):
      var isFirst = true
      writer.append(UInt8(ascii: "["))
      make { value in
        if !isFirst { writer.append(UInt8(ascii: ",")) }
        isFirst = false
        value.writeLine(to: &writer, inMarkup: inMarkup)
      }
      writer.append(UInt8(ascii: "]"))
    case .object(let fields):
      writer.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { writer.append(UInt8(ascii: ",")) }
        JSON.quote(field.0, to: &writer, inMarkup: inMarkup)
        writer.append(UInt8(ascii: ":"))
        field.1.writeLine(to: &writer, inMarkup: inMarkup)
      }
      writer.append(UInt8(ascii: "}"))
    }
  }

  private func write(to writer: inout ByteWriter, indent: Int) {
    switch self {
    case .null: writer.append("null" as StaticString)
    case .flag(let flag): writer.append(flag ? "true" as StaticString : "false")
    case .number(let number): writer.append(String(number))
    case .text(let text): JSON.quote(text, to: &writer)
    case .list(let values):
      JSON.write(values, "[", "]", to: &writer, indent: indent) { value, writer in
        value.write(to: &writer, indent: indent + 2)
      }
    case .members(let make):
      var isFirst = true
      writer.append(UInt8(ascii: "["))
      make { value in
        if !isFirst { writer.append(UInt8(ascii: ",")) }
        isFirst = false
        JSON.newLine(to: &writer, indent: indent + 2)
        value.write(to: &writer, indent: indent + 2)
      }
      if !isFirst { JSON.newLine(to: &writer, indent: indent) }
      writer.append(UInt8(ascii: "]"))
    case .object(let fields):
      JSON.write(fields, "{", "}", to: &writer, indent: indent) { field, writer in
        JSON.quote(field.0, to: &writer)
        writer.append(": " as StaticString)
        field.1.write(to: &writer, indent: indent + 2)
      }
    }
  }

  private static func write<Member>(
    _ members: [Member], _ open: StaticString, _ close: StaticString, to writer: inout ByteWriter, indent: Int,
    _ write: (Member, inout ByteWriter) -> Void
  ) {
    writer.append(open)
    for (index, member) in members.enumerated() {
      if index > 0 { writer.append(UInt8(ascii: ",")) }
      newLine(to: &writer, indent: indent + 2)
      write(member, &writer)
    }
    if !members.isEmpty { newLine(to: &writer, indent: indent) }
    writer.append(close)
  }

  private static func newLine(to writer: inout ByteWriter, indent: Int) {
    writer.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { writer.append(UInt8(ascii: " ")) }
  }

  /// Writes a text in quotes; only what must be escaped is.
  private static func quote(_ text: String, to writer: inout ByteWriter, inMarkup: Bool = false) {
    writer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      var start = 0
      while let index = letters.firstIndex(
        from: start, finding: { $1.signsOfMarkup | $1.equal(UInt8(ascii: "\\")) },
        where: { mustEscape(letters[$0]) || inMarkup && mustEscapeInMarkup(letters[$0]) })
      {
        writer.append(UnsafeBufferPointer(rebasing: letters[start..<index]))
        writer.append(escape(letters[index]))
        start = index + 1
      }
      writer.append(UnsafeBufferPointer(rebasing: letters[start...]))
    }
    writer.append(UInt8(ascii: "\""))
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
