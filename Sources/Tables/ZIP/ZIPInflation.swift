import Bytes
import CZlib

/// Unpacks a deflated file of an archive (RFC 1951), piece by piece, and no further than its directory says.
enum ZIPInflation {
  private static let pieceSize = 1 << 16

  /// Gives `body` the bytes in pieces, and whether one is the last, until it gives back false; false when they are damaged, or more
  /// or fewer than announced.
  static func run(
    _ packed: UnsafeBufferPointer<UInt8>, of entry: ZIPEntry,
    _ body: (UnsafeBufferPointer<UInt8>, _ isLast: Bool) -> Bool
  ) -> Bool {
    var stream = z_stream()
    // A negative width says that no header of zlib's is there.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(clamping: packed.count)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceSize)
    defer { buffer.deallocate() }
    var (count, checksum) = (0, UInt32(0))
    while true {
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(pieceSize)
      let status = inflate(&stream, Z_NO_FLUSH)
      let filled = pieceSize - Int(stream.avail_out)
      guard status == Z_OK || status == Z_STREAM_END, filled > 0 || status == Z_STREAM_END else { return false }
      let piece = UnsafeBufferPointer(rebasing: buffer[..<filled])
      count += filled
      checksum = Bytes.crc32(piece, after: checksum)
      guard count <= entry.size else { return false }
      let isLast = status == Z_STREAM_END
      if isLast, !entry.isSound(count, checksum) { return false }
      guard body(piece, isLast) else { return true }
      if isLast { return true }
    }
  }
}
