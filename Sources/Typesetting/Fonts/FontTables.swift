import Bytes

/// The tables of a font file (OpenType, "Organization of an OpenType font"), of which readers miss those that lie beyond its end
/// without a word.
enum FontTables {
  /// Whether all tables lie in the file. Also true of what is no OpenType font, which others refuse.
  static func areWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard number(bytes, at: 0) == collection else { return areWhole(bytes, from: 0) }
    guard let count = number(bytes, at: 8), count < bytes.count / 4 else { return false }
    return (0..<count).allSatisfy { index in
      guard let start = number(bytes, at: 12 + 4 * index) else { return false }
      return areWhole(bytes, from: start)
    }
  }

  /// `ttcf`, with which collections begin.
  private static let collection = 0x7474_6366
  /// Some fonts count the padding of their last table, and do not have it.
  private static let padding = 3

  /// Whether the tables of the font that begins at `start` lie in the file.
  private static func areWhole(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    guard let kind = number(bytes, at: start), [0x0001_0000, 0x4f54_544f, 0x7472_7565].contains(kind) else {
      return true
    }
    guard let head = number(bytes, at: start + 4) else { return false }
    return (0..<(head >> 16)).allSatisfy { index in
      let entry = start + 12 + 16 * index
      guard let offset = number(bytes, at: entry + 8), let length = number(bytes, at: entry + 12) else { return false }
      return offset + length <= bytes.count + padding
    }
  }

  /// The number of four bytes at an offset, the high one first; nil beyond the end.
  private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
    offset + 4 <= bytes.count ? bytes.bigEndian32(at: offset) : nil
  }
}
