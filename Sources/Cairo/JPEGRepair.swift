extension JPEG {
  /// The same pixels without what decoders warn of and pass over: bytes between the segments before the pixels, a version of JFIF
  /// that does not exist, zeros before the end, or no end; nil where nothing of that is there. What is damaged stays so.
  static func withoutHarmlessFaults(_ bytes: UnsafeRawBufferPointer, strippingZeros: Bool) -> Bytes? {
    guard let segments = JPEGSegments(bytes) else { return nil }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 2)
    for segment in segments.all { repaired += withKnownVersion(segment, of: bytes) }
    repaired += bytes[segments.end...]
    if !hasEnd(repaired) { repaired += repaired.last == 0xff ? [0xd9] : [0xff, 0xd9] }
    if strippingZeros { stripZeros(from: &repaired) }
    return repaired.elementsEqual(bytes) ? nil : Bytes(repaired)
  }

  /// A segment, with a version of JFIF that decoders know.
  private static func withKnownVersion(_ segment: JPEGSegments.Segment, of file: UnsafeRawBufferPointer) -> [UInt8] {
    var copy = Array(file[segment.bytes])
    let isJFIF = segment.marker == 0xe0 && copy.count >= 16 && copy[4..<9].elementsEqual("JFIF\0".utf8)
    if isJFIF, copy[9] != 1 { (copy[9], copy[10]) = (1, 2) }
    return copy
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
