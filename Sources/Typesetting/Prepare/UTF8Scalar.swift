/// One Unicode scalar of UTF-8 text, which must be valid, as that of Swift's strings is.
struct UTF8Scalar {
  let value: UInt32
  /// How many bytes it takes.
  let length: Int

  /// The character that begins at `index`.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    let lead = UInt32(text[index])
    func tail(_ offset: Int) -> UInt32 {
      index + offset < text.count ? UInt32(text[index + offset]) & 0x3f : 0
    }
    if lead < 0x80 {
      (value, length) = (lead, 1)
    } else if lead < 0xe0 {
      (value, length) = ((lead & 0x1f) << 6 | tail(1), 2)
    } else if lead < 0xf0 {
      (value, length) = ((lead & 0x0f) << 12 | tail(1) << 6 | tail(2), 3)
    } else {
      (value, length) = ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }

  /// The character that ends before `index`, which is not 0.
  init(before index: Int, in text: UnsafeBufferPointer<UInt8>) {
    var start = index - 1
    while start > 0, text[start] & 0xc0 == 0x80 { start -= 1 }
    self.init(text, start)
  }

  /// Whether it is alphabetic.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5a, 0x61...0x7a: true
    case 0..<0xaa: false
    case 0xc0...0x24f: value != 0xd7 && value != 0xf7
    default: Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }

  /// Whether it is a capital letter.
  var isUppercase: Bool {
    switch value {
    case 0x41...0x5a: true
    case 0..<0x80: false
    case 0xc0...0xde: value != 0xd7
    case 0xdf...0xff: false
    default: Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }

  /// Whether it is one of the digits 0 to 9.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it belongs to the character before it, as combining marks and the zero-width joiner do.
  var joinsPrevious: Bool {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return value == 0x200d
    }
  }
}
