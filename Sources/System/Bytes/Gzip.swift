import CZlib

/// Files packed with gzip (RFC 1952).
package enum Gzip {
  /// Whether the bytes begin as such a file does.
  package static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// What `body` makes of the bytes, unpacked where they are packed; nil when they are damaged, end early, or give more than `limit`
  /// bytes.
  package static func reading<Result, Failure: Error>(
    _ bytes: UnsafeRawBufferPointer, limit: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard begins(bytes) else { return try body(bytes) }
    var plain: [UInt8] = []
    guard Inflater(.gzip).unpack(bytes, into: &plain, limit: limit) else { return nil }
    return try plain.reading(body)
  }
}
