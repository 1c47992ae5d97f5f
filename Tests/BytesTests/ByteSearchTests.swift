import Bytes
import Testing

@Suite struct ByteSearchTests {
  /// Lines are what line feeds part, and nothing else does.
  @Test(arguments: ["", "\n", "a", "a\n", "\na", "é\n\nœ\u{301}\n", "a\r\nb\u{2028}c\u{85}d\re"])
  func linesAreThoseOfLineFeeds(_ text: String) {
    let expected = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map { String(Substring($0)) }
    #expect(text.lines.map(String.init) == expected)
    #expect(text.lines.joined(separator: "\n").utf8.elementsEqual(text.utf8))
  }

  @Test func bytesAndTextsAreFound() {
    #expect("é]".hasByte(0x5d) && !"é".hasByte(0x5d) && !"".hasByte(0))
    #expect("a](b".hasText("](") && "](".hasText("](") && !"]a(".hasText("](") && !"".hasText("]("))
    // A sign with an accent upon it is another.
    #expect(!"**\u{301}".hasText("**") && "***\u{301}".hasText("**"))
  }
}
