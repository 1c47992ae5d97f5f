import Bytes

/// Where a link leads, or where a picture comes from.
struct Address: Hashable {
  /// The address as an attribute has it.
  let text: String

  /// An address of the web or of mail that data hold; nil for any other, such as those that run programs.
  init?(outside address: String) {
    var address = address
    let isAllowed = address.withUTF8 { bytes in
      // Browsers leave white and control characters out, and see another address then.
      Address.schemes.contains { Address.begins(bytes, with: $0) } && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7f }
    }
    guard isAllowed else { return nil }
    text = address.addressEscaped
  }

  private static let schemes: [StaticString] = ["https:", "http:", "mailto:"]

  /// Whether an address has a scheme, in letters of whatever case, and something behind it.
  private static func begins(_ address: UnsafeBufferPointer<UInt8>, with scheme: StaticString) -> Bool {
    scheme.withUTF8Buffer { scheme in
      address.count > scheme.count && scheme.indices.allSatisfy { address[$0] | 0x20 == scheme[$0] }
    }
  }

  /// A place on the same page.
  init(fragment id: String) { text = "#\(id)" }

  /// A file beside the page, by its path from there, and a place in it.
  init(file path: String, fragment id: String? = nil) {
    text = path + (id.map { "#\($0)" } ?? "")
  }

  /// A file by its path on the disk, from the page.
  init(path: String) {
    text = String(
      path.utf8.map { byte in byte.isPlainInPaths ? String(UnicodeScalar(byte)) : "%\(byte.percentDigits)" }.joined())
  }

  /// What a picture holds.
  init(dataOfType type: String, _ bytes: [UInt8]) {
    text = "data:\(type);base64," + String(decoding: bytes.base64, as: UTF8.self)
  }
}

extension String {
  /// The address with what addresses cannot hold as it is in its place.
  var addressEscaped: String {
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy(\.isPlainInAddresses) }
    if isPlain == true { return self }
    var text: [UInt8] = []
    for byte in utf8 {
      if byte.isPlainInAddresses { text.append(byte) } else { text += "%\(byte.percentDigits)".utf8 }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether paths have it as it is (RFC 3986, 2.3).
  fileprivate var isPlainInPaths: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(self)
    }
  }

  /// Whether addresses have it as it is.
  fileprivate var isPlainInAddresses: Bool {
    switch self {
    // All but the double quotation mark, less and greater, backslash, caret, grave accent and braces.
    case 0x22, 0x3c, 0x3e, 0x5c, 0x5e, 0x60, 0x7b...0x7d: false
    default: (0x21...0x7e).contains(self)
    }
  }

  fileprivate var percentDigits: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0\(digits)" : digits
  }
}
