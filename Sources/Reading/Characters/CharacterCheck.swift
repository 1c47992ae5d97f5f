import Diagnostics

/// Looks through the bytes of a file for what no data file may hold: broken UTF-8 and forbidden characters. A carriage
/// return may stand before a line feed.
///
/// After this check only a line feed ends a line, for libyaml as for this program.
struct CharacterCheck {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  /// How many more findings are reported: the first show what is wrong with the file.
  private var findingsLeft = 20

  private init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Reports what is wrong with `bytes`, which are those of `file`.
  static func run(_ bytes: UnsafeBufferPointer<UInt8>, file: String, _ found: inout DiagnosticList) {
    guard let start = bytes.baseAddress else { return }
    var check = CharacterCheck(bytes: bytes, file: file)
    check.run(UnsafeRawPointer(start), bytes.count, &found)
  }

  /// Takes the bytes as arguments too, which stay in registers while findings are counted.
  private mutating func run(_ start: UnsafeRawPointer, _ count: Int, _ found: inout DiagnosticList) {
    var index = 0
    while index < count, findingsLeft > 0 {
      CharacterCheck.skipPlain(start, upTo: count &- 8, &index)
      guard index < count else { return }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7f || byte == 0x0a || byte == 0x09 {
        index += 1
      } else if byte < 0x80 {
        if byte != 0x0a, byte != 0x09, !(byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a) {
          report(.controlCharacter(Unicode.Scalar(byte)), at: index, &found)
        }
        index += 1
      } else if byte >= 0xc3, byte <= 0xdf, index + 1 < bytes.count, bytes[index + 1] & 0xc0 == 0x80 {
        index += 2  // U+00C0 to U+07FF: all letters and marks, the bulk of non-English text
      } else {
        index += checkLong(at: index, &found)
      }
    }
  }

  /// Steps in eights over bytes that are printable ASCII; `last` is the last offset of eight bytes. A borrow between bytes can
  /// stop it early, which costs time only.
  @inline(__always)
  private static func skipPlain(_ start: UnsafeRawPointer, upTo last: Int, _ index: inout Int) {
    while index <= last {
      let word = (start + index).loadUnaligned(as: UInt64.self)
      let low = word &- 0x2020_2020_2020_2020  // the high bit of each byte below 0x20 gets set
      let high = word &+ 0x0101_0101_0101_0101  // and here that of each 0x7f
      if (word | low | high) & 0x8080_8080_8080_8080 != 0 { return }
      index &+= 8
    }
  }

  /// Checks the character of more than one byte at `index` and gives its length in bytes.
  private mutating func checkLong(at index: Int, _ found: inout DiagnosticList) -> Int {
    guard let (scalar, length) = decode(at: index) else {
      report(.invalidUTF8, at: index, &found)
      // The continuation bytes after it belong to the same mistake.
      var next = index + 1
      while next < bytes.count, bytes[next] & 0xc0 == 0x80 { next += 1 }
      return next - index
    }
    if scalar.isForbidden { report(.controlCharacter(scalar), at: index, &found) }
    return length
  }

  /// The scalar at `index` and its length in bytes; nil where the bytes are not well-formed (Unicode 15, table 3-7).
  private func decode(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = UInt32(bytes[index])
    let (length, smallest): (Int, UInt32)
    switch lead {
    case 0xc2...0xdf: (length, smallest) = (2, 0x80)
    case 0xe0...0xef: (length, smallest) = (3, 0x800)
    case 0xf0...0xf4: (length, smallest) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var value = lead & (0x7f >> UInt32(length))
    for next in bytes[(index + 1)..<(index + length)] {
      guard next & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3f)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private mutating func report(_ finding: ReadingFinding, at index: Int, _ found: inout DiagnosticList) {
    findingsLeft -= 1
    var (line, start) = (1, 0)
    for position in 0..<index where bytes[position] == 0x0a { (line, start) = (line + 1, position + 1) }
    let column = bytes[start..<index].count { $0 & 0xc0 != 0x80 } + 1
    found.error(finding, at: Place(file: file, line: line, column: column))
  }
}
