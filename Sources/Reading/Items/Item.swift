/// An element of a list that is known by its bytes alone: wherever they stand as an element of such a list, they mean the same.
///
/// In JSON it is a mapping, from brace to brace. In YAML it is an element of a block sequence without anchors, aliases and tags:
/// from the beginning of the line with its hyphen to the beginning of the line with the next one's, or to the end of the text.
package struct Item: Equatable, Sendable {
  /// Where its bytes stand in the text.
  private(set) var bytes: Range<Int>
  /// The line on which it begins, from 1.
  package private(set) var line: Int
  /// The column in which it begins, from 1.
  package private(set) var column: Int
  /// How many line feeds it has.
  let lineFeeds: Int
  /// How many characters stand behind the last of them; all that it has when there is none.
  let lastCharacters: Int
  /// Whether it ends with the text, not before another one.
  let endsText: Bool
  /// What it is looked for by; nil when it is too short.
  let head: Head?

  /// Takes up an item of a text.
  init(
    _ bytes: Range<Int>, of text: UnsafeBufferPointer<UInt8>, line: Int, column: Int, lineFeeds: Int,
    lastCharacters: Int = 0, endsText: Bool = false
  ) {
    (self.bytes, self.line, self.column) = (bytes, line, column)
    (self.lineFeeds, self.lastCharacters, self.endsText) = (lineFeeds, lastCharacters, endsText)
    head = Head(UnsafeBufferPointer(rebasing: text[bytes]), at: 0)
  }

  /// The same bytes where they stand in another text.
  func moved(to offset: Int, line: Int, column: Int) -> Item {
    var moved = self
    moved.bytes = offset..<(offset + bytes.count)
    (moved.line, moved.column) = (line, column)
    return moved
  }

  /// A hash of how an item begins, which is enough to tell it from others in nearly all files.
  struct Head: Hashable {
    private var hash: UInt64 = 0

    /// The head of an item that begins at an offset; nil where the text is too short for one.
    init?(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
      guard offset + 64 <= text.count else { return nil }
      for start in stride(from: offset, to: offset + 64, by: 8) {
        hash ^= UnsafeRawPointer(text.baseAddress! + start).loadUnaligned(as: UInt64.self)
        // The factor is 2⁶⁴ through the golden ratio, which spreads bits upwards; the shift brings them back down.
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 32
      }
    }
  }
}
