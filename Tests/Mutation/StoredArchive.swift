/// Makes ZIP archives of files that are not packed, so that mutated files still get past an archive's checksums.
package enum StoredArchive {
  /// The archive of files by their names.
  package static func bytes(_ files: [(name: String, contents: [UInt8])]) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, contents) in files {
      let start = archive.count
      let size = contents.count
      let common = [
        (0, 2), (0, 2), (0, 4), (Int(checksum(contents)), 4), (size, 4), (size, 4), (name.utf8.count, 2), (0, 2),
      ]
      archive += numbers([(0x0403_4b50, 4), (20, 2)] + common) + Array(name.utf8) + contents
      let places = [(0, 2), (0, 2), (0, 2), (0, 4), (start, 4)]
      directory += numbers([(0x0201_4b50, 4), (20, 2), (20, 2)] + common + places) + Array(name.utf8)
    }
    let count = files.count
    let end = [(0x0605_4b50, 4), (0, 4), (count, 2), (count, 2), (directory.count, 4), (archive.count, 4), (0, 2)]
    return archive + directory + numbers(end)
  }

  private static func numbers(_ numbers: [(value: Int, size: Int)]) -> [UInt8] {
    numbers.flatMap { number in (0..<number.size).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) } }
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xedb8_8320 : 0) }
    }
  }
}
