extension String {
  /// An address without the characters that a URI must not hold (RFC 3986, 2), nor those that cairo 1.16 writes into the file
  /// unescaped (parentheses and the backslash) or reads as the end of an attribute (the apostrophe). All become `%XX`, which
  /// means the same.
  var uriEscaped: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte > 0x20, byte < 0x7f, !String.escapedInURI.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(String.hexadecimalDigits[Int(byte >> 4)])
        bytes.append(String.hexadecimalDigits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let escapedInURI = Array(#"()\'"<>^`{|}"#.utf8)
  private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
}
