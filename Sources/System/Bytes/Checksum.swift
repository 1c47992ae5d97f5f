import CZlib

/// The CRC-32 of PNG (ISO 15948, 5.5) and ZIP: of bytes, or that of some with more behind them.
package func crc32(_ bytes: UnsafeBufferPointer<UInt8>, after earlier: UInt32 = 0) -> UInt32 {
  UInt32(truncatingIfNeeded: crc32_z(uLong(earlier), bytes.baseAddress, bytes.count))
}

extension [UInt8] {
  /// The CRC-32 of the bytes.
  package var crc32: UInt32 { withUnsafeBufferPointer { Bytes.crc32($0) } }
}
