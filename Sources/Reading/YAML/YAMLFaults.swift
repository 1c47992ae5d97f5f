import Diagnostics

extension YAMLEvents.Problem {
  /// The fault as findings name it, at the place to report it: for what is not closed, that at which it begins; and where the text
  /// shows what the author meant, that.
  func mistake(in source: UnsafeBufferPointer<UInt8>) -> YAMLMistakes.Mistake {
    let plain = fault(in: source)
    return YAMLSlips(source).mistake(behind: plain, of: self) ?? plain
  }

  private func fault(in source: UnsafeBufferPointer<UInt8>) -> YAMLMistakes.Mistake {
    switch text {
    case "mapping values are not allowed in this context": here(.misplacedField)
    case "block sequence entries are not allowed in this context": here(.misplacedList)
    case "found character that cannot start any token":
      here(.beginning(with: character(of: source, line: line, column: column)))
    case "did not find expected node content": here(.missingValue)
    case "could not find expected ':'": atContext(.missingColon)
    case "did not find expected alphabetic or numeric character":
      atContext(.beginning(with: character(of: source, line: contextLine, column: contextColumn)))
    case "did not find expected comment or line break": here(.textBesideIndicator)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      here(.tab)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      here(.unknownEscape)
    case "mapping keys are not allowed in this context": here(.badBeginning("?"))
    case "did not find expected key": here(.misalignedField)
    case "did not find expected '-' indicator": here(.misalignedElement)
    case "found unexpected end of stream": atContext(.openQuotes)
    case "did not find expected ',' or ']'": atContext(.openList)
    case "did not find expected ',' or '}'": atContext(.openMapping)
    default: here(.other(context.isEmpty ? text : "\(text) \(context)"))
    }
  }

  private func here(_ fault: YAMLFault) -> YAMLMistakes.Mistake { .init(fault: fault, line: line, column: column) }

  private func atContext(_ fault: YAMLFault) -> YAMLMistakes.Mistake {
    .init(fault: fault, line: contextLine, column: contextColumn)
  }
}

extension YAMLFault {
  fileprivate static func beginning(with character: Character) -> YAMLFault {
    character == "\t" ? .tab : .badBeginning(character)
  }
}

private func character(of text: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Character {
  var cursor = LineCursor(text)
  let rest = text[cursor.start(ofLine: line)...].prefix(4 * (column + 1))
  return Array(String(decoding: rest, as: UTF8.self).unicodeScalars).dropFirst(column).first.map(Character.init) ?? " "
}
