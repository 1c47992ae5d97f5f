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
