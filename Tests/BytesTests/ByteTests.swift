import Bytes
import Testing

/// Searching, comparing and writing bytes.
@Suite struct ByteTests {
  private func index(of pattern: String, in text: String, from start: Int = 0) -> Int? {
    Array(text.utf8).withUnsafeBytes { text in
      Array(pattern.utf8).withUnsafeBytes { text.firstIndex(of: $0, from: start) }
    }
  }

  @Test func base64IsRead() {
    for (text, plain) in [
      ("", ""), ("QQ==", "A"), ("QUI", "AB"), ("QU JD\nRA==", "ABCD"), ("+/+/", nil), ("Q", "-"), ("Q=Q", "-"),
    ] {
      let bytes = [UInt8](base64: text.utf8)
      #expect(bytes == (plain == "-" ? nil : plain.map { Array($0.utf8) } ?? [0xfb, 0xff, 0xbf]))
    }
  }

  @Test func patternsAreFound() {
    #expect(index(of: "ab", in: "aab ab") == 1)
    #expect(index(of: "ab", in: "aab ab", from: 2) == 4)
    #expect(index(of: "ab", in: "aab ab", from: 5) == nil)
    #expect(index(of: "abc", in: "ab") == nil)
    #expect(index(of: "a", in: "") == nil)
    #expect(index(of: "b", in: "aab") == 2)
    #expect(index(of: "x", in: "aab", from: 9) == nil)
  }

  @Test func bytesAreFound() {
    [1, 2, 3, 2].withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      #expect(bytes.firstIndex(of: 9, from: 0) == nil)
      #expect(bytes.firstIndex(of: 2, from: bytes.count) == nil)
    }
    ([1, 2, 3, 2] as [UInt8]).withUnsafeBytes { bytes in
      #expect(bytes.firstIndex(of: 2, from: 0) == 1)
      #expect(bytes.firstIndex(of: 2, from: 2) == 3)
    }
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 3), ("abc", "abd", 2), ("abc", "ab", 2), ("", "a", 0),
    ("0123456789abcdef0", "0123456789abcdefg", 16),
  ])
  func commonBeginningsAreCounted(left: String, right: String, count: Int) {
    Array(left.utf8).withUnsafeBytes { left in
      Array(right.utf8).withUnsafeBytes { right in
        #expect(left.commonPrefixCount(with: right) == count)
        #expect(left.hasSameBytes(as: right) == (left.count == count && right.count == count))
      }
    }
  }

  @Test func hexadecimalNumbersHaveAllDigits() {
    #expect((0xab as UInt64).hexadecimal() == "00000000000000ab")
    #expect((0xab as UInt8).hexadecimal(digits: 4) == "00ab")
    #expect((0xabcde as Int).hexadecimal(digits: 4) == "abcde")
  }

  @Test func markupIsEscaped() {
    #expect("a < b & \"c\" > d\u{1}\u{ffff}\n".xmlEscaped() == "a &lt; b &amp; \"c\" &gt; d  \n")
    #expect("\"c\"".xmlEscaped(inAttribute: true) == "&quot;c&quot;")
  }
}
