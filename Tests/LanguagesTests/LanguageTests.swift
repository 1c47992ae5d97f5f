import Files
import Languages
import Testing

struct LanguageTests {
  static let sources = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Sources/Languages"

  @Test(arguments: [
    ("fr", "fr"), ("fr-FR", "fr"), ("fr-CA", "fr"), ("en", "en"), ("en-GB", "en"), ("de", nil), ("frr", nil),
    ("eng", nil), ("", nil),
  ]) func isKnownByItsTag(tag: String, expected: String?) {
    #expect(Language.of(tag)?.tag == expected)
  }

  @Test(arguments: [
    ("en-GB", "en-GB"), ("en-GB-oxendict", "en-GB"), ("en-US", "en"), ("en-GBX", "en"), ("fr-CA", "fr"),
  ])
  func hasPatternsForRegions(tag: String, expected: String) throws {
    let language = try #require(Language.of(tag))
    #expect(language.hyphenation.patterns(for: tag)?.tag == expected)
  }

  /// Each language has a folder of its tag, with all its files and nothing else, and a licence beside the patterns.
  @Test func hasItsFilesInItsFolder() throws {
    #expect(!Language.known.isEmpty)
    for language in Language.known {
      let files = Set(filePaths(below: "\(Self.sources)/\(language.tag)"))
      let patterns = language.hyphenation.patterns.map { $0.paths(below: Self.sources)[1] }
      #expect(patterns.allSatisfy(fileExists))
      #expect(patterns.allSatisfy { $0.hasPrefix("\(Self.sources)/\(language.tag)/") })
      #expect(files.contains { $0.contains("LICENSE") })
      #expect(files.filter { $0.hasSuffix(".dic") }.count == patterns.count)
    }
  }

  @Test func knowsItsMonths() {
    for (tag, months) in [("fr", ["janvier", "août", "décembre"]), ("en", ["january", "may", "december"])] {
      for month in months { #expect(Language.of(tag)?.months.contains(Array(month.utf8)) == true) }
    }
  }
}
