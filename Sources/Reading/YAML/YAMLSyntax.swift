import Bytes

/// What a plain scalar of these bytes is; nil for null.
///
/// Source: YAML 1.2.2, core schema (10.3.2), without hexadecimal and octal numbers, infinities and NaN, which are texts.
func plainKind(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar.Kind? {
  guard let first = bytes.first else { return nil }
  switch first {
  case UInt8(ascii: "~"): return bytes.count == 1 ? nil : .text
  case UInt8(ascii: "n"), UInt8(ascii: "N"): return spells(bytes, "null", "Null", "NULL") ? nil : .text
  case UInt8(ascii: "t"), UInt8(ascii: "T"): return spells(bytes, "true", "True", "TRUE") ? .flag : .text
  case UInt8(ascii: "f"), UInt8(ascii: "F"): return spells(bytes, "false", "False", "FALSE") ? .flag : .text
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
    return isNumber(bytes) ? .number : .text
  default: return .text
  }
}

private func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ words: StaticString...) -> Bool {
  guard bytes.count <= 5 else { return false }
  return words.contains { word in
    UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount).elementsEqual(bytes)
  }
}

/// Whether the bytes are `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  func at(_ characters: UInt8...) -> Bool { index < bytes.count && characters.contains(bytes[index]) }
  func digits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    return index - start
  }
  if at(UInt8(ascii: "-"), UInt8(ascii: "+")) { index += 1 }
  var count = digits()
  if at(UInt8(ascii: ".")) {
    index += 1
    count += digits()
  }
  guard count > 0 else { return false }
  if at(UInt8(ascii: "e"), UInt8(ascii: "E")) {
    index += 1
    if at(UInt8(ascii: "-"), UInt8(ascii: "+")) { index += 1 }
    guard digits() > 0 else { return false }
  }
  return index == bytes.count
}

/// What libyaml complains of, in the words of somebody who writes a catalogue.
struct Complaint {
  /// What is wrong.
  var summary: String
  /// What to do about it.
  var hint: String?
  /// The line, from 0.
  var line: Int
  /// The column, from 0.
  var column: Int

  /// Puts `problem` into other words; what is not closed is told where it begins.
  init(_ problem: YAMLEvents.Problem, in text: UnsafeBufferPointer<UInt8>) {
    (line, column) = (problem.line, problem.column)
    switch problem.text {
    case "mapping values are not allowed in this context":
      (summary, hint) = ("a ':' with a space after it begins a field here", "put a text that holds one in quotes")
    case "block sequence entries are not allowed in this context":
      (summary, hint) = ("a '-' with a space after it begins a list here", "put a text that begins with one in quotes")
    case "found character that cannot start any token":
      (summary, hint) = Complaint.badBeginning(character(of: text, line: line, column: column))
    case "did not find expected node content":
      (summary, hint) = ("a value is expected here", "close the bracket or brace before it, or put a text in quotes")
    case "could not find expected ':'":
      (summary, hint) = ("the line has no ':' after a name", "indent it further if it belongs to the text before it")
      (line, column) = (problem.contextLine, problem.contextColumn)
    case "did not find expected alphabetic or numeric character":
      (line, column) = (problem.contextLine, problem.contextColumn)
      (summary, hint) = Complaint.badBeginning(character(of: text, line: line, column: column))
    case "did not find expected comment or line break":
      (summary, hint) = ("a text after '|' or '>' begins on the next line", "put a text that begins with one in quotes")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      (summary, hint) = Complaint.badBeginning("\t")
    case "did not find expected key":
      summary = "the line fits neither the field before it nor the list around it"
      hint = "check its indentation and quotes"
    case "did not find expected '-' indicator":
      summary = "the line does not fit the list around it"
      hint = "check its indentation, and the '-' before each element"
    case "found unexpected end of stream":
      (summary, hint) = ("a text in quotes is not closed", "close the quotes")
      (line, column) = (problem.contextLine, problem.contextColumn)
    case "did not find expected ',' or ']'":
      (summary, hint) = ("a list in brackets is not closed", "check its commas and ']'")
      (line, column) = (problem.contextLine, problem.contextColumn)
    case "did not find expected ',' or '}'":
      (summary, hint) = ("a mapping in braces is not closed", "check its commas and '}'")
      (line, column) = (problem.contextLine, problem.contextColumn)
    default:
      summary = problem.context.isEmpty ? problem.text : "\(problem.text) \(problem.context)"
    }
  }

  private static func badBeginning(_ character: Character) -> (summary: String, hint: String) {
    character == "\t"
      ? ("a tab stands where only spaces may", "indent with spaces")
      : ("a text cannot begin with '\(character)'", "put it in quotes")
  }
}

private func character(of text: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Character {
  var cursor = LineCursor(text)
  let rest = text[cursor.start(ofLine: line)...].prefix(4 * (column + 1))
  return Array(String(decoding: rest, as: UTF8.self).unicodeScalars).dropFirst(column).first.map(Character.init) ?? " "
}

/// Finds the lines of a text, going down only.
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

  /// The column, from 1, at which the lines of a literal scalar begin whose header stands on line `header`, from 0;
  /// nil when it has none.
  mutating func contentColumn(below header: Int, text content: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = content.firstIndex(where: { $0 != 0x0a }) else { return nil }
    let start = start(ofLine: header + 1 + first)
    let written = text[start...].prefix { $0 == 0x20 }.count
    let kept = content[first...].prefix { $0 == 0x20 }.count
    return max(0, written - kept) + 1
  }
}
