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
  func brokenBytesAreFound(notation: SourceFile.Notation) {
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
    // Noncharacters, of all planes.
    #expect(found([0xef, 0xb7, 0x90]) == refused("U+FDD0"))
    #expect(found([0xf0, 0x9f, 0xbf, 0xbe]) == refused("U+1FFFE"))
    #expect(found([0xf4, 0x8f, 0xbf, 0xbf]) == refused("U+10FFFF"))
    #expect(found([0x1b]) == refused("U+001B"))
    #expect(found([0x7f]) == refused("U+007F"))
    #expect(found([0xc2, 0x85]) == refused("U+0085"))
    #expect(found([0x0d]) == refused("U+000D", "; put an ordinary line break"))
    #expect(found([0xef, 0xbf, 0xbf]) == refused("U+FFFF"))
    #expect(found(Array("ÿŸ€😀\u{e000}".utf8)).isEmpty)
  }

  @Test func allBrokenCharactersAreFoundButNotWithoutEnd() {
    #expect(findings(Array("a: \u{1}\nb: été\u{2}\n".utf8)).count == 2)
    let many = findings([UInt8](repeating: 1, count: 1000))
    #expect(many.count == 21)
    #expect(many.last == "f: error: 980 more characters that no file may hold [further-characters]")
    let invisible = findings(Array("a: \(String(repeating: "x\u{feff}", count: 21))\n".utf8))
    #expect(invisible.last == "f: warning: 1 more character that no file may hold [further-characters]")
  }

  /// What hangs on the text around it is still found, and where it stands in the file.
  @Test(arguments: [SourceFile.Notation.yaml, .json])
  func whatIsBrokenDoesNotHideTheRest(notation: SourceFile.Notation) {
    #expect(
      findings(Array("{\"a\": \"\u{1}\u{feff}x\",\n \"b\u{feff}\": \"\u{feff}y\", \"b\": 1}\n".utf8), notation) == [
        "f:1:8: error: character U+0001 is not allowed [control-character]",
        "f:1:9: warning: invisible character U+FEFF is left out; take it out of the text [invisible-character]",
        "f:2:4: warning: invisible character U+FEFF is left out; take it out of the text [invisible-character]",
        "f:2:9: warning: invisible character U+FEFF is left out; take it out of the text [invisible-character]",
        "f:2:14: error: field 'b' stands twice; the first is on line 2 [duplicate-key]",
      ])
  }

  @Test(arguments: [
    ("{\"a\": \"x\u{feff}y\"}", "xy"), ("{\"a\": \"x\u{2028}y\"}", "x y"), ("{\"a\": \"x\u{2029}y\"}", "x y"),
    (#"{"a": "x\ufeffy"}"#, "xy"), (#"{"a": "x\u2028y"}"#, "x y"),
  ])
  func invisibleCharactersAreNotRead(text: String, read: String) throws {
    for notation in [SourceFile.Notation.yaml, .json] {
      let report = SourceFile.parse(Array(text.utf8), file: "f", as: notation)
      #expect(report.diagnostics.all.map { "\($0.id) \($0.severity)" } == ["invisible-character warning"])
      #expect(try dump(#require(report.value)) == "{a@1:2: text\"\(read)\"@1:7}@1:1")
    }
  }

  /// Bytes, since Swift takes both forms for equal.
  @Test(arguments: [
    ("e\u{301}te\u{301}", "\u{e9}t\u{e9}"), ("\u{212b}", "\u{c5}"), ("\u{1e9b}\u{323}", "\u{1e9b}\u{323}"),
    ("\u{1100}\u{1161}", "\u{ac00}"), ("« … » – \u{2000}", "« … » – \u{2002}"), ("ﬁ", "ﬁ"),
  ])
  func allTextIsComposed(written: String, read: String) throws {
    let escaped = written.utf16.map { "\\u" + String(0x10000 + UInt32($0), radix: 16).dropFirst() }.joined()
    for notation in [SourceFile.Notation.yaml, .json] {
      for text in ["{\"\(written)\": \"\(written)\"}", "{\"\(escaped)\": \"\(escaped)\"}"] {
        guard case .mapping(let entries) = tree(text, notation).value, case .scalar(let scalar) = entries[0].value.value
        else {
          Issue.record("no scalar")
          continue
        }
        #expect(Array(entries[0].key.utf8) == Array(read.utf8) && Array(scalar.text.utf8) == Array(read.utf8))
      }
    }
  }

  @Test func whatIsLeftOutStillHasItsColumn() {
    var dropped = DroppedCharacters()
    for column in 1...3 { dropped.add(line: 2, column: 2 * column) }
    #expect((1...6).map { dropped.column($0, ofLine: 2) } == [1, 3, 5, 7, 8, 9])
    #expect(dropped.column(4, ofLine: 3) == 4)
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
          _ = bytes.withUnsafeBufferPointer { CharacterCheck.run($0, file: "f", &found) }
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

  @Test(arguments: ["/dev/null", "/dev/zero"]) func devicesAreNoFiles(_ path: String) {
    #expect(
      SourceFile.read(path).diagnostics.all.map(\.description) == [
        "\(path): error: file cannot be read: it is no ordinary file [unreadable-file]"
      ])
  }

  @Test func theEndingOfTheNameTellsTheNotation() {
    #expect(SourceFile.notation(of: "a/b.json") == .json)
    #expect(SourceFile.notation(of: "a/B.JSON") == .json)
    #expect(SourceFile.notation(of: "a/b.yaml") == .yaml)
    #expect(SourceFile.notation(of: "json") == .yaml)
  }
}
