import Diagnostics

/// A position in a text of BibTeX, with its line and column.
struct TextCursor {
  /// The path of the file, for places.
  let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Where the line begins, plus the number of continuation bytes in it so far: `index - lineStart` counts characters.
  private var lineStart = 0

  /// Stands at the start of a text.
  init(_ bytes: [UInt8], file: String) { (self.bytes, self.file) = (bytes, file) }

  /// The byte that it stands at; nil at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Where it stands.
  var place: Place { Place(file: file, line: line, column: index - lineStart + 1) }

  /// The position behind this one.
  var next: TextCursor {
    var next = self
    next.advance()
    return next
  }

  /// Whether only space stands before it on its line.
  var isAtLineStart: Bool {
    var before = index
    while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
    return before == 0 || bytes[before - 1] == 0x0a
  }

  /// The word that stands there, or the sign; for messages.
  var excerpt: String {
    var copy = self
    let word = copy.word()
    if !word.isEmpty { return String(word.prefix(40)) }
    let rest = String(decoding: bytes[index..<Swift.min(index + 8, bytes.count)], as: UTF8.self)
    return rest.first.map(String.init) ?? ""
  }

  /// Goes on by a byte.
  mutating func advance() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0a {
      line += 1
      lineStart = index + 1
    } else if bytes[index] & 0xc0 == 0x80 {
      lineStart += 1
    }
    index += 1
  }

  /// Goes on to the next `@` that no comment hides, and says whether there is one; with `onLine`, to one that begins a line.
  mutating func skip(toEntryOnLine onLine: Bool) -> Bool {
    while let byte = current {
      if byte == UInt8(ascii: "@"), !onLine || isAtLineStart { return true }
      if byte == UInt8(ascii: "%") { skipLine() } else { advance() }
    }
    return false
  }

  /// Goes on over space and comments.
  mutating func skipSpace() {
    while let byte = current {
      if byte == UInt8(ascii: "%") {
        skipLine()
      } else if byte <= 0x20 || isNoBreakSpace {
        advance()
      } else {
        return
      }
    }
  }

  private var isNoBreakSpace: Bool {
    bytes[index] == 0xc2 && index + 1 < bytes.count && bytes[index + 1] == 0xa0
      || bytes[index] == 0xa0 && index > 0 && bytes[index - 1] == 0xc2
  }

  private mutating func skipLine() {
    while let byte = current, byte != 0x0a { advance() }
  }

  /// The name or the number that it stands at, and goes on behind it.
  mutating func word() -> String {
    text { $0 <= 0x20 || "\"#%'(),={}@".utf8.contains($0) }
  }

  /// The text before the first byte that ends it, and goes on to that.
  mutating func text(until isEnd: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = current, !isEnd(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// What stands between the brace that it stands at and the one that closes it, and goes on behind that; nil where none does.
  mutating func braces() -> String? {
    advance()
    let start = index
    var depth = 1
    while let byte = current {
      if byte == UInt8(ascii: "\\"), isBrace(at: index + 1) {
        advance()
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      }
      if depth == 0 {
        defer { advance() }
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
      advance()
    }
    return nil
  }

  /// What stands between the quotation mark that it stands at and the next outside of braces, and goes on behind that.
  mutating func quotes() -> String? {
    advance()
    let start = index
    var depth = 0
    while let byte = current {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return nil }
      if byte == UInt8(ascii: "\""), depth == 0 {
        defer { advance() }
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
      advance()
    }
    return nil
  }

  private func isBrace(at index: Int) -> Bool {
    index < bytes.count && (bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "}"))
  }
}
