import Bytes

/// Finds the offsets of characters by their lines and columns, which may only grow from call to call: each byte is passed once,
/// however many characters are asked for.
struct CharacterCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var line = 0
  private var column = 0
  private var offset = 0
  /// How many bytes were passed one by one.
  private(set) var steps = 0

  /// Starts at the top of `text`.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The offset of the character in a column of a line, both from 0; the end of the line when it is shorter.
  mutating func offset(ofLine number: Int, column target: Int) -> Int {
    while line < number, offset < text.count {
      offset = UnsafeRawBufferPointer(text).firstIndex(of: 0x0a, from: offset).map { $0 + 1 } ?? text.count
      (line, column) = (line + 1, 0)
    }
    while column < target, offset < text.count, text[offset] != 0x0a {
      offset += 1
      steps += 1
      if offset == text.count || text[offset] & 0xc0 != 0x80 { column += 1 }
    }
    return offset
  }
}
