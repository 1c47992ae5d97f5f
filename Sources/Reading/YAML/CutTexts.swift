/// Finds comments that seem to cut a plain text off: those behind it with one space alone (`Guide #3`), and those that go on
/// where the next line of the text would stand.
struct CutTexts {
  private let text: UnsafeBufferPointer<UInt8>
  private var cursor: CharacterCursor

  /// Looks into a text.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    cursor = CharacterCursor(text)
  }

  /// How the comment behind a text stands to its end.
  enum Comment: Equatable {
    /// On the same line, behind a space.
    case beside
    /// On the next line, that many columns from its beginning.
    case below(column: Int)
  }

  /// The comment that seems to cut off the text which ends at a line and a column, both from 0. A line of the text would stand
  /// further to the right than `indentation`; nil in brackets and braces, where it may stand anywhere. Ends may only grow from
  /// call to call.
  mutating func comment(afterLine line: Int, column: Int, indentation: Int?) -> Comment? {
    let end = cursor.offset(ofLine: line, column: column)
    if byte(end) == UInt8(ascii: " "), byte(end + 1) == UInt8(ascii: "#") { return isColor(end + 2) ? nil : .beside }
    var start = end
    while byte(start) == UInt8(ascii: " ") || byte(start) == UInt8(ascii: "\r") { start += 1 }
    guard byte(start) == 0x0a else { return nil }
    start += 1
    var sign = start
    while byte(sign) == UInt8(ascii: " ") { sign += 1 }
    guard byte(sign) == UInt8(ascii: "#"), sign - start > indentation ?? -1, beginsWord(sign + 1) else { return nil }
    return .below(column: sign - start)
  }

  /// Whether a colon stands behind a name that ends at a line and a column, both from 0, which may only grow from call to call.
  mutating func hasColon(behindLine line: Int, column: Int) -> Bool {
    var offset = cursor.offset(ofLine: line, column: column)
    while byte(offset) != 0, byte(offset) <= 0x20 { offset += 1 }
    return byte(offset) == UInt8(ascii: ":")
  }

  /// The byte at an offset; 0 at the end.
  private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  /// Whether a line ends with the digits of a colour, of which whoever reads the field has more to say.
  private func isColor(_ start: Int) -> Bool {
    var end = start
    while byte(end) | 0x20 >= UInt8(ascii: "a") && byte(end) | 0x20 <= UInt8(ascii: "f") || byte(end) &- 0x30 < 10 {
      end += 1
    }
    return [3, 6, 8].contains(end - start) && [0, 0x0a, 0x0d].contains(byte(end))
  }

  private func beginsWord(_ offset: Int) -> Bool { byte(offset) > 0x20 && byte(offset) != UInt8(ascii: "#") }
}
