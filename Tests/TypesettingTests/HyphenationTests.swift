import TestSupport
import Testing

import Languages

@testable import Typesetting

struct HyphenationTests {
  /// The patterns give what libhyphen gives, within the minima that libhyphen reads from the file.
  @Test(arguments: [("fr", "hyphens-fr.txt", 2), ("en-US", "hyphens-en-US.txt", 3), ("en-GB", "hyphens-en-GB.txt", 3)])
  func agreesWithLibhyphen(language: String, fixture: String, right: Int) throws {
    let patterns = try #require(Hyphenator(language: language, HyphenationLibrary(folder: Repository.languages)))
      .patterns
    var wrong: [String] = []
    var values: [UInt8] = []
    for line in try Fixture.lines(fixture) {
      let word = line.unicodeScalars.filter { $0 != "-" }.map(\.value)
      patterns.values(of: word, into: &values)
      var found = ""
      for (index, letter) in word.enumerated() {
        if index >= 2, word.count - index >= right, values[index] & 1 == 1 { found += "-" }
        found.unicodeScalars.append(Unicode.Scalar(letter)!)
      }
      if found != line { wrong.append("\(found), not \(line)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("accompagnement", "accom-pa-gne-ment"),
    ("d’accompagnement,", "d’accom-pa-gne-ment,"),
    ("d'acteurs", "d'acteurs"),
    ("(Éducation", "(Édu-ca-tion"),
    ("aujourd’hui", "aujourd’hui"),
    ("anti-gaspillage", "anti-gaspillage"),
    ("TRESSONS", "TRESSONS"),
    ("COVID19-accompagnement", "COVID19-accompagnement"),
    ("https://www.avise.org/ressources", "https://www.avise.org/ressources"),
    ("contact@territoires.fr", "contact@territoires.fr"),
    ("aérée", "aérée"),
  ])
  func keepsThreeLettersOnBothSides(word: String, expected: String) throws {
    let hyphenator = try #require(Hyphenator(language: "fr", HyphenationLibrary(folder: Repository.languages)))
    var points: [Int32] = []
    let bytes = Array(word.utf8)
    bytes.withUnsafeBufferPointer { hyphenator.points(in: $0, HyphenMinima.three, into: &points) }
    var divided = bytes
    for point in points.reversed() { divided.insert(UInt8(ascii: "-"), at: Int(point)) }
    #expect(String(decoding: divided, as: UTF8.self) == expected)
  }

  @Test func knowsItsLanguages() {
    for language in ["fr", "fr-FR", "fr-CA", "en", "en-US", "en-GB", "en-AU"] {
      #expect(Hyphenator(language: language, HyphenationLibrary(folder: Repository.languages)) != nil, "\(language)")
    }
    for language in ["de", "frr", "eng", ""] {
      #expect(Hyphenator(language: language, HyphenationLibrary(folder: Repository.languages)) == nil, "\(language)")
    }
    #expect(Hyphenator(language: "fr", HyphenationLibrary(folder: "/nowhere")) == nil)
  }
}
