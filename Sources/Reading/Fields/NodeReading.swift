import Diagnostics

/// Reads single values; `operand` is what findings call them, made only when there is one.
extension Node {
  /// The text as written; a plain number counts as its text. Nil, with a `wrong-type`, for anything else.
  package func text(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> Located<String>? {
    if case .scalar(let scalar) = value, scalar.kind != .flag { return Located(scalar.text, at: place) }
    report(operand(), isNot: .text, &found)
    return nil
  }

  /// The text on one line: line breaks become spaces, and space around it goes.
  package func line(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> Located<String>? {
    text(as: operand(), &found).map { Located($0.value.onOneLine, at: $0.place) }
  }

  /// The texts of a list, each on one line and none of them empty; a single text is a list of one, which in YAML has a comma
  /// only in quotes.
  package func lines(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> [Located<String>] {
    switch value {
    case .sequence(let nodes):
      return nodes.compactMap { $0.line(as: .each(operand()), &found) }.filter { !$0.value.isEmpty }
    case .scalar where isBareList: return reportBareList(as: operand(), &found)
    case .scalar(let scalar) where scalar.kind != .flag:
      return line(as: operand(), &found).map { $0.value.isEmpty ? [] : [$0] } ?? []
    default:
      report(operand(), isNot: .texts, &found)
      return []
    }
  }

  /// Whether it is a text without quotes that has a comma, where a list is wanted.
  package var isBareList: Bool {
    guard case .scalar(let scalar) = value else { return false }
    return scalar.isPlain && scalar.text.utf8.contains(UInt8(ascii: ","))
  }

  /// Reports a text with commas that stands where a list is wanted, and gives what seems to be meant as its elements.
  @discardableResult
  package func reportBareList(as operand: Operand, _ found: inout DiagnosticList) -> [Located<String>] {
    guard case .scalar(let scalar) = value else { return [] }
    let parts = scalar.text.split(separator: ",").map { String($0).onOneLine }.filter { !$0.isEmpty }
    found.error(.bareList(operand, parts), at: place)
    return parts.map { Located($0, at: place) }
  }

  /// The whole number; nil, with a `wrong-type`, for anything else.
  package func integer(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> Located<Int>? {
    if case .scalar(let scalar) = value, scalar.kind == .number, let number = Int(scalar.text) {
      return Located(number, at: place)
    }
    report(operand(), isNot: .integer, &found)
    return nil
  }

  /// The number; nil, with a `wrong-type`, for anything else and for what is too large to be one.
  package func number(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> Located<Double>? {
    if case .scalar(let scalar) = value, scalar.kind == .number, let number = Double(scalar.text), number.isFinite {
      return Located(number, at: place)
    }
    report(operand(), isNot: .number, &found)
    return nil
  }

  /// Whether it is `true`; nil, with a `wrong-type`, when it is neither `true` nor `false`.
  package func flag(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> Bool? {
    if case .scalar(let scalar) = value, scalar.kind == .flag {
      return scalar.text.utf8.elementsEqual("true".utf8) { $0 | 0x20 == $1 }
    }
    report(operand(), isNot: .flag, &found)
    return nil
  }

  /// The elements of the list; nil, with a `wrong-type`, when it is none.
  package func sequence(
    as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> [Node]? {
    if case .sequence(let nodes) = value { return nodes }
    report(operand(), isNot: .list, &found)
    return nil
  }

  private func report(_ operand: Operand, isNot expected: ExpectedType, _ found: inout DiagnosticList) {
    found.error(.wrongType(operand, expected: expected, found: value.type), at: place)
  }
}

extension Value {
  /// What findings call the value.
  package var type: ActualType {
    switch self {
    case .null: .null
    case .sequence: .list
    case .mapping: .mapping
    case .scalar(let scalar):
      switch scalar.kind {
      case .text: scalar.readsAsNumber ? .quotedNumber(scalar.text) : .text
      case .number: .number(scalar.text)
      case .flag: .flag(scalar.text)
      }
    }
  }
}

extension String {
  /// The text on one line: line breaks and tabs are spaces, and there is none around it.
  package var onOneLine: String {
    var text = self
    let isOneLine = text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      if first == 0x20 || last == 0x20 { return false }
      return !bytes.contains { $0 < 0x20 }
    }
    if isOneLine { return text }
    return text.split { $0 == "\n" || $0 == "\t" || $0 == " " }.joined(separator: " ")
  }
}
