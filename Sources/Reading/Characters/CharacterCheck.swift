import Diagnostics

/// Reports the characters that no data file may hold: broken UTF-8, control characters (but tab and line feed, and a
/// carriage return before one), line and paragraph separators, byte order marks inside the text, noncharacters.
///
/// After this, libyaml's and our own lines agree, since only a line feed ends one.
func checkCharacters(_ bytes: UnsafeBufferPointer<UInt8>, file: String, _ found: inout DiagnosticList) {
  var check = CharacterCheck(bytes: bytes, file: file)
  check.run(&found)
}

private struct CharacterCheck {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  /// So many mistakes of one file are enough to see what is wrong with it.
  var remaining = 20

  init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func run(_ found: inout DiagnosticList) {
    var index = 0
    while index < bytes.count, remaining > 0 {
      index = skipPlain(from: index)
      guard index < bytes.count else { return }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7f || byte == 0x0a || byte == 0x09 {
        index += 1
      } else if byte < 0x80 {
        if byte != 0x0a, byte != 0x09, !(byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a) {
          refuse(UInt32(byte), at: index, &found)
        }
        index += 1
      } else if byte >= 0xc3, byte <= 0xdf, index + 1 < bytes.count, bytes[index + 1] & 0xc0 == 0x80 {
        index += 2  // U+00C0 to U+07FF: all letters and marks, the bulk of non-English text
      } else {
        index += checkLong(at: index, &found)
      }
    }
  }

  /// The index of the first stretch of eight bytes, from `start`, that is not all printable ASCII (but for a few: a
  /// borrow may also stop it where nothing is wrong).
  private func skipPlain(from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
      let low = word &- 0x2020_2020_2020_2020  // the high bit of each byte below 0x20 gets set
      let high = word &+ 0x0101_0101_0101_0101  // and here that of each 0x7f
      if (word | low | high) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return index
  }

  /// Checks the character of more than one byte at `index` and gives its length.
  private mutating func checkLong(at index: Int, _ found: inout DiagnosticList) -> Int {
    guard let (scalar, length) = decode(at: index) else {
      report("invalid-utf-8", at: index, "text is not valid UTF-8", hint: "save the file as UTF-8", &found)
      // The continuation bytes after it belong to the same mistake.
      var next = index + 1
      while next < bytes.count, bytes[next] & 0xc0 == 0x80 { next += 1 }
      return next - index
    }
    switch scalar {
    case 0x80..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: refuse(scalar, at: index, &found)
    default: break
    }
    return length
  }

  /// The scalar at `index` and its length in bytes; nil where the bytes are not well-formed (Unicode 15, table 3-7).
  private func decode(at index: Int) -> (scalar: UInt32, length: Int)? {
    let lead = UInt32(bytes[index])
    let (length, smallest): (Int, UInt32)
    switch lead {
    case 0xc2...0xdf: (length, smallest) = (2, 0x80)
    case 0xe0...0xef: (length, smallest) = (3, 0x800)
    case 0xf0...0xf4: (length, smallest) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var scalar = lead & (0x7f >> UInt32(length))
    for next in bytes[(index + 1)..<(index + length)] {
      guard next & 0xc0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3f)
    }
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return nil }
    return (scalar, length)
  }

  private mutating func refuse(_ scalar: UInt32, at index: Int, _ found: inout DiagnosticList) {
    let hint = scalar == 0x2028 || scalar == 0x2029 || scalar == 0x0d ? "put an ordinary line break" : nil
    report("control-character", at: index, "character \(codePoint(scalar)) is not allowed", hint: hint, &found)
  }

  private mutating func report(
    _ id: String, at index: Int, _ summary: String, hint: String?, _ found: inout DiagnosticList
  ) {
    remaining -= 1
    var (line, start) = (1, 0)
    for position in 0..<index where bytes[position] == 0x0a { (line, start) = (line + 1, position + 1) }
    let column = bytes[start..<index].count { $0 & 0xc0 != 0x80 } + 1
    found.error(id, at: Place(file: file, line: line, column: column), summary, hint: hint)
  }
}

/// `U+` and at least four hexadecimal digits.
package func codePoint(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The first character of `text` that an escape brought in and no data file may hold.
package func forbiddenCharacter(in text: String) -> Unicode.Scalar? {
  text.unicodeScalars.first { scalar in
    switch scalar.value {
    case 0x09, 0x0a: false
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: true
    default: false
    }
  }
}
