import Testing

@testable import Web

/// What links to files say.
@Suite struct DownloadTests {
  @Test(arguments: [
    (0, "1\u{a0}kB", "1\u{a0}ko"), (1499, "1\u{a0}kB", "1\u{a0}ko"), (320_400, "320\u{a0}kB", "320\u{a0}ko"),
    (999_499, "999\u{a0}kB", "999\u{a0}ko"), (999_500, "1\u{a0}MB", "1\u{a0}Mo"),
    (1_249_999, "1.2\u{a0}MB", "1,2\u{a0}Mo"),
    (24_000_000, "24\u{a0}MB", "24\u{a0}Mo"), (123_456_789, "123.5\u{a0}MB", "123,5\u{a0}Mo"),
  ])
  func sizesAreRounded(_ bytes: Int, _ english: String, _ french: String) {
    #expect(WebWords(for: "en", from: { _ in nil }).size(bytes) == english)
    #expect(WebWords(for: "fr", from: { _ in nil }).size(bytes) == french)
  }

  @Test func pathsBecomeAddresses() {
    #expect(Address(path: "../a b/é#1?.pdf").text == "../a%20b/%C3%A9%231%3F.pdf")
    #expect(Address(path: "javascript:alert(1)").text == "javascript%3Aalert%281%29")
    #expect(Address(path: "100%.pdf").text == "100%25.pdf")
  }
}
