import Diagnostics

/// Reads single values; `subject` is what a message calls them, put into words only when one is needed.
extension Node {
  /// The text as written; a plain number counts as its text. Nil, with a `wrong-type`, for anything else.
  package func text(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> Placed<String>? {
    if case .scalar(let scalar) = value {
      if scalar.kind != .flag { return Placed(scalar.text, at: place) }
      reportType("a text", subject(), hint: "put \(scalar.text) in quotes", &found)
      return nil
    }
    reportType("a text", subject(), &found)
    return nil
  }

  /// The text on one line: line breaks become spaces, and space around it goes.
  package func line(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> Placed<String>? {
    text(as: subject(), &found).map { Placed(onOneLine($0.value), at: $0.place) }
  }

  /// The texts of a list, each on one line and none of them empty; a single text is a list of one.
  package func lines(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> [Placed<String>] {
    switch value {
    case .sequence(let nodes):
      return nodes.compactMap { $0.line(as: "each of the \(subject())", &found) }.filter { !$0.value.isEmpty }
    case .scalar(let scalar) where scalar.kind != .flag:
      return line(as: subject(), &found).map { $0.value.isEmpty ? [] : [$0] } ?? []
    default:
      reportType("a text or a list of texts", subject(), &found)
      return []
    }
  }

  /// The whole number; nil, with a `wrong-type`, for anything else.
  package func integer(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> Placed<Int>? {
    if case .scalar(let scalar) = value, scalar.kind == .number, let number = Int(scalar.text) {
      return Placed(number, at: place)
    }
    reportType("a whole number", subject(), hint: quotesHint, &found)
    return nil
  }

  /// The number; nil, with a `wrong-type`, for anything else and for what is too large to be one.
  package func number(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> Placed<Double>? {
    if case .scalar(let scalar) = value, scalar.kind == .number, let number = Double(scalar.text), number.isFinite {
      return Placed(number, at: place)
    }
    reportType("a number", subject(), hint: quotesHint, &found)
    return nil
  }

  /// Whether it is `true`; nil, with a `wrong-type`, when it is neither `true` nor `false`.
  package func flag(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> Bool? {
    if case .scalar(let scalar) = value, scalar.kind == .flag {
      return scalar.text.utf8.elementsEqual("true".utf8) { $0 | 0x20 == $1 }
    }
    reportType("true or false", subject(), &found)
    return nil
  }

  /// The elements of the list; nil, with a `wrong-type`, when it is none.
  package func sequence(
    as subject: @autoclosure () -> some CustomStringConvertible, _ found: inout DiagnosticList
  ) -> [Node]? {
    if case .sequence(let nodes) = value { return nodes }
    reportType("a list", subject(), &found)
    return nil
  }

  /// What to say to somebody who put a number in quotes.
  private var quotesHint: String? {
    guard case .scalar(let scalar) = value, scalar.kind == .text, Double(scalar.text) != nil else { return nil }
    return "write \(scalar.text) without quotes"
  }

  private func reportType(
    _ expected: String, _ subject: some CustomStringConvertible, hint: String? = nil, _ found: inout DiagnosticList
  ) {
    found.error("wrong-type", at: place, "\(subject) must be \(expected), not \(value.kindName)", hint: hint)
  }
}

/// `text` with its line breaks turned into spaces and the space around it taken away.
private func onOneLine(_ text: String) -> String {
  var text = text
  let isOneLine = text.withUTF8 { bytes in
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == 0x20 || last == 0x20 { return false }
    return !bytes.contains { $0 < 0x20 }
  }
  if isOneLine { return text }
  return text.split { $0 == "\n" || $0 == "\t" || $0 == " " }.joined(separator: " ")
}
