import Diagnostics
import Testing

@testable import Reading

private enum Side: String, CaseIterable { case left, right }

/// What is found when `read` reads the mapping in `text`.
private func findings(_ text: String, _ read: (inout FieldReader, inout DiagnosticList) -> Void) -> [String] {
  var found = DiagnosticList()
  guard var fields = FieldReader(tree(text), as: "thing", &found) else { return found.all.map(\.description) }
  read(&fields, &found)
  fields.finish(&found)
  return found.all.map(\.description)
}

@Suite struct FieldReaderTests {
  @Test func everyTypeIsRead() {
    let text = """
      text: " as\\n written "
      line: |
        on
        one line
      year: 2019
      count: -3
      share: 1.5
      on: true
      one: alone
      many: [a, 2]
      list: [1, [2]]
      side: right
      inner: { a: b }
      empty: ""
      none:
      """
    let found = findings(text) { fields, found in
      #expect(fields.text("text", &found)?.value == " as\n written ")
      #expect(fields.line("line", &found)?.value == "on one line")
      #expect(fields.line("year", &found)?.value == "2019")
      #expect(fields.integer("count", &found)?.value == -3)
      #expect(fields.number("share", &found)?.value == 1.5)
      #expect(fields.number("count", &found)?.value == -3)
      #expect(fields.flag("on", &found) == true)
      #expect(fields.lines("one", &found)?.map(\.value) == ["alone"])
      #expect(fields.lines("many", &found)?.map(\.value) == ["a", "2"])
      #expect(fields.sequence("list", &found)?.count == 2)
      #expect(fields.choice("side", of: Side.self, &found) == .right)
      var inner = fields.mapping("inner", &found)
      #expect(inner?.requiredLine("a", &found)?.value == "b")
      #expect(fields.line("empty", &found) == nil)
      #expect(fields.line("none", &found) == nil)
      #expect(fields.text("absent", &found) == nil)
      #expect(fields.place(of: "year").line == 5)
      #expect(fields.place(ofValue: "year").column == 7)
    }
    #expect(found.isEmpty)
  }

  @Test func wrongTypesAreNamed() {
    let text = """
      a: [1]
      b: { c: d }
      e: true
      f: "12"
      g: 1.5
      h: text
      i: [x, [y], { z: 1 }]
      j: up
      k: 99999999999999999999
      """
    let found = findings(text) { fields, found in
      fields.name = "x"
      #expect(fields.text("a", &found) == nil)
      #expect(fields.line("b", &found) == nil)
      #expect(fields.line("e", &found) == nil)
      #expect(fields.integer("f", &found) == nil)
      #expect(fields.integer("g", &found) == nil)
      #expect(fields.flag("h", &found) == nil)
      #expect(fields.lines("i", &found)?.map(\.value) == ["x"])
      #expect(fields.choice("j", of: Side.self, &found) == nil)
      #expect(fields.integer("k", &found) == nil)
    }
    #expect(
      found == [
        "f:1:4: error: a of thing 'x' must be a text, not a list [wrong-type]",
        "f:2:4: error: b of thing 'x' must be a text, not a mapping of fields [wrong-type]",
        "f:3:4: error: e of thing 'x' must be a text, not true; put true in quotes [wrong-type]",
        "f:4:4: error: f of thing 'x' must be a whole number, not a text; write 12 without quotes [wrong-type]",
        "f:5:4: error: g of thing 'x' must be a whole number, not the number 1.5 [wrong-type]",
        "f:6:4: error: h of thing 'x' must be true or false, not a text [wrong-type]",
        "f:7:8: error: each of the i of thing 'x' must be a text, not a list [wrong-type]",
        "f:7:13: error: each of the i of thing 'x' must be a text, not a mapping of fields [wrong-type]",
        "f:8:4: error: j of thing 'x' cannot be 'up'; one of left, right [unknown-choice]",
        "f:9:4: error: k of thing 'x' must be a whole number, not the number 99999999999999999999 [wrong-type]",
      ])
  }

  @Test func missingAndUnknownFields() {
    let found = findings("titel: A\nid:\nurl: ''\nremark: x\n") { fields, found in
      #expect(fields.requiredLine("title", &found) == nil)
      #expect(fields.requiredNode("id", &found) == nil)
      #expect(fields.requiredLine("url", &found) == nil)
    }
    #expect(
      found == [
        "f:1:1: error: the thing has no title [missing-field]", "f:1:1: error: the thing has no id [missing-field]",
        "f:3:6: error: the thing has no url [missing-field]",
        "f:1:1: warning: unknown field 'titel'; did you mean 'title'? [unknown-field]",
        "f:4:1: warning: unknown field 'remark' [unknown-field]",
      ])
  }

  @Test func fieldsThatAreThereAreNotSuggested() {
    let found = findings("title: A\ntitel: B\n") { fields, found in _ = fields.line("title", &found) }
    #expect(found == ["f:2:1: warning: unknown field 'titel' [unknown-field]"])
  }

  @Test func aMappingIsExpected() {
    #expect(
      findings("[1]") { _, _ in } == ["f:1:1: error: thing must be a mapping of fields, not a list [wrong-type]"])
  }
}
