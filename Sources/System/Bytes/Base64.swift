extension [UInt8] {
  /// The bytes that a text in base 64 stands for, white space left out; nil when it is none.
  ///
  /// Source: RFC 4648, 4. The padding may be missing.
  package init?(base64 text: some Sequence<UInt8>) {
    self = []
    var (bits, count) = (0 as UInt32, 0)
    var isPadded = false
    for byte in text {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case 0x20, 0x09, 0x0a, 0x0c, 0x0d: continue
      case UInt8(ascii: "="):
        isPadded = true
        continue
      default: return nil
      }
      guard !isPadded else { return nil }
      (bits, count) = (bits << 6 | UInt32(value), count + 6)
      if count >= 8 {
        count -= 8
        append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard count < 6 else { return nil }
  }

  /// The text in base 64 that stands for the bytes, with its padding.
  ///
  /// Source: RFC 4648, 4.
  package var base64: [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((count + 2) / 3 * 4)
    for start in stride(from: 0, to: count, by: 3) {
      let rest = Swift.min(3, count - start)
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < rest ? Int(self[start + $1]) : 0) }
      for digit in 0..<4 {
        text.append(digit <= rest ? digits[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
