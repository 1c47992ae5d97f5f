/// Encodings that texts were saved in before UTF-8, and still are by some programs.
enum LegacyEncoding {
  /// The text of bytes that are no UTF-8, with the name of the encoding that they seem to be in; nil where they seem to be in none.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], name: String)? {
    if bytes.starts(with: [0xff, 0xfe]) { return utf16(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes.dropFirst(2), isLittle: false) }
    // Without a mark, the zero bytes of ASCII tell.
    if bytes.count > 3, bytes[1] == 0, bytes[3] == 0 { return utf16(bytes[...], isLittle: true) }
    if bytes.count > 3, bytes[0] == 0, bytes[2] == 0 { return utf16(bytes[...], isLittle: false) }
    return windows(bytes)
  }

  private static func utf16(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isLittle: Bool) -> (text: [UInt8], name: String)
  {
    let start = bytes.startIndex
    let units = stride(from: start, to: start + bytes.count / 2 * 2, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index]) : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return (Array(String(decoding: units, as: UTF16.self).utf8), "UTF-16")
  }

  /// Windows-1252, whose letters are those of Latin-1: a text of it has high bytes, and none of them begin a character of UTF-8.
  private static func windows(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], name: String)? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      // Where there are characters of UTF-8, something else is wrong with the text.
      guard !beginsCharacter(bytes, at: index),
        let scalar = WindowsCharacters.scalar(byte)
      else { return nil }
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return (text, "Windows-1252")
  }

  /// Whether a lead byte of UTF-8 stands there with all of its continuation bytes.
  private static func beginsCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let following =
      switch bytes[index] {
      case 0xc2...0xdf: 1
      case 0xe0...0xef: 2
      case 0xf0...0xf4: 3
      default: 0
      }
    return following > 0 && index + following < bytes.count
      && bytes[(index + 1)...(index + following)].allSatisfy { (0x80...0xbf).contains($0) }
  }
}
