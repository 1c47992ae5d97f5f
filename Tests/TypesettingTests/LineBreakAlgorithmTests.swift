import Testing

@testable import Typesetting

struct LineBreakAlgorithmTests {
  /// All of Unicode's own conformance test. One deviation: U+0001 to U+0007 are `ControlByte`s, which no author's
  /// text brings in, so the control character of the test is taken to be U+000E, which has the same class.
  @Test func conformsToUnicode() throws {
    let lines = try Fixture.lines("LineBreakTest.txt")
    #expect(lines.count > 7_000)
    var wrong: [String] = []
    for line in lines {
      let signs = line.split(separator: " ")
      var text: [UInt8] = []
      var expected: [Int32] = []
      for sign in signs.dropFirst() {
        if sign == "÷" {
          expected.append(Int32(text.count))
        } else if sign != "×" {
          let scalar = try #require(Unicode.Scalar(sign == "0001" ? 0xe : UInt32(sign, radix: 16)!))
          text += Array(String(scalar).utf8)
        }
      }
      expected.removeLast()
      var found: [BreakOpportunity] = []
      text.withUnsafeBufferPointer { LineBreakAlgorithm.opportunities(in: $0, into: &found) }
      if found.map(\.offset) != expected { wrong.append("\(line) gave \(found.map(\.offset)), not \(expected)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, such as:\n\(wrong.prefix(12).joined(separator: "\n"))")
  }
}
