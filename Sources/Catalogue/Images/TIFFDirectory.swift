import Bytes

/// The first directory of a TIFF file, in whose form Exif too says how a picture is turned.
///
/// Source: TIFF 6.0, section 2.
struct TIFFDirectory {
  private let bytes: UnsafeRawBufferPointer
  private let isLittle: Bool
  private let start: Int
  private let count: Int

  /// The tags that are read here.
  enum Tag: Int { case width = 0x100, height = 0x101, orientation = 0x112 }

  /// Finds the directory; nil where the bytes are no TIFF, or it lies beyond their end.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 8 else { return nil }
    let head = TIFFDirectory(bytes: bytes, isLittle: bytes[0] == UInt8(ascii: "I"), start: 0, count: 0)
    guard head.short(at: 2) == 42, let start = head.long(at: 4), let count = head.short(at: start) else { return nil }
    self = TIFFDirectory(bytes: bytes, isLittle: head.isLittle, start: start, count: count)
  }

  private init(bytes: UnsafeRawBufferPointer, isLittle: Bool, start: Int, count: Int) {
    (self.bytes, self.isLittle, self.start, self.count) = (bytes, isLittle, start, count)
  }

  /// Whether another directory, that of another picture, follows.
  var hasNext: Bool { long(at: start + 2 + 12 * count).map { $0 != 0 } ?? false }

  /// The number that a tag has; nil without one.
  subscript(tag: Tag) -> Int? {
    for entry in 0..<count {
      let place = start + 2 + 12 * entry
      guard let found = short(at: place), let type = short(at: place + 2) else { return nil }
      if found == tag.rawValue { return type == 4 ? long(at: place + 8) : short(at: place + 8) }
    }
    return nil
  }

  /// How the picture is turned, 1 to 8; nil where that is not said.
  var orientation: Int? { self[.orientation].flatMap { (1...8).contains($0) ? $0 : nil } }

  private func short(at offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    let value = bytes.bigEndian16(at: offset)
    return isLittle ? value >> 8 | (value & 0xff) << 8 : value
  }

  private func long(at offset: Int) -> Int? {
    guard let first = short(at: offset), let second = short(at: offset + 2) else { return nil }
    return isLittle ? second << 16 | first : first << 16 | second
  }
}
