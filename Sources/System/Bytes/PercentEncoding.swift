/// Bytes as addresses write them: `%20` and the like.
///
/// Source: RFC 3986, 2.1.
package enum PercentEncoding {
  /// The bytes, with one in the place of each three letters that stand for one; all else is what it is.
  package static func decoded<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = value(of: rest.prefix(2)) {
        plain.append(value)
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  /// The value of two hexadecimal digits.
  private static func value(of digits: some Collection<UInt8>) -> UInt8? {
    var value = 0 as UInt8
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | (digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | (digit - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | (digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return digits.count == 2 ? value : nil
  }
}

extension StringProtocol {
  /// The text with characters in the place of `%20` and the like.
  package var percentDecoded: String { String(decoding: PercentEncoding.decoded(utf8), as: UTF8.self) }

  /// The text with three letters in the place of each byte that an address must not have there: of those beyond ASCII, of white space and
  /// controls, and of those that `others` holds.
  package func percentEncoded(and others: String.UTF8View = "".utf8) -> String {
    var bytes: [UInt8] = []
    // As a text of a kind that is known here, whose bytes take no call each.
    let text = String(self)
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7f, !others.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += "%".utf8
        bytes += String(byte >> 4, radix: 16, uppercase: true).utf8
        bytes += String(byte & 15, radix: 16, uppercase: true).utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
