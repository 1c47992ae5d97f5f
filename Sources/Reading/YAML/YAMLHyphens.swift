import Bytes

/// The lines of a YAML text with a hyphen in a certain column: those on which an element of a block sequence may begin, and
/// lines of texts that look like them.
struct YAMLHyphens {
  /// The column of the hyphen, from 0.
  let column: Int
  /// The lines, in order.
  private(set) var lines: [Line] = []

  /// A line: its number, from 1, and the offset at which it begins.
  struct Line {
    var number: Int
    var offset: Int

    init(_ number: Int, at offset: Int) { (self.number, self.offset) = (number, offset) }
  }

  /// Knows no line yet.
  init(column: Int) { self.column = column }

  /// Finds all lines of a text.
  init(column: Int, in text: UnsafeBufferPointer<UInt8>) {
    self.column = column
    var (line, offset) = (1, 0)
    while offset < text.count {
      if isLine(at: offset, of: text) { lines.append(Line(line, at: offset)) }
      (line, offset) = (line + 1, text.lineEnd(from: offset))
    }
  }

  /// Adds a line.
  mutating func add(_ line: Line) { lines.append(line) }

  /// Whether the line at an offset has the hyphen, with spaces alone before it and space behind it.
  func isLine(at offset: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let hyphen = offset + column
    guard hyphen < text.count, text[hyphen] == UInt8(ascii: "-"), text[offset..<hyphen].allSatisfy({ $0 == 0x20 })
    else { return false }
    guard hyphen + 1 < text.count else { return true }
    return switch text[hyphen + 1] {
    case 0x20, 0x09, 0x0a, 0x0d: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset behind the next line feed; the end when there is none.
  func lineEnd(from offset: Int) -> Int {
    UnsafeRawBufferPointer(self).firstIndex(of: 0x0a, from: offset).map { $0 + 1 } ?? count
  }
}
