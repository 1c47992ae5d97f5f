import Bytes

extension [UInt8] {
  /// A PNG file that says how large its pixels are (ISO 15948, 11.3.5.3), so that it is printed and inserted in the page's size.
  ///
  /// - Precondition: the file says nothing of it yet, as cairo's.
  func withPixels(perMeter count: UInt32) -> [UInt8] {
    // Behind the signature and the header, which always comes first.
    let place = 8 + 25
    var chunk = Array("pHYs".utf8) + count.bigEndianBytes + count.bigEndianBytes + [1]
    chunk = UInt32(chunk.count - 4).bigEndianBytes + chunk + chunk.crc32.bigEndianBytes
    return self[..<place] + chunk + self[place...]
  }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
