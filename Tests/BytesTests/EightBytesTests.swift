import Bytes
import Testing

/// Eight bytes at once say of each what a look at it alone says.
@Suite struct EightBytesTests {
  /// Whether a search finds something in eight bytes, `byte` at one place and letters elsewhere.
  private func finds(_ byte: UInt8, at place: Int, _ search: (EightBytes) -> UInt64) -> Bool {
    var bytes = Array("abcdefgh".utf8)
    bytes[place] = byte
    return bytes.withUnsafeBytes { EightBytes.any(search(EightBytes($0.baseAddress!))) }
  }

  @Test(arguments: 0..<8) func bytesAreFoundAtEveryPlace(_ place: Int) {
    for byte in UInt8.min...UInt8.max {
      #expect(finds(byte, at: place) { $0.below(0x20) } == (byte < 0x20))
      #expect(finds(byte, at: place) { $0.below(0x61) } == (byte < 0x61))
      #expect(finds(byte, at: place) { $0.equal(0x27) } == (byte == 0x27))
      #expect(finds(byte, at: place) { $0.equal(0xc2) } == (byte == 0xc2))
      #expect(finds(byte, at: place) { $0.equal(0x3c, but: 2) } == (byte == 0x3c || byte == 0x3e))
      #expect(finds(byte, at: place) { $0.beyondLatin } == (byte >= 0xcc))
    }
  }

  @Test func pairsAreFoundOnlySideBySide() {
    func has(_ text: StaticString) -> Bool { EightBytes.any(EightBytes(text.utf8Start).twice(0x20)) }
    #expect(has("  abcdef") && has("abcdef  ") && has("abc  def"))
    #expect(!has(" a c e g") && !has("b d f h ") && !has("abcdefgh"))
  }

  @Test func wantedBytesAreFoundWhereverTheyStand() {
    for count in 0..<20 {
      for wanted in 0...count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        if wanted < count { bytes[wanted] = 0x20 }
        bytes.withUnsafeBufferPointer { bytes in
          for start in 0...count {
            let found = bytes.firstIndex(
              from: start, passing: { !EightBytes.any($1.equal(0x20)) }, where: { bytes[$0] == 0x20 })
            #expect(found == (wanted < count && wanted >= start ? wanted : nil))
          }
        }
      }
    }
  }

  @Test func continuationsAreCounted() {
    func count(_ text: StaticString) -> Int { EightBytes(text.utf8Start).continuationCount }
    #expect(count("abcdefgh") == 0 && count("éééé") == 4 && count("’a’b") == 4 && count("😀😀") == 6)
  }
}
