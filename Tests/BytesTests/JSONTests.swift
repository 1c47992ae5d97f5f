import Bytes
import Testing

@Suite struct JSONTests {
  @Test func escapesWhatJSONAsksFor() {
    let json = JSON.object([("a\"", .text("\\ \n\t\u{1}é")), ("b", .list([])), ("c", .list([.number(-1), .null]))])
    let text = String(decoding: json.lines(), as: UTF8.self)
    #expect(
      text == """
        {
          "a\\"": "\\\\ \\n\\t\\u0001é",
          "b": [],
          "c": [
            -1,
            null
          ]
        }

        """)
  }
}
