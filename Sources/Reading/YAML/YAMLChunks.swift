/// The parts of a YAML text that can be read by themselves: its fields, and the elements of the lists in them.
struct YAMLChunks {
  /// The lines of the text, by their offsets.
  private let lines: [Range<Int>]
  private let text: UnsafeBufferPointer<UInt8>
  /// The parts, in order, by their lines, from 0. Lines before the first of them belong to none.
  private(set) var chunks: [Range<Int>] = []

  /// Parts a text.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var lines: [Range<Int>] = []
    var offset = 0
    while offset < text.count {
      let end = text.lineEnd(from: offset)
      lines.append(offset..<end)
      offset = end
    }
    self.lines = lines
    part()
  }

  /// The bytes of a line, from 0, with its line feed.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> { Array(text[lines[line]])[...] }

  /// Whether a line has what may be a name and its colon; others go on with what is before them, such as the end of brackets.
  private static func hasName(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 <= 0x20 } || line.last == UInt8(ascii: ":")
  }

  private mutating func part() {
    var starts: [Int] = []
    /// The column of the hyphens of the list that is being passed; nil outside of one.
    var column: Int?
    var mayBeginList = true
    for (number, range) in lines.enumerated() {
      let line = text[range]
      let indent = line.prefix { $0 == 0x20 }.count
      guard let first = line.dropFirst(indent).first, first > 0x20, first != UInt8(ascii: "#") else { continue }
      let isElement = YAMLHyphens(column: indent).isLine(at: range.lowerBound, of: text)
      if isElement, mayBeginList || column == indent {
        column = indent
        starts.append(number)
      } else if indent == 0, YAMLChunks.hasName(line) {
        column = nil
        starts.append(number)
      }
      // A list can begin below a name without a value.
      mayBeginList = indent == 0 && !isElement && line.last { $0 > 0x20 } == UInt8(ascii: ":")
    }
    chunks = zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
  }
}
