import Bytes

/// Splits a text into paragraphs without CommonMark, where CommonMark would find nothing else in it: most summaries.
///
/// The test errs on the side of CommonMark and GitHub's additions. A text passes that has no character that begins an inline
/// (`* _ ~ [ < & \` and the backtick; `!` and `]` do nothing without `[`), nothing that may be in a bare address (`@`, `:/`, `www.`),
/// no line that begins as a block may (space, `#`, `-`, `+`, `=`, `>`, `|`, `:`, or a number with `.` or `)`), none that may begin
/// with a pasted bullet, and no space at the end of a line. It consists of paragraphs, with blank lines between and soft breaks in
/// them.
enum PlainParagraphs {
  /// The paragraphs of `text`; nil when it may hold markup.
  static func blocks(of text: String) -> [RichText.Block]? {
    var text = text
    guard let breakCount = text.withUTF8(countLineBreaks) else { return nil }
    if breakCount == 0 { return text.isEmpty ? [] : [.paragraph([RichText.Inline(text)])] }
    return text.withUTF8(paragraphs)
  }

  /// The number of line breaks; nil when CommonMark could see more than paragraphs.
  private static func countLineBreaks(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    if let first = bytes.first, first != 0x0a, beginsBlock(bytes, at: 0) { return nil }
    var start = 0
    while let index = bytes.firstIndex(from: start, finding: { $1.signs }, where: { mayBeMarkup(bytes[$0]) }) {
      switch bytes[index] {
      case 0x0a:
        guard index == 0 || (bytes[index - 1] != 0x20 && bytes[index - 1] != 0x09) else { return nil }
        if index + 1 < bytes.count, bytes[index + 1] != 0x0a, beginsBlock(bytes, at: index + 1) { return nil }
        count += 1
      case UInt8(ascii: ":"): if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") { return nil }
      case UInt8(ascii: "w"): if beginsHost(bytes, at: index) { return nil }
      default: return nil
      }
      start = index + 1
    }
    guard bytes.last != 0x20, bytes.last != 0x09 else { return nil }
    return count
  }

  /// Whether a byte ends a line, or may begin markup or an address.
  @inline(__always)
  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x0a, 0x0d, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "@"),
      UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "w"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func beginsHost(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    start + 3 < bytes.count && bytes[start + 1] == UInt8(ascii: "w") && bytes[start + 2] == UInt8(ascii: "w")
      && bytes[start + 3] == UInt8(ascii: ".")
  }

  private static func beginsBlock(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    switch bytes[start] {
    case 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: ":"):
      return true
    // U+00B7, and the blocks with the other bullets and the dashes; with U+00AB, and so on.
    case 0xc2, 0xe2, 0xee, 0xef: return true
    // Word's second bullet.
    case UInt8(ascii: "o"): return start + 1 < bytes.count && bytes[start + 1] == 0x09
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = start
      while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
      return index < bytes.count && (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"))
    default: return false
    }
  }

  private static func paragraphs(_ bytes: UnsafeBufferPointer<UInt8>) -> [RichText.Block] {
    var blocks: [RichText.Block] = []
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] == 0x0a { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] != 0x0a || (index + 1 < bytes.count && bytes[index + 1] != 0x0a) {
        index += 1
      }
      if index > start { blocks.append(.paragraph([RichText.Inline(string(bytes, start, index))])) }
    }
    return blocks
  }

  /// The text from `start` to `end`, its line feeds turned into spaces.
  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
    let whole = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard UnsafeRawBufferPointer(whole).firstIndex(of: 0x0a, from: 0) != nil else {
      return String(sound: whole)
    }
    return String(unsafeUninitializedCapacity: whole.count) { buffer in
      for index in whole.indices { buffer[index] = whole[index] == 0x0a ? 0x20 : whole[index] }
      return whole.count
    }
  }
}

extension SixteenBytes {
  /// Where they end lines, or may begin markup or an address. Some of those signs differ in one bit.
  @inline(__always)
  fileprivate var signs: Found {
    below(0x20) | equal(UInt8(ascii: "&")) | equal(UInt8(ascii: "*"), but: 0x10) | equal(UInt8(ascii: "<"))
      | equal(UInt8(ascii: "@"), but: 0x20) | equal(UInt8(ascii: "["), but: 0x04) | equal(UInt8(ascii: "\\"))
      | equal(UInt8(ascii: "w")) | equal(UInt8(ascii: "~"))
  }
}
