import Bytes

/// Reads PDF's syntax (ISO 32000-1, 7.2 and 7.3) one token at a time, without copying.
struct PDFScanner {
  /// The bytes that are read.
  let bytes: UnsafeRawBufferPointer
  /// Where the next token is looked for.
  var position: Int
  /// Where the last token starts; it ends at `position`.
  private(set) var start = 0

  /// The kinds of token.
  enum Token {
    case number, name, string, hexString, arrayStart, arrayEnd, dictionaryStart, dictionaryEnd, keyword, end
  }

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The bytes of the last token.
  var token: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[start..<position]) }

  /// Reads the next token.
  mutating func next() -> Token {
    skipWhite()
    start = position
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      skipRegular()
      return .number
    case UInt8(ascii: "/"):
      skipRegular()
      return .name
    case UInt8(ascii: "("):
      skipString()
      return .string
    case UInt8(ascii: "["): return .arrayStart
    case UInt8(ascii: "]"): return .arrayEnd
    case UInt8(ascii: "<"):
      if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
        position += 1
        return .dictionaryStart
      }
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      position = min(position + 1, bytes.count)
      return .hexString
    case UInt8(ascii: ">"):
      if position < bytes.count, bytes[position] == UInt8(ascii: ">") { position += 1 }
      return .dictionaryEnd
    default:
      skipRegular()
      return .keyword
    }
  }

  /// Reads one whole value and gives where it lies; nil at the end, or where no value starts. A reference is one value.
  mutating func value() -> Range<Int>? {
    let first = next()
    let begin = start
    switch first {
    case .name, .string, .hexString: return begin..<position
    case .keyword: return begin..<position
    case .number:
      let end = position
      // A reference is two numbers and an R.
      if next() == .number, next() == .keyword, position - start == 1, bytes[start] == UInt8(ascii: "R") {
        return begin..<position
      }
      position = end
      return begin..<end
    case .arrayStart, .dictionaryStart:
      var depth = 1
      while depth > 0 {
        switch next() {
        case .arrayStart, .dictionaryStart: depth += 1
        case .arrayEnd, .dictionaryEnd: depth -= 1
        case .end: return nil
        case .number, .name, .string, .hexString, .keyword: break
        }
      }
      return begin..<position
    case .arrayEnd, .dictionaryEnd, .end: return nil
    }
  }

  /// Reads on to the next operator of a content stream, which is the token then, and gives its operands; nil at the end.
  mutating func nextOperation() -> Range<Int>? {
    var operands = -1
    while true {
      // Most operands are numbers: they are passed over all at once.
      skipWhite()
      let first = position
      skipNumbers()
      if operands < 0, first < position { operands = first }
      switch next() {
      case .end: return nil
      case .keyword: return (operands < 0 ? start : operands)..<start
      case .number, .name, .string, .hexString, .arrayStart, .arrayEnd, .dictionaryStart, .dictionaryEnd:
        if operands < 0 { operands = start }
      }
    }
  }

  /// The first four numbers in a range; NaN where there are fewer.
  func numbers(_ range: Range<Int>) -> SIMD4<Double> {
    var values = SIMD4<Double>(repeating: .nan)
    var scanner = PDFScanner(bytes, at: range.lowerBound)
    for index in 0..<4 {
      guard scanner.next() == .number, scanner.position <= range.upperBound else { break }
      values[index] = scanner.token.number ?? .nan
    }
    return values
  }

  // Positions are counted in variables of their own: what is in memory after each byte takes twice as long.

  private mutating func skipWhite() {
    var end = position
    while end < bytes.count {
      let byte = bytes[end]
      if byte > 0x20 {
        guard byte == UInt8(ascii: "%") else { break }
        while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
      } else {
        end += 1
      }
    }
    position = end
  }

  /// Passes over numbers, and the white between and behind them.
  private mutating func skipNumbers() {
    let count = bytes.count
    guard let base = bytes.baseAddress, position < count else { return }
    var end = position
    while end < count, PDFScanner.isInNumbers((base + end).load(as: UInt8.self)) { end &+= 1 }
    // What goes on in other letters is another token, as a whole.
    if end < bytes.count, PDFScanner.isRegular(bytes[end]) {
      while end > position, bytes[end - 1] > 0x20 { end -= 1 }
    }
    position = end
  }

  private mutating func skipRegular() {
    var end = position
    while end < bytes.count, PDFScanner.isRegular(bytes[end]) { end += 1 }
    position = end
  }

  private mutating func skipString() {
    var (end, depth) = (position, 1)
    while end < bytes.count, depth > 0 {
      switch bytes[end] {
      case UInt8(ascii: "\\"): end = min(end + 1, bytes.count - 1)
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      end += 1
    }
    position = end
  }

  /// Whether a byte is white or stands in numbers: half of all bytes of pages do.
  @inline(__always)
  private static func isInNumbers(_ byte: UInt8) -> Bool { byte < 64 && inNumbers &>> UInt64(byte) & 1 == 1 }

  /// A bit for each of the bytes below 64: white (0 to 0x20), `+`, `-`, `.` and the digits.
  private static let inNumbers: UInt64 = 0x03ff_6801_ffff_ffff

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are those of `text`.
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && (0..<count).allSatisfy { self[$0] == text.utf8Start[$0] }
  }

  /// The bytes in `range`, from 0.
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self[range]) }

  /// Where `text` first stands at or after `start`; nil when it does not.
  func place(of text: StaticString, from start: Int = 0) -> Int? {
    firstIndex(of: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), from: start)
  }

  /// The whole number that the bytes start with; nil without one.
  var leadingInteger: Int? {
    var value: Int?
    for byte in self {
      guard case 0x30...0x39 = byte, (value ?? 0) < 1 << 56 else { break }
      value = (value ?? 0) * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The number that the bytes spell, as PDF writes numbers; nil for anything else.
  var number: Double? {
    var (mantissa, scale, isNegative, isFraction, hasDigits) = (0.0, 1.0, false, false, false)
    for (index, byte) in enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      case 0x30...0x39:
        hasDigits = true
        mantissa = mantissa * 10 + Double(byte - 0x30)
        if isFraction { scale *= 10 }
      default: return nil
      }
    }
    return hasDigits ? (isNegative ? -mantissa : mantissa) / scale : nil
  }
}
