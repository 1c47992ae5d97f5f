import Bytes
import Testing

/// Sixteen bytes at once say of each what a look at it alone says.
@Suite struct SixteenBytesTests {
  /// Where a search finds something in sixteen bytes, `byte` at one place and letters elsewhere.
  private func finds(_ byte: UInt8, at place: Int, _ search: (SixteenBytes) -> SixteenBytes.Found) -> Int? {
    var bytes = Array("abcdefghijklmnop".utf8)
    bytes[place] = byte
    return bytes.withUnsafeBytes { SixteenBytes.first(search(SixteenBytes($0.baseAddress!))) }
  }

  @Test(arguments: 0..<16) func bytesAreFoundAtEveryPlace(_ place: Int) {
    for byte in UInt8.min...UInt8.max {
      func expect(_ isWanted: Bool, _ search: (SixteenBytes) -> SixteenBytes.Found) {
        #expect(finds(byte, at: place, search) == (isWanted ? place : nil))
      }
      expect(byte < 0x20) { $0.below(0x20) }
      expect(byte < 0x61) { $0.below(0x61) }
      expect(byte >= 0x80) { $0.from(0x80) }
      expect(byte >= 0xc2) { $0.from(0xc2) }
      expect(byte == 0x27) { $0.equal(0x27) }
      expect(byte == 0xc2) { $0.equal(0xc2) }
      expect(byte == 0x3c || byte == 0x3e) { $0.equal(0x3c, but: 2) }
      expect(byte >= 0xcc) { $0.beyondLatin }
      expect(byte & 0xc0 == 0x80) { $0.continuations }
      expect(byte < 0x20 || [0x22, 0x26, 0x3c, 0x3e, 0x7f].contains(byte)) { $0.signsOfMarkup }
    }
  }

  @Test func theFirstIsFoundBehindThoseThatAreSkipped() {
    let bytes = Array(" b d f h j l n p".utf8)
    bytes.withUnsafeBytes { bytes in
      let found = SixteenBytes(bytes.baseAddress!).equal(0x20)
      for skipped in 0..<16 {
        let next = (skipped + 1) / 2 * 2
        #expect(SixteenBytes.first(found, skipping: skipped) == (next < 16 ? next : nil))
      }
      #expect(SixteenBytes.count(found) == 8)
    }
  }

  @Test func wantedBytesAreFoundWhereverTheyStand() {
    for count in 0..<52 {
      for wanted in 0...count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        if wanted < count { bytes[wanted] = 0x20 }
        // What may be wanted, and is not.
        for idle in stride(from: 3, to: count, by: 7) where idle != wanted { bytes[idle] = 0x21 }
        bytes.withUnsafeBufferPointer { bytes in
          for start in 0...count {
            let found = bytes.firstIndex(from: start, finding: { $1.below(0x22) }, where: { bytes[$0] == 0x20 })
            #expect(found == (wanted < count && wanted >= start ? wanted : nil))
          }
        }
      }
    }
  }

  @Test func continuationsAreCounted() {
    for text in ["", "abcdefghijklmnop", "éééé", "’a’b", "😀😀", "un été où l’on a vu 😀 des îles, à l’aube"] {
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        for start in 0...bytes.count {
          for end in start...bytes.count {
            let count = bytes[start..<end].count { $0 & 0xc0 == 0x80 }
            #expect(bytes.continuationCount(in: start..<end) == count)
          }
        }
      }
    }
  }

  @Test func soundBytesAreTheirText() {
    for text in ["", "a", "sans accent et assez long", "é", "un été où l’on a vu 😀"] {
      let made = Array(text.utf8).withUnsafeBufferPointer { String(sound: $0) }
      #expect(made == text && Array(made.utf8) == Array(text.utf8) && made.hashValue == text.hashValue)
    }
  }
}
