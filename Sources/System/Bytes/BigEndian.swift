extension UnsafeRawBufferPointer {
  /// The number of two bytes at `offset`, the high one first.
  package func bigEndian16(at offset: Int) -> Int { Int(self[offset]) << 8 | Int(self[offset + 1]) }

  /// The number of four bytes at `offset`, the high one first.
  package func bigEndian32(at offset: Int) -> Int { bigEndian16(at: offset) << 16 | bigEndian16(at: offset + 2) }
}

extension UInt32 {
  /// Its four bytes, the high one first.
  package var bigEndianBytes: [UInt8] { Swift.withUnsafeBytes(of: bigEndian) { Array($0) } }
}
