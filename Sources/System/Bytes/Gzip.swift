import CZlib

/// Files packed with gzip (RFC 1952).
package enum Gzip {
  /// Whether the bytes begin as such a file does.
  package static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// Why bytes cannot be unpacked.
  package enum Fault: Error {
    /// They are damaged, or end early.
    case damaged
    /// They give more bytes than they may, which is found out while they are unpacked.
    case tooLarge(limit: Int)
  }

  /// What `body` makes of the bytes, unpacked where they are packed.
  ///
  /// - Throws: what `failure` makes of a fault; `tooLarge` for more than `limit` bytes, and for more than a few times as many as any
  ///   text gives.
  package static func reading<Result, Failure: Error>(
    _ bytes: UnsafeRawBufferPointer, limit: Int, failure: (Fault) -> Failure,
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard begins(bytes) else { return try body(bytes) }
    let limit = min(limit, max(alwaysUnpacked, mostTimes * bytes.count))
    var plain: [UInt8] = []
    switch Inflater(.gzip).unpack(bytes, into: &plain, limit: limit) {
    case .whole: return try plain.reading(body)
    case .damaged: throw failure(.damaged)
    case .tooLarge: throw failure(.tooLarge(limit: limit))
    }
  }

  /// A text is packed into a fifth of its size, and one that says the same again and again into a fiftieth; zeros into a thousandth.
  private static let mostTimes = 200
  /// As many bytes do no harm, however they are packed.
  private static let alwaysUnpacked = 4 << 20
}
