import Bytes
import Testing

@Suite struct DeflateTests {
  private let text = Array(String(repeating: "Le texte de la page. ", count: 400).utf8)

  private func unpacked(_ bytes: [UInt8], limit: Int = 1 << 20) -> [UInt8]? {
    var output: [UInt8] = [1, 2, 3]
    return bytes.withUnsafeBytes { Inflater().unpack($0, into: &output, limit: limit) } == .whole ? output : nil
  }

  @Test func bytesComeBack() {
    let deflater = Deflater()
    for bytes in [text, [], Array(0...255)] { #expect(unpacked(deflater.pack(bytes)) == bytes) }
    #expect(deflater.pack(text).count < text.count / 10)
  }

  /// Noise, so that pieces fill the room that zlib is given more than once.
  private static let noise: [UInt8] = {
    var noise = UInt64(1)
    return (0..<400_000).map { _ in
      noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(noise >> 56)
    }
  }()

  /// What comes in pieces is packed as it is whole up to the limit, and comes back beyond it.
  @Test(arguments: [1, 999, 70_000, 400_000]) func piecesComeBack(_ size: Int) {
    for (bytes, limit) in [(text, 8_400), (text, 8_399), (text, 0), ([], 0), (DeflateTests.noise, 100_000)] {
      let packing = PiecewiseDeflater(limit: limit)
      for start in stride(from: 0, to: bytes.count, by: size) {
        Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes(packing.add)
      }
      let packed = packing.finish()
      #expect(unpacked(packed) == bytes)
      #expect((packed == Deflater().pack(bytes)) == (bytes.count <= limit))
    }
  }

  @Test func whatIsDamagedOrCutIsRefused() {
    let packed = Deflater().pack(text)
    #expect(unpacked(Array(packed.dropLast(5))) == nil)
    #expect(unpacked(Array(packed.dropFirst())) == nil)
    #expect(unpacked([]) == nil)
  }

  @Test func whatUnpacksToTooMuchIsRefused() {
    let packed = Deflater().pack(Array(repeating: 0, count: 1 << 20))
    #expect(unpacked(packed)?.count == 1 << 20)
    #expect(unpacked(packed, limit: (1 << 20) - 1) == nil)
  }
}
