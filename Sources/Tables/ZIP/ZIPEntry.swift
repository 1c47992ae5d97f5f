/// A file of an archive, as the archive's directory has it.
struct ZIPEntry {
  /// Its path in the archive.
  let name: String
  /// How it is packed.
  let method: Method
  /// Whether a password protects it.
  let isEncrypted: Bool
  /// How many bytes it unpacks to.
  let size: Int
  private let packedSize: Int
  private let checksum: UInt32
  /// Where its own header stands.
  private let header: Int

  /// How a file is packed.
  enum Method: Int { case stored = 0, deflated = 8 }

  /// Reads the entry of a directory that stands at `position`, which moves behind it; nil where there is none that can be read.
  init?(_ bytes: [UInt8], _ position: inout Int) {
    let start = position
    guard bytes.number(at: start, 4) == 0x0201_4b50, let flags = bytes.number(at: start + 8, 2),
      let method = bytes.number(at: start + 10, 2).flatMap(Method.init), let checksum = bytes.number(at: start + 16, 4),
      var packedSize = bytes.number(at: start + 20, 4), var size = bytes.number(at: start + 24, 4),
      let nameCount = bytes.number(at: start + 28, 2), let extraCount = bytes.number(at: start + 30, 2),
      let commentCount = bytes.number(at: start + 32, 2), var header = bytes.number(at: start + 42, 4),
      start + 46 + nameCount + extraCount <= bytes.count
    else { return nil }
    let extra = (start + 46 + nameCount)..<(start + 46 + nameCount + extraCount)
    // Numbers that need more than 32 bits stand in an extra field, in this order.
    var wide = ZIPEntry.wideNumbers(bytes, extra)[...]
    if size == 0xffff_ffff { size = wide.popFirst() ?? size }
    if packedSize == 0xffff_ffff { packedSize = wide.popFirst() ?? packedSize }
    if header == 0xffff_ffff { header = wide.popFirst() ?? header }
    name = String(decoding: bytes[(start + 46)..<(start + 46 + nameCount)], as: UTF8.self)
    (self.method, self.size, self.packedSize, self.header) = (method, size, packedSize, header)
    self.checksum = UInt32(checksum)
    isEncrypted = flags & 1 != 0
    position = start + 46 + nameCount + extraCount + commentCount
  }

  private static func wideNumbers(_ bytes: [UInt8], _ extra: Range<Int>) -> [Int] {
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound, let id = bytes.number(at: position, 2),
      let count = bytes.number(at: position + 2, 2)
    {
      if id == 1 {
        return stride(from: position + 4, to: min(position + 4 + count, extra.upperBound) - 7, by: 8)
          .compactMap { bytes.number(at: $0, 8) }
      }
      position += 4 + count
    }
    return []
  }

  /// Where its packed bytes stand; nil where they cannot.
  func contents(in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.number(at: header, 4) == 0x0403_4b50, let nameCount = bytes.number(at: header + 26, 2),
      let extraCount = bytes.number(at: header + 28, 2)
    else { return nil }
    let start = header + 30 + nameCount + extraCount
    guard packedSize <= bytes.count - start, packedSize >= 0 else { return nil }
    return start..<(start + packedSize)
  }

  /// Whether what was unpacked is what was packed.
  func isSound(_ count: Int, _ checksum: UInt32) -> Bool { count == size && checksum == self.checksum }
}

/// Where the directory of an archive stands.
enum ZIPDirectory {
  /// The place of the first entry and the number of entries; nil where the archive has no end.
  static func end(of bytes: [UInt8]) -> (start: Int, count: Int)? {
    guard bytes.count >= 22 else { return nil }
    // A comment of at most 65,535 bytes may follow.
    let earliest = max(0, bytes.count - 22 - 0xffff)
    let found = stride(from: bytes.count - 22, through: earliest, by: -1).first { position in
      bytes[position] == 0x50 && bytes.number(at: position, 4) == 0x0605_4b50
    }
    guard let found, let count = bytes.number(at: found + 10, 2), let start = bytes.number(at: found + 16, 4) else {
      return nil
    }
    if count != 0xffff, start != 0xffff_ffff { return start <= found ? (start, count) : nil }
    return wideEnd(of: bytes, before: found)
  }

  private static func wideEnd(of bytes: [UInt8], before end: Int) -> (start: Int, count: Int)? {
    guard bytes.number(at: end - 20, 4) == 0x0706_4b50, let position = bytes.number(at: end - 12, 8),
      bytes.number(at: position, 4) == 0x0606_4b50, let count = bytes.number(at: position + 32, 8),
      let start = bytes.number(at: position + 48, 8), start <= end
    else { return nil }
    return (start, count)
  }
}

extension [UInt8] {
  /// The number of so many bytes, the lowest first; nil where they do not stand there, or make a number that is none of a file.
  fileprivate func number(at position: Int, _ size: Int) -> Int? {
    guard position >= 0, position <= count - size else { return nil }
    let value = (0..<size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(self[position + $1]) }
    return value <= 1 << 40 ? Int(value) : nil
  }
}
