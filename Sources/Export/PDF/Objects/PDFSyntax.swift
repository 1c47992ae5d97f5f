import Frames

extension [UInt8] {
  /// The outcome of `body`, which gets the bytes to read; as `withUnsafeBytes`, with typed throws.
  func reading<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { buffer throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
  }
}

/// Pieces of PDF as it is written (ISO 32000-1, 7.3).
extension [UInt8] {
  /// Appends text as a string: its ASCII as it is, anything else in UTF-16 (7.9.2.2).
  mutating func appendTextString(_ text: String) {
    append(UInt8(ascii: "("))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
      for byte in text.utf8 { appendEscaped(byte) }
    } else {
      append(0xfe)
      append(0xff)
      for unit in text.utf16 {
        appendEscaped(UInt8(unit >> 8))
        appendEscaped(UInt8(unit & 0xff))
      }
    }
    append(UInt8(ascii: ")"))
  }

  /// Appends bytes as a string.
  mutating func appendString(_ text: String) {
    append(UInt8(ascii: "("))
    for byte in text.utf8 { appendEscaped(byte) }
    append(UInt8(ascii: ")"))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    // An end of line in a string reads as a line feed, whatever it was.
    case 0x0d: append("\\r")
    default: append(byte)
    }
  }

  /// Appends a whole number.
  mutating func appendNumber(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// Appends a reference to an object.
  mutating func appendReference(_ object: Int) {
    appendNumber(object)
    append(" 0 R")
  }

  /// Appends an array of numbers, each to a hundredth.
  mutating func appendNumbers(_ numbers: [Double]) {
    append("[")
    for (index, number) in numbers.enumerated() {
      if index > 0 { append(" ") }
      append(String(number, places: 2))
    }
    append("]")
  }
}
