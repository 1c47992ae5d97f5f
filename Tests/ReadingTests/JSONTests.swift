import Diagnostics
import Testing

@testable import Reading

@Suite struct JSONTests {
  @Test func everyValueHasItsPlaceInCharacters() {
    let text = """
      {"titre": "Été", "é": [1, -2.5e3,
        true, null, {}, []] }
      """
    #expect(
      dump(tree(text, .json)) == """
        {titre@1:2: text"Été"@1:11 é@1:18: [number"1"@1:24 number"-2.5e3"@1:27 flag"true"@2:3 null@2:9 {}@2:15 []@2:19]\
        @1:23}@1:1
        """)
  }

  @Test func escapes() {
    let text = #"["a\"b\\c\/d\n\t", "\u00e9\u20AC", "\ud83d\ude00", "é\u0041é"]"#
    #expect(
      tree(text, .json).hasSameContent(
        as: tree("- \"a\\\"b\\\\c/d\\n\\t\"\n- é€\n- 😀\n- éAé\n")))
  }

  /// Wherever a text ends or an escape stands among the eights that are read at once, and however many bytes its characters have.
  @Test(arguments: ["a", "é", "€", "😀"]) func placesCountInLongTexts(_ filler: String) {
    for count in 0..<20 {
      let text = String(repeating: filler, count: count)
      #expect(dump(tree("[\"\(text)\", 1]", .json)) == "[text\"\(text)\"@1:2 number\"1\"@1:\(count + 6)]@1:1")
      let escaped = dump(tree("[\"\(text)\\u0041\", 1]", .json))
      #expect(escaped == "[text\"\(text)A\"@1:2 number\"1\"@1:\(count + 12)]@1:1")
    }
  }

  @Test func placesAfterEscapesStillCount() {
    #expect(dump(tree(#"{"é\n€": 1}"#, .json)) == "{é\n€@1:2: number\"1\"@1:10}@1:1")
  }

  @Test(arguments: [
    (" ", "f:1:1: error: file holds nothing; write into it, or name another one [empty-file]"),
    ("{\"a\": 1} x", "f:1:10: error: something stands after the end of the value [json-syntax]"),
    ("{\"a\": 1,}", "f:1:8: error: a ',' stands before '}'; leave it out [json-syntax]"),
    ("[1,\n 2,\n]", "f:2:3: error: a ',' stands before ']'; leave it out [json-syntax]"),
    ("[1 2]", "f:1:4: error: a ',' or ']' is expected [json-syntax]"),
    ("{\"a\" 1}", "f:1:6: error: a ':' is expected after 'a' [json-syntax]"),
    ("{a: 1}", "f:1:2: error: a field's name in double quotes is expected [json-syntax]"),
    ("{'a': 1}", "f:1:2: error: a field's name in double quotes is expected [json-syntax]"),
    ("['a']", "f:1:2: error: a value is expected; put texts in double quotes [json-syntax]"),
    ("[1, // x\n2]", "f:1:5: error: a value is expected; JSON has no comments [json-syntax]"),
    ("[1, 2", "f:1:6: error: the file ends inside the list [json-syntax]"),
    ("{\"a\": ", "f:1:7: error: the file ends where a value is expected [json-syntax]"),
    ("[\"été", "f:1:6: error: the file ends inside a text [json-syntax]"),
    (
      "[\"a\nb\"]",
      "f:1:4: error: a text goes on over the end of its line; write a line break as \\n, a tab as \\t [json-syntax]"
    ),
    ("[\"été\\x\"]", "f:1:6: error: a '\\' begins no escape that JSON knows; write it as \\\\ [json-syntax]"),
    ("[\"\\u12g4\"]", "f:1:3: error: four hexadecimal digits are expected in an escape [json-syntax]"),
    ("[\"\\ud800\"]", "f:1:3: error: half of a surrogate pair stands alone in an escape [json-syntax]"),
    ("[\"\\udc00\\ud800\"]", "f:1:3: error: half of a surrogate pair stands alone in an escape [json-syntax]"),
    ("[\"\\u0007\"]", "f:1:3: error: character U+0007 is not allowed [control-character]"),
    ("[01]", "f:1:2: error: a number is not written as JSON writes numbers [json-syntax]"),
    ("[1.]", "f:1:2: error: a number is not written as JSON writes numbers [json-syntax]"),
    ("[-]", "f:1:2: error: a number is not written as JSON writes numbers [json-syntax]"),
    ("[NaN]", "f:1:2: error: a value is expected [json-syntax]"),
    ("{\"a\": 1,\n \"a\": 2}", "f:2:2: error: field 'a' stands twice; the first is on line 1 [duplicate-key]"),
  ])
  func mistakes(text: String, expected: String) {
    #expect(findings(text, .json) == [expected])
  }
}
