import Bytes

/// Finds the lines of a text by their numbers, which may only grow from call to call.
struct LineCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var line = 0
  private var offset = 0

  /// Starts at the top of `text`.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The offset of the line of this number, from 0; the end of the text when it has no such line.
  mutating func start(ofLine number: Int) -> Int {
    while line < number, offset < text.count {
      guard let end = UnsafeRawBufferPointer(text).firstIndex(of: 0x0a, from: offset) else {
        offset = text.count
        break
      }
      offset = end + 1
      line += 1
    }
    return offset
  }

  /// The column, from 1, at which the lines of a literal scalar begin; nil for one without lines. `header` is the number,
  /// from 0, of the line of its `|`.
  mutating func contentColumn(below header: Int, text content: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = content.firstIndex(where: { $0 != 0x0a }) else { return nil }
    let start = start(ofLine: header + 1 + first)
    let written = text[start...].prefix { $0 == 0x20 }.count
    let kept = content[first...].prefix { $0 == 0x20 }.count
    return max(0, written - kept) + 1
  }
}
