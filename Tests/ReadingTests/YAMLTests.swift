import Diagnostics
import Testing

@testable import Reading

@Suite struct YAMLTests {
  @Test func everyValueHasItsPlaceInCharacters() {
    let text = """
      # é
      titre: Été à l'école   # remark
      liste:
        - "un"
        - { clé: 'l''été', b: ~ }
        - - 2019
          - true
      """
    #expect(
      dump(tree(text)) == """
        {titre@2:1: text"Été à l'école"@2:8 liste@3:1: [text"un"@4:5 \
        {clé@5:7: text"l'été"@5:12 b@5:22: null@5:25}@5:5 [number"2019"@6:7 flag"true"@7:7]@6:5]@4:3}@2:1
        """)
  }

  @Test(arguments: [
    ("2019", "number"), ("-1.5e3", "number"), (".5", "number"), ("5.", "number"), ("+12", "number"), ("true", "flag"),
    ("FALSE", "flag"), ("yes", "text"), ("0x1F", "text"), (".inf", "text"), ("2022-06", "text"), ("1.2.3", "text"),
    (".", "text"), ("1e", "text"), ("'2019'", "text"), ("\"true\"", "text"), ("!!str 2019", "text"),
    ("nullable", "text"), ("truer", "text"),
  ])
  func plainScalarsFollowTheCoreSchema(text: String, kind: String) {
    guard case .mapping(let entries) = tree("a: \(text)").value, case .scalar(let scalar) = entries[0].value.value
    else {
      Issue.record("no scalar")
      return
    }
    #expect("\(scalar.kind)" == kind)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func nothingIsNull(text: String) {
    #expect(dump(tree("a: \(text)")).contains("a@1:1: null"))
  }

  @Test func textsOfManyLines() {
    let text = """
      literal: |
        one
          two

        three
      folded: >-
        one
        two

        three
      plain: one
        two
      quoted: "one
        two\\n"
      """
    let expected = tree(
      #"""
      {"literal": "one\n  two\n\nthree\n", "folded": "one two\nthree", "plain": "one two", "quoted": "one two\n"}
      """#, .json)
    #expect(tree(text).hasSameContent(as: expected))
  }

  @Test func charactersOfATextHavePlacesToo() {
    func place(_ text: String, line: Int, column: Int) -> String {
      guard case .mapping(let entries) = tree(text).value else { return "" }
      return entries[0].value.place(line: line, column: column).description
    }
    #expect(place("a: |\n   été\n\n   deux\n", line: 3, column: 2) == "f:4:5")
    #expect(place("a: |2\n    deux\n", line: 1, column: 3) == "f:2:5")
    #expect(place("a: |+\n\n\n  x\n", line: 3, column: 1) == "f:4:3")
    #expect(place("a: plain text", line: 1, column: 7) == "f:1:10")
    #expect(place("a: 'quoted text'", line: 1, column: 8) == "f:1:12")
    #expect(place("a: 'it''s escaped'", line: 1, column: 8) == "f:1:4")
    #expect(place("a: folded\n  text", line: 1, column: 8) == "f:1:4")
  }

  @Test func aliasesBringBackWhatTheyName() {
    let text = "a: &x { b: [1, 2] }\nc: *x\nd: &y z\ne: *y\n"
    #expect(
      tree(text).hasSameContent(as: tree(#"{"a":{"b":[1,2]},"c":{"b":[1,2]},"d":"z","e":"z"}"#, .json)))
  }

  // MARK: Texts that are cut

  @Test(arguments: [
    ("a: Guide #3", ["1:10"]), ("a: Guide  #3", []), ("a: Guide#3", []), ("a: \"Guide\" #3", []), ("a: 'Guide' #3", []),
    ("a: #3", ["1:4"]), ("a: #0E6B66\n", []), ("a:  # remark", []), ("- Guide #3\n- 12 #3\n", ["1:9", "2:6"]),
    ("a: Été à #3\nb: 1", ["1:10"]),
    ("a: Guide\n  numéro #3", ["2:10"]), ("a: Guide\n  #3", ["2:3"]), ("a: Guide\n  # remark", []),
    ("a: Guide\n#3", []),
    ("a:\n  b: Guide\n  #c: 1\n  d: 2", []), ("a:\n  b: Guide\r\n    #3\n", ["3:5"]), ("a: |\n  Guide #3\n", []),
    ("{ a: Guide #3\n}", ["1:12"]), ("[Guide,\n 2 #3\n]", ["2:4"]), ("[Guide\n #3\n]", ["2:2"]),
    ("a: [b] # remark", []),
    ("a: # remark\n  b: 1", []), ("a: Guide #3\n\u{feff}b: Guide #3\n", ["1:10", "2:11"]),
  ])
  func commentsThatSeemToCutATextAreToldOf(text: String, places: [String]) {
    let report = SourceFile.parse(Array(text.utf8), file: "f", as: .yaml)
    let comments = report.diagnostics.all.filter { $0.id == "comment-in-text" }
    #expect(
      comments.map { "\($0)" }
        == places.map {
          "f:\($0): warning: '#' begins a comment here, which cuts the text off; put the text in quotes, or two spaces before a "
            + "comment [comment-in-text]"
        })
    #expect(report.value != nil)
  }

  /// The comment takes the brace along, and both are told.
  @Test func aCommentInBracesIsToldBesideWhatItBreaks() {
    #expect(
      Set(SourceFile.parse(Array("a: { b: Guide #3, c: 1 }".utf8), file: "f", as: .yaml).diagnostics.all.map(\.id)) == [
        "comment-in-text", "yaml-syntax",
      ])
  }

  @Test func aCommaInBracesCutsNoTextWithoutAWord() {
    func hint(_ place: String, _ name: String) -> String {
      "f:\(place): error: '\(name)' has no value; if it belongs to the text before the comma, put the text in quotes "
        + "[empty-entry]"
    }
    #expect(
      findings("{ id: a, title: Agir, partager, durer }") == [hint("1:23", "partager"), hint("1:33", "durer")])
    #expect(findings("- a: { image: x.png, alt: Une serre, vue du ciel }") == [hint("1:38", "vue du ciel")])
    #expect(findings("[a: b, { c: d, e }]") == [hint("1:16", "e")])
    #expect(findings("{ a: , b: null, c: }").isEmpty)
    #expect(findings("{ a: ~, b: null, c: \"\", d: !!str }").isEmpty)
    #expect(findings("a:\nb: { c: \"d, e\" }").isEmpty)
  }

  /// However many fields a mapping has, and however often.
  @Test func namesOfLongMappingsAreNotComparedOneByOne() {
    var found = DiagnosticList()
    var builder = MappingBuilder(expecting: 0)
    for index in 0..<40_000 {
      let place = Place(file: "f", line: index + 1, column: 1)
      builder.add(Entry(key: "k\(index % 20_000)", keyPlace: place, value: Node(.null, at: place)), &found)
    }
    #expect(builder.entries.count == 20_000 && found.all.count == 20_000)
    #expect(
      found.all.last?.summary == "field 'k19999' stands twice" && found.all.last?.hint == "the first is on line 20000")
    #expect(builder.steps < 1000)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNestingIsNotFollowed(opening: String) {
    let found = findings(String(repeating: opening, count: 100_000))
    #expect(found.count == 1 && found.first?.hasSuffix("[too-deep]") == true)
  }

  /// In brackets and braces of 20,000 texts on one line, too.
  @Test func placesOfTextsAreFoundInOnePass() {
    let text = "[" + String(repeating: "été, ", count: 20_000) + "fin]"
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = CharacterCursor(bytes)
      for index in 0...20_000 {
        #expect(cursor.offset(ofLine: 0, column: 1 + 5 * index) == 1 + 7 * index)
      }
      #expect(cursor.steps <= bytes.count)
    }
  }

  @Test func byteOrderMarkAndLineEndsOfWindows() {
    #expect(dump(tree("\u{feff}a: 1\r\nb: 2\r\n")) == #"{a@1:1: number"1"@1:4 b@2:1: number"2"@2:4}@1:1"#)
  }

  @Test(
    arguments: [
      ("", ["f:1:1: error: file holds nothing; write into it, or name another one [empty-file]"]),
      ("# only a remark\n", ["f:1:1: error: file holds nothing; write into it, or name another one [empty-file]"]),
      (
        "a: 1\n---\nb: 2\n",
        ["f:2:1: error: a second document begins in this file; keep one to a file [second-document]"]
      ),
      (
        "a: 1\nb: 2\na: 3\n",
        ["f:3:1: error: field 'a' stands twice; the first is on line 1 [duplicate-key]"]
      ),
      (
        "a: { <<: x, b: 1 }",
        ["f:1:6: error: merge keys ('<<') are not supported; write the fields out [merge-key]"]
      ),
      ("[a, b]: 1", ["f:1:1: error: name of a field must be a text [wrong-type]"]),
      (
        "titre: un: deux",
        [
          "f:1:10: error: a ':' with a space after it begins a field here; put a text that holds one in quotes "
            + "[yaml-syntax]"
        ]
      ),
      ("a:\n\tb: 1\n", ["f:2:1: error: a tab stands where only spaces may; indent with spaces [yaml-syntax]"]),
      ("a: @home", ["f:1:4: error: a text cannot begin with '@'; put it in quotes [yaml-syntax]"]),
      ("a: \"open\nb: 1\n", ["f:1:4: error: a text in quotes is not closed; close the quotes [yaml-syntax]"]),
      (
        "a: [1, 2\nb: 3\n",
        ["f:1:4: error: a list in brackets is not closed; check its commas and ']' [yaml-syntax]"]
      ),
      (
        "a: 1\n b: 2\n",
        [
          "f:2:3: error: a ':' with a space after it begins a field here; put a text that holds one in quotes "
            + "[yaml-syntax]"
        ]
      ),
      (
        "a:\n    b: 1\n  c: 2\n",
        [
          "f:3:3: error: the line fits neither the field before it nor the list around it; check its indentation and "
            + "quotes [yaml-syntax]"
        ]
      ),
      (
        "a: { b: 1\nc: 2\n",
        ["f:1:4: error: a mapping in braces is not closed; check its commas and '}' [yaml-syntax]"]
      ),
      (
        "a: - b",
        [
          "f:1:4: error: a '-' with a space after it begins a list here; put a text that begins with one in quotes "
            + "[yaml-syntax]"
        ]
      ),
      (
        "a:\n- b\n c\n- d\n  e: f\n",
        [
          "f:5:4: error: a ':' with a space after it begins a field here; put a text that holds one in quotes "
            + "[yaml-syntax]"
        ]
      ),
      (
        "a: 1\nb\nc: 2\n",
        [
          "f:2:1: error: the line has no ':' after a name; indent it further if it belongs to the text before it "
            + "[yaml-syntax]"
        ]
      ),
      ("a: b\nc: *mot* fort\n", ["f:2:4: error: a text cannot begin with '*'; put it in quotes [yaml-syntax]"]),
      (
        "a: > suivez\n",
        [
          "f:1:6: error: a text after '|' or '>' begins on the next line; put a text that begins with one in quotes "
            + "[yaml-syntax]"
        ]
      ),
      ("a: *nobody", ["f:1:4: error: alias 'nobody' names nothing before it [unknown-alias]"]),
      (
        "a: &anchor 1\nb: *anchro",
        ["f:2:4: error: alias 'anchro' names nothing before it; did you mean 'anchor'? [unknown-alias]"]
      ),
      (
        "a: &x [*x]",
        ["f:1:8: error: alias 'x' stands inside the value it names; write the value out [recursive-alias]"]
      ),
      (
        "a: !!binary aGk=",
        ["f:1:4: error: tag 'tag:yaml.org,2002:binary' is not supported; leave it out [unsupported-tag]"]
      ),
      ("a: \"bell \\a\"", ["f:1:4: error: character U+0007 is not allowed [control-character]"]),
    ] as [(String, [String])])
  func mistakes(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func aliasBombsDoNotGoOff() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(findings(text).count == 1)
    #expect(
      findings(text).first?.hasSuffix(
        "aliases bring back more than 100000 values; write the values out, or name fewer of them [alias-bomb]") == true)
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(
      findings(deep) == [
        "f:1:101: error: values lie more than 100 deep in one another; lay less in one another [too-deep]"
      ])
    #expect(
      findings(deep, .json) == [
        "f:1:101: error: values lie more than 100 deep in one another; lay less in one another [too-deep]"
      ])
    let allowed = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(findings(allowed).isEmpty)
    #expect(findings(allowed, .json).isEmpty)
  }

  @Test func longMappingsKnowTheirDuplicatesToo() {
    let lines = (0..<100).map { "k\($0): 1\n" }.joined() + "k7: 1\nk99: 1\n"
    #expect(
      findings(lines) == [
        "f:101:1: error: field 'k7' stands twice; the first is on line 8 [duplicate-key]",
        "f:102:1: error: field 'k99' stands twice; the first is on line 100 [duplicate-key]",
      ])
  }

  /// Of marks of one name, each is told, in the order in which they stand.
  @Test func marksOfOneNameAreToldOneByOne() {
    let found = findings(Array("a: &z un\nb: &y deux\nc: &z trois\nd: &x quatre\ne: *z".utf8))
    #expect(found.map { String($0.prefix(6)) } == ["f:1:4:", "f:2:4:", "f:4:4:"])
  }

  /// What YAML takes from the beginning of a text is lost, and told.
  @Test(arguments: [
    (
      "title: &Co et associés",
      [
        "f:1:8: warning: '&Co' is a mark for YAML here, and is left out of the text; put the text in quotes [unused-anchor]"
      ]
    ),
    (
      "authors: [Un, &Co Avise]",
      [
        "f:1:15: warning: '&Co' is a mark for YAML here, and is left out of the text; put the text in quotes [unused-anchor]"
      ]
    ),
    (
      "title: ! Attention",
      ["f:1:8: warning: '!' is a mark for YAML here, and is left out of the text; put the text in quotes [lone-tag]"]
    ),
    ("a: &x un\nb: *x", []), ("a: &x { b: c }", []), ("title: \"&Co ! et\"", []), ("a: !!str 2", []),
  ])
  func marksThatAreLeftOutAreTold(text: String, expected: [String]) {
    #expect(findings(Array(text.utf8)) == expected)
  }
}
