import CZlib

/// Packs bytes that come piece by piece into one zlib stream (RFC 1950). Few are gathered, and packed whole by a `Deflater`, whose bytes
/// the stream then has; as soon as there are many they are packed as they come, so that they are never in memory whole.
package final class PiecewiseDeflater {
  private let deflater: Deflater
  private let limit: Int
  private var gathered: [UInt8] = []
  /// What packs as bytes come; nil while they are few.
  private var stream: DeflateStream?

  /// So many bytes are few: 2 MiB.
  package static let usualLimit = 2 << 20

  /// Begins with nothing. Up to `limit` bytes are packed by `deflater`.
  package init(_ deflater: Deflater = Deflater(), limit: Int = PiecewiseDeflater.usualLimit) {
    (self.deflater, self.limit) = (deflater, limit)
    // Room that nobody writes to takes no memory; what grows is copied.
    gathered.reserveCapacity(limit)
  }

  /// Adds bytes.
  package func add(_ bytes: UnsafeRawBufferPointer) {
    if let stream { return stream.add(bytes) }
    guard gathered.count + bytes.count > limit else { return gathered.append(contentsOf: bytes) }
    let stream = DeflateStream()
    gathered.reading(stream.add)
    stream.add(bytes)
    (self.stream, gathered) = (stream, [])
  }

  /// All that was added, packed. Nothing can be added any more.
  package func finish() -> [UInt8] { stream?.finish() ?? deflater.pack(gathered) }
}

/// A zlib stream in the making.
private final class DeflateStream {
  private let stream: UnsafeMutablePointer<z_stream>
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var packed: [UInt8] = []

  /// At this level zlib packs a record of 100,000 resources into as many bytes as a `Deflater` does at its own.
  private static let level: Int32 = 4
  private static let roomSize = 1 << 16

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    room = .allocate(capacity: DeflateStream.roomSize)
    // What `deflateInit` gives; that one is not what it seems while cairo draws.
    let status = deflateInit2_(
      stream, DeflateStream.level, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    room.deallocate()
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    run(Z_NO_FLUSH)
  }

  func finish() -> [UInt8] {
    stream.pointee.avail_in = 0
    run(Z_FINISH)
    return packed
  }

  /// Takes what zlib gives, until it has no more to give.
  private func run(_ flush: Int32) {
    repeat {
      stream.pointee.next_out = room.baseAddress
      stream.pointee.avail_out = UInt32(room.count)
      let status = deflate(stream, flush)
      precondition(status != Z_STREAM_ERROR, "zlib knows its own state")
      packed.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<(room.count - Int(stream.pointee.avail_out))]))
    } while stream.pointee.avail_out == 0
  }
}
