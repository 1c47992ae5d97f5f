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

  @Test func membersThatAreMadeAreThoseOfAList() {
    let made = JSON.members { add in for number in 1...3 { add(.object([("n", .number(number))])) } }
    let list = JSON.list((1...3).map { .object([("n", .number($0))]) })
    #expect(made.line() == list.line() && made.lines() == list.lines())
    #expect(JSON.members { _ in }.line() == Array("[]".utf8) && JSON.members { _ in }.lines() == JSON.list([]).lines())
  }

  @Test func markupIsEscapedOnlyInMarkup() {
    let text = JSON.text("<a> & \u{7f} \"é\"")
    var inMarkup = ByteWriter()
    text.writeLine(to: &inMarkup, inMarkup: true)
    #expect(String(decoding: text.line(), as: UTF8.self) == "\"<a> & \u{7f} \\\"é\\\"\"")
    #expect(String(decoding: inMarkup.take(), as: UTF8.self) == "\"\\u003ca\\u003e \\u0026 \\u007f \\\"é\\\"\"")
  }
}
