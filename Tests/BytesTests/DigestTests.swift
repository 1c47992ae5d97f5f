import Bytes
import Testing

@Suite struct DigestTests {
  @Test func isXXH3() {
    #expect(Digest().hexadecimal == "99aa06d3014798d86001c324468d497f")
    let large = Array(repeating: UInt8(7), count: 200_000)
    let (whole, pieces) = (Digest(), Digest())
    large.withUnsafeBytes { bytes in
      whole.add(raw: bytes)
      for start in stride(from: 0, to: bytes.count, by: 33_333) {
        pieces.add(raw: UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 33_333, bytes.count)]))
      }
    }
    #expect(whole.hexadecimal == pieces.hexadecimal)
  }
}
