import CZlib

extension [UInt8] {
  /// The checksum of the bytes that PNG uses (ISO 15948, 5.5).
  package var crc32: UInt32 { withUnsafeBufferPointer { UInt32(CZlib.crc32(0, $0.baseAddress, UInt32($0.count))) } }
}
