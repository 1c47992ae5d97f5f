import Diagnostics
import Reading

/// Parts a text in BibTeX into entries.
///
/// Source: the grammar of BibTeX 0.99d, as `bibtex.web` has it; comments behind `%` between entries and fields are those of biber.
/// What stands between entries counts for nothing. After a mistake reading goes on at the next line that begins with `@`.
struct BibTeXScanner {
  /// The entries that could be read, in order.
  private(set) var entries: [BibTeXEntry] = []

  var cursor: TextCursor
  private var strings = BibTeXScanner.months
  /// How many bytes the abbreviations have added.
  private var expandedSize = 0
  private var mistakesLeft = BibliographyLimits.mistakes
  private var suggestionsLeft = 20

  /// An entry cannot be read; the reason has been reported.
  private struct Stop: Error {
    /// Where the next one is looked for; nil for where reading stopped.
    var restart: TextCursor?
  }

  /// Begins to read a text, whose places name `file`.
  init(_ bytes: [UInt8], file: String) { cursor = TextCursor(bytes, file: file) }

  /// Reads all of it, and reports what is wrong.
  mutating func scan(_ found: inout DiagnosticList) {
    while cursor.skip(toEntryOnLine: false) {
      do throws(Stop) { try entry(&found) } catch {
        mistakesLeft -= 1
        guard mistakesLeft > 0 else {
          found.error(.furtherMistakes(shown: BibliographyLimits.mistakes), at: Place(file: cursor.file))
          return
        }
        cursor = error.restart ?? cursor
        _ = cursor.skip(toEntryOnLine: true)
      }
    }
  }

  // MARK: Entries

  /// Reads what an `@` begins.
  private mutating func entry(_ found: inout DiagnosticList) throws(Stop) {
    let start = cursor
    cursor.advance()
    cursor.skipSpace()
    let type = cursor.word().lowercased()
    cursor.skipSpace()
    guard let open = cursor.current, open == UInt8(ascii: "{") || open == UInt8(ascii: "("), !type.isEmpty else {
      // What stands in a line is an address, or a word about the entries.
      if start.isAtLineStart, !type.isEmpty, type != "comment" {
        found.error(.badEntry(.noBrace(type: type)), at: start.place)
        throw Stop()
      }
      return
    }
    var entry = BibTeXEntry(type: type, place: start.place)
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    switch type {
    case "comment":
      if open == UInt8(ascii: "{"), cursor.braces() == nil { throw unclosed("comment", start, &found) }
      return
    case "preamble":
      cursor.advance()
      _ = try value(of: type, start, named: type, &found)
    case "string":
      cursor.advance()
      if let field = try field(start, named: type, &found) { strings[field.name] = field.text }
    default:
      cursor.advance()
      entry.key = key(before: close)
      try fields(of: &entry, start, until: close, &found)
      entries.append(entry)
      return
    }
    cursor.skipSpace()
    guard cursor.current == close else { throw unclosed(type, start, &found) }
    cursor.advance()
  }

  /// The key of an entry; nil where there is none.
  private mutating func key(before close: UInt8) -> String? {
    cursor.skipSpace()
    let before = cursor
    let text = cursor.text { $0 == UInt8(ascii: ",") || $0 == close || $0 == UInt8(ascii: "=") || $0 == 0x0a }
    if cursor.current == UInt8(ascii: "=") || cursor.current == nil {
      cursor = before
      // Two words are a key and a field, without a comma between them.
      return text.split(whereSeparator: \.isWhitespace).count > 1 ? cursor.word() : nil
    }
    let key = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return key.isEmpty ? nil : key
  }

  private mutating func fields(
    of entry: inout BibTeXEntry, _ start: TextCursor, until close: UInt8, _ found: inout DiagnosticList
  ) throws(Stop) {
    let name = entry.type + (entry.key.map { " \($0)" } ?? "")
    var known: [String: Place] = [:]
    // Where there is no key, there is nothing to part from.
    var isParted = entry.key == nil
    while true {
      cursor.skipSpace()
      while cursor.current == UInt8(ascii: ",") {
        isParted = true
        cursor.advance()
        cursor.skipSpace()
      }
      guard let byte = cursor.current else { throw unclosed(name, start, &found) }
      if byte == close { return cursor.advance() }
      if byte == UInt8(ascii: "@"), cursor.isAtLineStart { throw unclosed(name, start, isPassed: true, &found) }
      let place = cursor.place
      if !isParted {
        found.error(.badEntry(.noComma(before: cursor.excerpt)), at: place)
      }
      isParted = false
      guard let field = try field(start, named: name, &found) else { continue }
      if let first = known[field.name] {
        found.warn(.duplicateKey(field.name, firstLine: first.line), at: place)
      } else {
        known[field.name] = place
        if known.count == BibliographyLimits.fields + 1 {
          found.error(.longEntry(limit: BibliographyLimits.fields), at: place)
        } else if known.count <= BibliographyLimits.fields {
          entry.fields.append(field)
        }
      }
    }
  }

  /// A name, a sign of equality, and a value.
  private mutating func field(
    _ start: TextCursor, named entry: String, _ found: inout DiagnosticList
  ) throws(Stop) -> BibTeXEntry.Field? {
    cursor.skipSpace()
    let place = cursor.place
    let name = cursor.word().lowercased()
    guard !name.isEmpty else {
      guard cursor.current != nil else { throw unclosed(entry, start, &found) }
      found.error(.badEntry(.noField(before: cursor.excerpt)), at: place)
      throw Stop()
    }
    cursor.skipSpace()
    guard cursor.current == UInt8(ascii: "=") else {
      guard cursor.current != nil else { throw unclosed(entry, start, &found) }
      found.error(.badEntry(.noEqualsSign(field: name)), at: place)
      throw Stop()
    }
    cursor.advance()
    let (text, valuePlace) = try value(of: name, start, named: entry, &found)
    return BibTeXEntry.Field(name: name, text: text, place: valuePlace)
  }

  // MARK: Values

  /// A value: texts, numbers and abbreviations with `#` between them.
  private mutating func value(
    of field: String, _ start: TextCursor, named entry: String, _ found: inout DiagnosticList
  ) throws(Stop) -> (text: String, place: Place) {
    cursor.skipSpace()
    var place = cursor.place
    var text = ""
    var isFirst = true
    while true {
      cursor.skipSpace()
      let before = cursor
      switch cursor.current {
      case UInt8(ascii: "{"):
        guard let inner = cursor.braces() else { throw unclosed(entry, start, &found) }
        if isFirst { place = before.next.place }
        text += inner
      case UInt8(ascii: "\""):
        guard let inner = cursor.quotes() else { throw unclosed(entry, start, &found) }
        if isFirst { place = before.next.place }
        text += inner
      case nil: throw unclosed(entry, start, &found)
      default:
        let word = cursor.word()
        guard !word.isEmpty else {
          found.error(.badEntry(.noValue(field: field)), at: before.place)
          throw Stop()
        }
        text += try string(word, at: before.place, &found)
      }
      isFirst = false
      if text.utf8.count > BibliographyLimits.textSize { throw tooLong(before.place, &found) }
      cursor.skipSpace()
      guard cursor.current == UInt8(ascii: "#") else { return (text, place) }
      cursor.advance()
    }
  }

  /// What a word in a value stands for.
  private mutating func string(
    _ word: String, at place: Place, _ found: inout DiagnosticList
  ) throws(Stop) -> String {
    if word.allSatisfy(\.isNumber) { return word }
    guard let text = strings[word.lowercased()] else {
      suggestionsLeft -= 1
      let near = suggestionsLeft >= 0 ? suggestion(for: word, among: strings.keys.sorted()) : nil
      found.warn(.unknownString(word, near: near), at: place)
      return word
    }
    expandedSize += text.utf8.count
    if expandedSize > BibliographyLimits.expandedSize { throw tooLong(place, &found) }
    return text
  }

  private mutating func tooLong(_ place: Place, _ found: inout DiagnosticList) -> Stop {
    found.error(.longText(limit: BibliographyLimits.textSize), at: place)
    return Stop()
  }

  /// Reports that an entry is not closed. Reading goes on behind its first line, unless it was seen where it should have been.
  private func unclosed(
    _ entry: String, _ start: TextCursor, isPassed: Bool = false, _ found: inout DiagnosticList
  ) -> Stop {
    found.error(.openEntry(entry), at: start.place)
    return Stop(restart: isPassed ? cursor : start.next)
  }

  private static let months: [String: String] = {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, String($0 + 1)) })
  }()
}
