import Frames

extension Document.Day {
  /// What is known of the day as a PDF date (ISO 32000-1, 7.9.4), whose month and day can be left out.
  var pdfDate: String { "D:" + iso8601.filter { $0 != "-" } }
}

/// The syntax of PDF objects (ISO 32000-1, 7.3).
extension [UInt8] {
  /// Appends the text in UTF-8.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends a text string (7.9.2.2): ASCII as it is, anything else in UTF-16.
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

  /// Appends a literal string of the text's bytes.
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
    // A carriage return in a literal string would read as a line feed (7.3.4.2).
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

extension UnsafeRawBufferPointer {
  /// The header of a file may stand behind so many bytes of something else, such as those of a mail.
  static let roomOfPDFHeader = 1024

  /// Whether they, the first of a file, say that it is a PDF file.
  var beginPDF: Bool { place(of: "%PDF-") != nil }
}
