/// Parts texts in TeX where no braces are open.
enum TeXParts {
  /// What stands between parts.
  enum Separator {
    /// Space, or a tie.
    case space
    /// A comma.
    case comma
    /// A comma or a semicolon.
    case sign
    /// The word "and".
    case and
  }

  /// The parts of a text, without space around them.
  static func split(_ text: String, at separator: Separator) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var depth = 0
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        part += bytes[index...(index + 1)]
        index += 2
        continue
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      let length = depth == 0 ? separator.length(in: bytes, at: index) : 0
      if length > 0 {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
        index += length
      } else {
        part.append(byte)
        index += 1
      }
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return parts.map(\.withoutSpaceAround).filter { !$0.isEmpty }
  }

  /// Whether a text is all in one pair of braces, which are no part of it.
  static func isBraced(_ text: String) -> Bool {
    guard text.first == "{", text.last == "}" else { return false }
    var depth = 0
    var isEscaped = false
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth == 0, index < bytes.count - 1 { return false }
    }
    // One letter that a command writes is no name of its own.
    return !(text.hasPrefix("{\\") && text.dropFirst(2).allSatisfy { !$0.isWhitespace } && text.count < 8)
  }
}

extension TeXParts.Separator {
  /// How many bytes of a separator begin there; 0 where none does.
  fileprivate func length(in bytes: [UInt8], at index: Int) -> Int {
    switch self {
    case .space: bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "~") ? 1 : 0
    case .comma: bytes[index] == UInt8(ascii: ",") ? 1 : 0
    case .sign: bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";") ? 1 : 0
    case .and:
      if bytes[index] <= 0x20, index + 4 < bytes.count, bytes[index + 4] <= 0x20,
        bytes[(index + 1)...(index + 3)].elementsEqual("and".utf8, by: { $0 | 0x20 == $1 })
      {
        4  // The space behind it may begin the next one.
      } else {
        0
      }
    }
  }
}
