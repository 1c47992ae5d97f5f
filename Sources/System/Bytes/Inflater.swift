import CZlib

/// Decompresses zlib streams (RFC 1950) or gzip files (RFC 1952).
package final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>

  /// What stands around the compressed bytes.
  package enum Wrapping: Int32 {
    /// As zlib writes it.
    case zlib = 15
    /// As gzip writes it.
    case gzip = 31
  }

  /// Makes a decompressor.
  package init(_ wrapping: Wrapping = .zlib) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Whether a zlib stream begins with bytes that are not compressed, as zlib's level 0 leaves all of them.
  package static func isStored(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count > 2 && bytes[0] == 0x78 && bytes[1] == 0x01 && bytes[2] & 0b110 == 0
  }

  /// What came of unpacking.
  package enum Outcome {
    /// All bytes are there.
    case whole
    /// The bytes are damaged, or end early.
    case damaged
    /// They give more than they may.
    case tooLarge
  }

  /// Replaces `output` by the bytes, decompressed, of which there may be `limit`.
  package func unpack(
    _ bytes: UnsafeRawBufferPointer, into output: inout [UInt8], limit: Int = 1 << 32
  ) -> Outcome {
    guard bytes.count <= limit else { return .tooLarge }
    inflateReset(stream)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    var room = min(limit, max(output.count, (Inflater.isStored(bytes) ? 1 : 4) * bytes.count, 1024))
    var filled = 0
    while true {
      if output.count < room { output.append(contentsOf: repeatElement(0, count: room - output.count)) }
      let status = output.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_out = buffer.baseAddress! + filled
        stream.pointee.avail_out = UInt32(room - filled)
        return inflate(stream, Z_NO_FLUSH)
      }
      filled = room - Int(stream.pointee.avail_out)
      if status == Z_STREAM_END {
        output.removeLast(output.count - filled)
        return .whole
      }
      guard status == Z_OK, filled == room else { return .damaged }
      guard room < limit else { return .tooLarge }
      room = min(limit, 2 * room)
    }
  }
}
