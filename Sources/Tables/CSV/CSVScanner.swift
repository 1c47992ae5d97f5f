import Diagnostics
import Reading

/// Takes a text in columns apart. A cell may stand in quotes, and then hold separators, ends of lines and doubled quotes.
struct CSVScanner {
  private let file: String
  private let separator: UInt8
  private let budget = TableBudget()
  private var builder: TableBuilder

  /// Where the scanner is: the offset, the line, and the character of the line, both from 1.
  private var (index, line, position) = (0, 1, 1)

  init(file: String, separator: UInt8) {
    (self.file, self.separator) = (file, separator)
    builder = TableBuilder(Table(file: file), budget)
  }

  /// What was read.
  var table: Table { builder.table }

  /// Reads a text from an offset on, at which a line begins; what stops it, or nil.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> TableFailure? {
    index = start
    line = 1 + text[..<start].count { $0 == 0x0a }
    while index < text.count {
      builder.beginRow(line)
      if let failure = record(text) { return failure }
    }
    builder.endRow()
    return nil
  }

  private mutating func record(_ text: UnsafeBufferPointer<UInt8>) -> TableFailure? {
    position = 1
    var column = 0
    while true {
      let place = Place(file: file, line: line, column: position)
      let (startLine, startPosition) = (line, position)
      guard let words = words(text) else { return TableFailure(.openQuotes, at: place) }
      var cell = Cell(CellError.isOne(words) ? .error(words) : .text(words), row: startLine, column: column)
      cell.position = Int32(clamping: startPosition)
      budget.check(cellOf: words.utf8.count)
      builder.add(cell)
      column += 1
      if let fault = budget.fault { return TableFailure(.unreadable(fault), at: place) }
      guard index < text.count else { return nil }
      let isEnd = text[index] == 0x0a
      index += 1
      if isEnd {
        line += 1
        return nil
      }
      position += 1
    }
  }

  /// The text up to the next separator or the end of the line, with one in quotes before it; nil when quotes are not closed.
  private mutating func words(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard index < text.count, text[index] == UInt8(ascii: "\"") else { return plain(text) }
    var bytes: [UInt8] = []
    guard readQuoted(text, into: &bytes) else { return nil }
    let quoted = bytes.withUnsafeBufferPointer { $0.isEmpty ? "" : String(normalizing: $0) }
    let plain = plain(text)
    return plain.isEmpty ? quoted : quoted + plain
  }

  /// The text up to the next separator or the end of the line.
  private mutating func plain(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let start = index
    while index < text.count, text[index] != separator, text[index] != 0x0a {
      if text[index] & 0xc0 != 0x80 { position += 1 }
      index += 1
    }
    return start == index ? "" : String(normalizing: UnsafeBufferPointer(rebasing: text[start..<index]))
  }

  /// Reads the text in quotes that begins here; false when they are not closed.
  private mutating func readQuoted(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Bool {
    step(over: text[index])
    var start = index
    while index < text.count {
      guard text[index] == UInt8(ascii: "\"") else {
        step(over: text[index])
        continue
      }
      bytes += text[start..<index]
      step(over: text[index])
      guard index < text.count, text[index] == UInt8(ascii: "\"") else { return true }
      start = index
      step(over: text[index])
    }
    return false
  }

  private mutating func step(over byte: UInt8) {
    index += 1
    if byte == 0x0a {
      (line, position) = (line + 1, 1)
    } else if byte & 0xc0 != 0x80 {
      position += 1
    }
  }
}
