import Diagnostics
import Testing

@testable import Reading

@Suite struct SourceFileTests {
  @Test func jsonAndYAMLOfTheSameContentGiveTheSameTree() {
    let yaml = """
      language: fr
      resources:
        - id: a
          title: "Un : deux"
          year: 2019
          done: true
          url:
          summary: |-
            Première ligne
            « deuxième »
        - []
        - {}
      """
    let json = #"""
      {"language": "fr", "resources": [
        {"id": "a", "title": "Un : deux", "year": 2019, "done": true, "url": null,
         "summary": "Première ligne\n« deuxième »"}, [], {}]}
      """#
    #expect(tree(yaml).hasSameContent(as: tree(json, .json)))
    #expect(!tree(yaml).hasSameContent(as: tree(json.replacing("2019", with: "\"2019\""), .json)))
  }

  @Test(arguments: [SourceFile.Notation.yaml, .json])
  func brokenBytesAreFoundBeforeAnythingElse(notation: SourceFile.Notation) {
    let text = Array("{\"é\": \"".utf8)
    let rest = Array("\"}\n".utf8)
    func found(_ bytes: [UInt8]) -> [String] { findings(text + bytes + rest, notation) }
    let invalid = ["f:1:8: error: text is not valid UTF-8; save the file as UTF-8 [invalid-utf-8]"]
    #expect(found([0xe9]) == invalid)  // é in Latin-1
    #expect(found([0xc0, 0xaf]) == invalid)  // an overlong form
    #expect(found([0xc1, 0x81]) == invalid)
    #expect(found([0xe0, 0x80, 0xaf]) == invalid)
    #expect(found([0xed, 0xa0, 0x80]) == invalid)  // a surrogate
    #expect(found([0xf5, 0x80, 0x80, 0x80]) == invalid)  // beyond U+10FFFF
    #expect(found([0xe2, 0x82]) == invalid)  // cut short
    #expect(found([0x80]) == invalid)
    func refused(_ name: String, _ hint: String = "") -> [String] {
      ["f:1:8: error: character \(name) is not allowed\(hint) [control-character]"]
    }
    #expect(found([0x00]) == refused("U+0000"))
    #expect(found([0x1b]) == refused("U+001B"))
    #expect(found([0x7f]) == refused("U+007F"))
    #expect(found([0xc2, 0x85]) == refused("U+0085"))
    #expect(found([0xe2, 0x80, 0xa8]) == refused("U+2028", "; put an ordinary line break"))
    #expect(found([0x0d]) == refused("U+000D", "; put an ordinary line break"))
    #expect(found([0xef, 0xbb, 0xbf]) == refused("U+FEFF"))
    #expect(found([0xef, 0xbf, 0xbf]) == refused("U+FFFF"))
    #expect(found(Array("ÿŸ€😀\u{e000}".utf8)).isEmpty)
  }

  @Test func allBrokenCharactersAreFoundButNotWithoutEnd() {
    #expect(findings(Array("a: \u{1}\nb: été\u{2}\n".utf8)).count == 2)
    #expect(findings([UInt8](repeating: 1, count: 1000)).count == 20)
  }

  @Test func everyByteBesideEveryOtherIsJudgedAlike() {
    // Eight bytes are looked at together; each must be judged as it is alone.
    for byte in UInt8(0)...0x7f {
      let isAllowed = byte == 0x09 || byte == 0x0a || (0x20..<0x7f).contains(byte)
      for neighbour in [0x20, 0x7e, 0x0a] as [UInt8] {
        for position in 0..<8 {
          var bytes = [UInt8](repeating: neighbour, count: 8)
          bytes[position] = byte
          var found = DiagnosticList()
          bytes.withUnsafeBufferPointer { CharacterCheck.run($0, file: "f", &found) }
          #expect(found.all.isEmpty == (isAllowed || (byte == 0x0d && neighbour == 0x0a && position < 7)), "\(bytes)")
        }
      }
    }
  }

  @Test func filesThatCannotBeRead() {
    #expect(
      SourceFile.read("/nowhere/at-all.yaml").diagnostics.all.map(\.description) == [
        "/nowhere/at-all.yaml: error: file cannot be read: No such file or directory [unreadable-file]"
      ])
    #expect(
      SourceFile.read("/tmp").diagnostics.all.map(\.description) == [
        "/tmp: error: file cannot be read: it is a folder [unreadable-file]"
      ])
  }

  @Test func filesWithoutEndAreGivenUp() {
    #expect(SourceFile.read("/dev/null").diagnostics.all.map(\.id) == ["empty-file"])
    var found = DiagnosticList()
    #expect(SourceFile.bytes(of: "/dev/zero", limit: 3 << 20, &found) == nil)
    #expect(
      found.all.map(\.description) == [
        "/dev/zero: error: file cannot be read: it is larger than 3 MB [unreadable-file]"
      ])
  }

  @Test func theEndingOfTheNameTellsTheNotation() {
    #expect(SourceFile.notation(of: "a/b.json") == .json)
    #expect(SourceFile.notation(of: "a/B.JSON") == .json)
    #expect(SourceFile.notation(of: "a/b.yaml") == .yaml)
    #expect(SourceFile.notation(of: "json") == .yaml)
  }
}
