extension JPEG {
  /// The same pixels without what decoders warn of and pass over: bytes between the segments before the pixels, a version of JFIF
  /// that does not exist, zeros before the end, or no end; nil where nothing of that is there. What is damaged stays so.
  static func withoutHarmlessFaults(_ bytes: UnsafeRawBufferPointer, strippingZeros: Bool) -> Bytes? {
    guard let scan = startOfScan(in: bytes) else { return nil }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 2)
    for segment in scan.segments { repaired += segment.of(bytes) }
    repaired += bytes[scan.start...]
    if !hasEnd(repaired) { repaired += repaired.last == 0xff ? [0xd9] : [0xff, 0xd9] }
    if strippingZeros { stripZeros(from: &repaired) }
    return repaired.elementsEqual(bytes) ? nil : Bytes(repaired)
  }

  /// A segment of a file's head: its marker with all that follows.
  private struct Segment {
    var bytes: Range<Int>
    /// Whether it names a version of JFIF that no decoder knows.
    var hasUnknownVersion = false

    func of(_ file: UnsafeRawBufferPointer) -> [UInt8] {
      var copy = Array(file[bytes])
      if hasUnknownVersion { (copy[9], copy[10]) = (1, 2) }
      return copy
    }
  }

  /// The segments before the first scan, in order, and where that begins; nil where there is none.
  private static func startOfScan(in bytes: UnsafeRawBufferPointer) -> (segments: [Segment], start: Int)? {
    guard bytes.count > 4, bytes[0] == 0xff, bytes[1] == 0xd8 else { return nil }
    var segments = [Segment(bytes: 0..<2)]
    var at = 2
    while at + 3 < bytes.count {
      // Fill bytes are 0xff; a zero after one belongs to no marker.
      guard bytes[at] == 0xff, bytes[at + 1] != 0xff, bytes[at + 1] != 0 else {
        at += 1
        continue
      }
      if bytes[at + 1] == 0xda { return (segments, at) }
      let end = at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
      guard end <= bytes.count, end >= at + 4 else { return nil }
      var segment = Segment(bytes: at..<end)
      let isJFIF = bytes[at + 1] == 0xe0 && end - at >= 16 && bytes[(at + 4)..<(at + 9)].elementsEqual("JFIF\0".utf8)
      segment.hasUnknownVersion = isJFIF && bytes[at + 9] != 1
      segments.append(segment)
      at = end
    }
    return nil
  }

  /// Whether the last marker is that of the end.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropLast().last { bytes[$0] == 0xff && bytes[$0 + 1] != 0 && bytes[$0 + 1] != 0xff }
      .map { bytes[$0 + 1] == 0xd9 } ?? false
  }

  /// Takes zeros away that stand before the last marker.
  private static func stripZeros(from bytes: inout [UInt8]) {
    guard let end = bytes.indices.dropLast().last(where: { bytes[$0] == 0xff && bytes[$0 + 1] == 0xd9 }) else { return }
    var start = end
    while start > 1, bytes[start - 1] == 0, bytes[start - 2] != 0xff { start -= 1 }
    bytes.removeSubrange(start..<end)
  }
}
