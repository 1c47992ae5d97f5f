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

  /// The examples of FIPS 180-4, and a message that leaves no room for its length in its last block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func isSHA256(_ message: String, _ digest: String) {
    #expect(SHA256(Array(message.utf8)).bytes.map { String(256 + Int($0), radix: 16).suffix(2) }.joined() == digest)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64IsThatOfTheRFC(_ text: String, _ encoded: String) {
    #expect(String(decoding: Array(text.utf8).base64, as: UTF8.self) == encoded)
    #expect([UInt8](base64: Array(encoded.utf8)) == Array(text.utf8))
  }
}
