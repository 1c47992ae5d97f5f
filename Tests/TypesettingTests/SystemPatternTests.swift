import Foundation
import Languages
import TestSupport
import Testing

@testable import Typesetting

/// Hyphenation patterns that the system has, in files of libhyphen whatever these say.
@Suite struct SystemPatternTests {
  private func divided(_ word: String, by files: [String: [UInt8]]) throws -> String? {
    let folder = TemporaryFolder()
    for (name, bytes) in files { folder.write(bytes, to: name) }
    return try withExtendedLifetime(folder) { try divided(word, "de", in: folder.path) }
  }

  private func divided(_ word: String, _ language: String, in folder: String) throws -> String? {
    let library = HyphenationLibrary(folder: Repository.languages, systemFolders: ["/nowhere", folder])
    guard let hyphenator = Hyphenator(language: language, library) else { return nil }
    let minima = ParagraphStyle(language: language, size: 10)
      .hyphenMinima(in: language, orElse: hyphenator.patterns.minima)
    var (points, bytes) = ([Int32](), Array(word.utf8))
    bytes.withUnsafeBufferPointer {
      hyphenator.points(in: $0, minima, into: &points)
    }
    for point in points.reversed() { bytes.insert(UInt8(ascii: "-"), at: Int(point)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  private static let patterns = "1b\n1d\n1f\n1g\n1k\n1l\n1m\n1n\n1r\n1s\n1t\n1ß\nö1\n"

  @Test(arguments: [
    ("ISO8859-1", "LEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n", "Grö-ße"),
    ("ISO8859-1", "LEFTHYPHENMIN 4\n", "Größe"),
    ("ISO8859-1", "RIGHTHYPHENMIN 2\n", "Grö-ße"),
    // What says nothing keeps three letters on both sides.
    ("ISO8859-1", "", "Größe"),
    ("iso-8859-15", "LEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n", "Grö-ße"),
    ("ISO8859-1", "LEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nNOHYPHEN ö,-\n", "Größe"),
    ("ISO8859-1", "LEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nNOHYPHEN\n% 1e\n#1e\ng1r/r=,1,1\nÖ1ß\n", "Grö-ße"),
  ])
  func honourTheSettingsOfTheirFile(set: String, settings: String, expected: String) throws {
    let file = latin("\(set)\n\(settings)\(Self.patterns)")
    #expect(try divided("Größe", by: ["hyph_de_DE.dic": file]) == expected)
    let windows = latin(
      "\(set)\r\n\(settings)\(Self.patterns)".replacing("\n", with: "\r\n").replacing("\r\r", with: "\r"))
    #expect(try divided("Größe", by: ["hyph_de_DE.dic": windows]) == expected)
  }

  /// A compound is divided between its words, and each of them as the second level says; a word that is none, by that alone.
  @Test func divideCompounds() throws {
    let file = Array("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nhaus1tür\nNEXTLEVEL\n1s\n.t1ü\nü1r\n".utf8)
    #expect(try divided("Haustür", by: ["hyph_de.dic": file]) == "Haus-tür")
    #expect(try divided("Hause", by: ["hyph_de.dic": file]) == "Hau-se")
    let near = Array(
      "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\nCOMPOUNDLEFTHYPHENMIN 1\nhaus1tür\nNEXTLEVEL\n.t1ü\n".utf8)
    #expect(try divided("Haustür", by: ["hyph_de.dic": near]) == "Haus-t-ür")
  }

  @Test(
    arguments: [
      ("de-AT", ["hyph_de_AT.dic", "hyph_de_DE.dic", "hyph_de.dic"], "hyph_de_AT.dic"),
      ("de-ch", ["hyph_de_AT.dic", "hyph_de_DE.dic", "hyph_de.dic"], "hyph_de.dic"),
      ("es", ["hyph_es_AR.dic", "hyph_es_ES.dic"], "hyph_es_ES.dic"),
      ("de", ["hyph_de_LU.dic", "hyph_de_CH.dic"], "hyph_de_CH.dic"),
      ("sr-Latn", ["hyph_sr-Latn.dic", "hyph_sr.dic"], "hyph_sr-Latn.dic"),
      ("pt-BR", ["hyph_pt_BR.dic", "hyph_pt_PT.dic"], "hyph_pt_BR.dic"),
      ("pt", ["hyph_pt_BR.dic", "hyph_pt_PT.dic"], "hyph_pt_PT.dic"),
      ("de", ["hyph_den.dic", "hyph_de.dic.bak", "de.dic", "hyph_nl_NL.dic"], nil),
    ] as [(String, [String], String?)])
  func areThoseOfTheNearestRegion(language: String, names: [String], expected: String?) {
    #expect(SystemPatterns.file(for: language, among: names) == expected)
  }

  @Test func areUsedOnlyWhereTheProgramHasNone() {
    let folder = TemporaryFolder(["hyph_fr.dic": "UTF-8\n1a\n", "hyph_nl_NL.dic": "UTF-8\n1a\n"])
    let library = HyphenationLibrary(folder: Repository.languages, systemFolders: [folder.path])
    #expect(library.systemFile(for: "fr") == nil && library.systemFile(for: "fr-CA") == nil)
    #expect(library.systemFile(for: "nl") == folder.path("hyph_nl_NL.dic") && library.hasPatterns(for: "nl"))
    #expect(library.systemFile(for: "de") == nil && !library.hasPatterns(for: "de"))
  }

  /// Files that are no patterns, or worse, divide nothing, and break nothing.
  @Test func hostileFilesDivideNothing() throws {
    let letters = (0x400..<0x600).map { "1\(Character(Unicode.Scalar($0)!))a" }.joined(separator: "\n")
    let files: [(String, [UInt8])] = [
      ("empty", []), ("no line", Array("UTF-8".utf8)), ("no patterns", Array("UTF-8\n".utf8)),
      ("an unknown set", Array("KLINGON-1\n1s\n".utf8)), ("an instruction", Array("ASCII//IGNORE\n1s\n".utf8)),
      ("a set that these bytes are none of", [0x55, 0x54, 0x46, 0x2d, 0x38, 0x0a, 0x31, 0xc3, 0x0a]),
      ("half a character", Array("UTF-16\n1s\n".utf8)), ("zeroes", Array(repeating: 0, count: 5000)),
      ("another format", Array("PK\u{3}\u{4}\n1s\n".utf8)),
      ("many levels", Array(("UTF-8\n" + String(repeating: "NEXTLEVEL\n", count: 9999)).utf8)),
    ]
    for (name, bytes) in files { #expect(try divided("Hause", by: ["hyph_de.dic": bytes]) == nil, "\(name)") }
    let harmless: [(String, String)] = [
      ("numbers", "999\n1\n.\n"), ("many letters", letters),
      (
        "long lines",
        String(repeating: "a1", count: 100_000) + "\n" + String(repeating: "1", count: 100_000) + "\n9x9\n"
      ),
      ("great minima", "LEFTHYPHENMIN 99999999999999999999\nRIGHTHYPHENMIN -7\nNOHYPHEN ,,,\n2x\n"),
    ]
    for (name, text) in harmless {
      #expect(try divided("Hause", by: ["hyph_de.dic": Array("UTF-8\n\(text)".utf8)]) == "Hause", "\(name)")
    }
    let folder = TemporaryFolder()
    folder.makeFolder("hyph_de.dic")
    #expect(try divided("Hause", "de", in: folder.path) == nil)
    // A list of a million words is none of this size.
    #expect(
      try divided("Hause", by: ["hyph_de.dic": Array("UTF-8\n".utf8) + Array(repeating: 0x0a, count: 9 << 20)]) == nil)
  }

  /// As in libhyphen, a pattern does not hold where a longer one has begun before it.
  @Test func theLongestBeginningCounts() throws {
    let start = "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\n"
    #expect(try divided("solidar", by: ["hyph_de.dic": Array("\(start)a1r\n".utf8)]) == "solida-r")
    #expect(try divided("solidar", by: ["hyph_de.dic": Array("\(start)a1r\ndar1m\n".utf8)]) == "solidar")
  }

  /// Tables grow with their patterns.
  @Test func manyPatternsAreAllThere() throws {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = (0..<20_000).map { index in
      let places = [index % 26, index / 26 % 26, index / 676 % 26, index / 17_576]
      return String(places.map { letters[$0] })
    }
    let patterns = words.map { (word: String) in ".\(word.prefix(2))1\(word.suffix(2)).\n" }.joined()
    let file = "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\n\(patterns)"
    let folder = TemporaryFolder(["hyph_de.dic": file])
    let library = HyphenationLibrary(folder: Repository.languages, systemFolders: [folder.path])
    let dictionary = try #require(library.patterns(for: "de"))
    var values: [UInt8] = []
    for word in words {
      dictionary.values(of: word.unicodeScalars.map(\.value), into: &values)
      #expect(values == [0, 0, 1, 0], "\(word)")
    }
  }
}
