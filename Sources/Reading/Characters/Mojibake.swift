import Bytes
import Diagnostics

/// Text in UTF-8 that some program has read as Windows-1252 and written again: "Ã©" for "é".
enum Mojibake {
  /// Warns of the first place where a text has it; one export brings all of it in.
  static func check(_ text: SourceText, _ found: inout DiagnosticList) {
    guard let (offset, length) = first(in: text.bytes) else { return }
    let before = text.bytes[..<offset]
    let line = before.count { $0 == 0x0a }
    let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xc0 != 0x80 }
    let sample = String(decoding: text.bytes[offset..<(offset + length)], as: UTF8.self)
    found.warn(.mojibake(sample), at: text.place(line: line + 1, column: column + 1))
  }

  /// Where the text has "Ã" before a character that a continuation byte becomes, or "â€"; and how many bytes that takes.
  private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, length: Int)? {
    let raw = UnsafeRawBufferPointer(bytes)
    var from = 0
    while let index = raw.firstIndex(of: 0xc3, from: from) {
      if index + 3 < bytes.count, bytes[index + 1] == 0x83, bytes[index + 2] == 0xc2, bytes[index + 3] >= 0xa0 {
        return (index, 4)
      }
      if index + 4 < bytes.count, bytes[index + 1] == 0xa2, bytes[index + 2] == 0xe2, bytes[index + 3] == 0x82,
        bytes[index + 4] == 0xac
      {
        return (index, 5)
      }
      from = index + 2
    }
    return nil
  }
}
