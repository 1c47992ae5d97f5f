import Diagnostics

/// Looks through the bytes of a file for what no data file may hold, and takes it out, so that all the rest can be read: broken
/// UTF-8 and forbidden characters. A carriage return may stand before a line feed.
///
/// After this check only a line feed ends a line, for libyaml as for this program.
struct CharacterCheck {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  /// How many more findings are reported: the first show what is wrong with the file.
  private var findingsLeft = 20
  /// How many are not, and whether there is an error among them.
  private var unreported = (count: 0, hasError: false)

  /// The text without what was found, as far as `copied` tells; nothing while nothing was found.
  private var sound: [UInt8] = []
  private var copied = 0
  private var dropped = DroppedCharacters()
  /// How far places were counted, and the line and the column, from 1, of that offset.
  private var counted = (offset: 0, line: 1, column: 1)

  private init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Reports what is wrong with `bytes`, which are those of `file`, and gives the text without it; nil where nothing is.
  @discardableResult
  static func run(_ bytes: UnsafeBufferPointer<UInt8>, file: String, _ found: inout DiagnosticList) -> SoundText? {
    guard let start = bytes.baseAddress else { return nil }
    var check = CharacterCheck(bytes: bytes, file: file)
    check.run(UnsafeRawPointer(start), bytes.count, &found)
    return check.result(&found)
  }

  private mutating func result(_ found: inout DiagnosticList) -> SoundText? {
    guard copied > 0 else { return nil }
    if unreported.count > 0 {
      let severity: Diagnostic.Severity = unreported.hasError ? .error : .warning
      found.add(Diagnostic(severity, at: Place(file: file), .reading(.furtherCharacters(unreported.count))))
    }
    sound += bytes[copied...]
    return SoundText(bytes: sound, dropped: dropped)
  }

  /// Takes the bytes as arguments too, which stay in registers while findings are counted.
  private mutating func run(_ start: UnsafeRawPointer, _ count: Int, _ found: inout DiagnosticList) {
    var index = 0
    while index < count {
      CharacterCheck.skipPlain(start, upTo: count &- 8, &index)
      guard index < count else { return }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7f || byte == 0x0a || byte == 0x09 {
        index += 1
      } else if byte < 0x80 {
        if byte != 0x0a, byte != 0x09, !(byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a) {
          take(Unicode.Scalar(byte), index..<(index + 1), &found)
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
      // The continuation bytes after it belong to the same mistake.
      var next = index + 1
      while next < bytes.count, bytes[next] & 0xc0 == 0x80 { next += 1 }
      report(.invalidUTF8, .error, at: index, &found)
      replace(index..<next, with: "\u{FFFD}")
      return next - index
    }
    if scalar.isForbidden { take(scalar, index..<(index + length), &found) }
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

  // MARK: Taking out

  /// Reports a forbidden character, and puts in its place what is read for it.
  private mutating func take(_ scalar: Unicode.Scalar, _ range: Range<Int>, _ found: inout DiagnosticList) {
    let (finding, severity) = scalar.forbiddance(isEscaped: false)
    report(finding, severity, at: range.lowerBound, &found)
    if let stand = scalar.stand {
      if stand.isEmpty { dropped.add(line: counted.line, column: counted.column) }
      replace(range, with: stand)
    } else {
      replace(range, with: scalar == "\r" ? " " : "\u{FFFD}")
    }
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    sound += bytes[copied..<range.lowerBound]
    sound += text.utf8
    copied = range.upperBound
  }

  private mutating func report(
    _ finding: ReadingFinding, _ severity: Diagnostic.Severity, at index: Int, _ found: inout DiagnosticList
  ) {
    count(to: index)
    guard findingsLeft > 0 else {
      unreported = (unreported.count + 1, unreported.hasError || severity == .error)
      return
    }
    findingsLeft -= 1
    let place = Place(file: file, line: counted.line, column: counted.column)
    found.add(Diagnostic(severity, at: place, .reading(finding)))
  }

  /// Counts lines and columns on to an offset, so that each byte is counted once.
  private mutating func count(to index: Int) {
    for offset in counted.offset..<index {
      let byte = bytes[offset]
      if byte == 0x0a {
        (counted.line, counted.column) = (counted.line + 1, 1)
      } else if byte & 0xc0 != 0x80 {
        counted.column += 1
      }
    }
    counted.offset = index
  }
}

/// The text of a file without what no data file may hold.
struct SoundText {
  /// Its bytes.
  var bytes: [UInt8]
  /// The characters that were left out.
  var dropped: DroppedCharacters
}
