/// Writes ZIP archives of a few small files (PKWARE's APPNOTE 6.3, without its larger forms). Files have no time: the same files give the
/// same bytes.
package struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let deflater = Deflater(level: 6)

  /// The first of January 1980, before which the format knows no date.
  private static let date = 0x21

  /// Starts with nothing.
  package init() {}

  /// How a file is kept.
  package enum Method: Int {
    /// As it is.
    case stored = 0
    /// Compressed.
    case deflated = 8
  }

  /// Adds a file.
  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// Adds a file. Its name, where it is not of ASCII, is UTF-8.
  package mutating func add(_ name: String, _ contents: [UInt8], _ method: Method = .deflated) {
    // What is inside of zlib's own header and checksum.
    let packed = method == .stored ? contents[...] : deflater.pack(contents).dropFirst(2).dropLast(4)
    let checksum = contents.crc32
    let flags = name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800
    let common =
      ZIPWriter.numbers([(20, 2), (flags, 2), (method.rawValue, 2), (0, 2), (ZIPWriter.date, 2), (Int(checksum), 4)])
      + ZIPWriter.numbers([(packed.count, 4), (contents.count, 4), (name.utf8.count, 2), (0, 2)])
    let start = bytes.count
    bytes += ZIPWriter.numbers([(0x0403_4b50, 4)]) + common + Array(name.utf8) + packed
    directory +=
      ZIPWriter.numbers([(0x0201_4b50, 4), (20, 2)]) + common
      + ZIPWriter.numbers([(0, 2), (0, 2), (0, 2), (0, 4), (start, 4)]) + Array(name.utf8)
    count += 1
  }

  /// The bytes of the archive.
  package var archive: [UInt8] {
    let end = [
      (0x0605_4b50, 4), (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4), (bytes.count, 4), (0, 2),
    ]
    return bytes + directory + ZIPWriter.numbers(end)
  }

  private static func numbers(_ numbers: [(value: Int, size: Int)]) -> [UInt8] {
    numbers.flatMap { number in (0..<number.size).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) } }
  }
}
