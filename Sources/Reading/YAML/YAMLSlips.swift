import Diagnostics

/// Looks at the text around a place where libyaml gives up for what people do who do not know YAML: dashes for hyphens, no-break
/// spaces for spaces, quotes and brackets around a part of a text, colours without quotes.
struct YAMLSlips {
  private let text: UnsafeBufferPointer<UInt8>

  /// Looks into a text.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The slip behind a fault; nil when none is seen.
  func mistake(behind plain: YAMLMistakes.Mistake, of problem: YAMLEvents.Problem) -> YAMLMistakes.Mistake? {
    comment(inBracesOf: plain, before: problem) ?? end(before: problem, plain) ?? beginning(of: plain, problem)
      ?? openBracket(before: problem, plain)
  }

  private func scalars(ofLine line: Int) -> [Unicode.Scalar] {
    var cursor = LineCursor(text)
    let start = cursor.start(ofLine: line)
    return Array(String(decoding: text[start..<text.lineEnd(from: start)], as: UTF8.self).unicodeScalars)
  }

  /// What stands for a hyphen or a space at the beginning of the line of a fault, or of the one before, where libyaml may have taken
  /// that for a text, and this for more of it.
  private func beginning(of plain: YAMLMistakes.Mistake, _ problem: YAMLEvents.Problem) -> YAMLMistakes.Mistake? {
    let last = max(plain.line, problem.line)
    let goesOn = [.misplacedField, .missingColon].contains(plain.fault)
    for line in goesOn ? [last, last - 1] : [last] where line >= 0 {
      let scalars = scalars(ofLine: line)
      guard let column = scalars.firstIndex(where: { $0 != " " }) else { continue }
      let sign = scalars[column]
      if let slip = value(of: scalars, from: column, line: line) { return slip }
      if sign.isOddSpace { return .init(fault: .oddSpace(sign), line: line, column: column) }
      if sign.isDash, column + 1 < scalars.count, scalars[column + 1].properties.isWhitespace {
        return .init(fault: .dash(Character(sign)), line: line, column: column)
      }
    }
    return nil
  }

  /// A value that follows its colon without a space, or that begins with a quotation mark of printers.
  private func value(of scalars: [Unicode.Scalar], from column: Int, line: Int) -> YAMLMistakes.Mistake? {
    let name = scalars[column...].drop { $0 == "-" || $0 == " " || $0 == "{" }
    guard let colon = name.firstIndex(of: ":"), colon > name.startIndex, colon + 1 < scalars.count,
      name[..<colon].allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0 == "_" })
    else { return nil }
    let value = scalars[(colon + 1)...].drop { $0 == " " }
    if let quote = value.first, "“”„«»‘’".unicodeScalars.contains(quote), value.startIndex > colon + 1 {
      return .init(fault: .curlyQuotes(Character(quote)), line: line, column: value.startIndex)
    }
    // Addresses and times have such colons, and drives of Windows.
    guard scalars[colon + 1].properties.isAlphabetic, value.startIndex == colon + 1, colon - name.startIndex > 1 else {
      return nil
    }
    return .init(fault: .noSpaceAfterColon, line: line, column: colon)
  }

  /// A comment that hides what closes brackets or braces, as that which a colour without quotes begins does.
  private func comment(
    inBracesOf plain: YAMLMistakes.Mistake, before problem: YAMLEvents.Problem
  ) -> YAMLMistakes.Mistake? {
    guard [.openList, .openMapping, .missingValue].contains(plain.fault) else { return nil }
    let last = max(plain.line, problem.line)
    for line in stride(from: last, through: max(0, last - YAMLSlips.reach), by: -1) {
      let scalars = scalars(ofLine: line)
      guard let column = scalars.indices.dropFirst().first(where: { scalars[$0] == "#" && scalars[$0 - 1] == " " }),
        scalars[column...].contains(where: { $0 == "}" || $0 == "]" }),
        scalars[..<column].contains(where: { $0 == "{" || $0 == "[" })
      else { continue }
      return .init(fault: .commentInBraces, line: line, column: column)
    }
    return nil
  }

  /// How many lines before its end a slip is looked for.
  private static let reach = 20

  /// The bracket that is open where the text ends and a value is wanted.
  private func openBracket(
    before problem: YAMLEvents.Problem, _ plain: YAMLMistakes.Mistake
  ) -> YAMLMistakes.Mistake? {
    guard plain.fault == .missingValue else { return nil }
    var cursor = LineCursor(text)
    guard text[cursor.start(ofLine: problem.line)...].allSatisfy({ $0 <= 0x20 }) else { return nil }
    var open: [YAMLMistakes.Mistake] = []
    var quote: Unicode.Scalar?
    var (line, column) = (0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n": (line, column) = (line + 1, -1)
      case "'", "\"": quote = quote == nil ? scalar : quote == scalar ? nil : quote
      case "[" where quote == nil: open.append(.init(fault: .openList, line: line, column: column))
      case "{" where quote == nil: open.append(.init(fault: .openMapping, line: line, column: column))
      case "]" where quote == nil, "}" where quote == nil: _ = open.popLast()
      default: break
      }
      column += 1
    }
    return open.last
  }

  /// Text behind quotes or brackets that have ended.
  private func end(before problem: YAMLEvents.Problem, _ plain: YAMLMistakes.Mistake) -> YAMLMistakes.Mistake? {
    switch plain.fault {
    case .misalignedField, .misalignedElement, .openList, .openMapping: break
    default: return nil
    }
    let scalars = scalars(ofLine: problem.line)
    guard let end = scalars.prefix(problem.column).lastIndex(where: { $0 != " " }) else { return nil }
    let fault: YAMLFault? =
      switch scalars[end] {
      case "'", "\"": .textAfterQuotes(Character(scalars[end]))
      case "]", "}": [.misalignedField, .misalignedElement].contains(plain.fault) ? .textAfterBracket : nil
      default: nil
      }
    return fault.map { .init(fault: $0, line: problem.line, column: problem.column) }
  }
}

extension Unicode.Scalar {
  /// Whether it looks like a space, and YAML does not take it for one.
  fileprivate var isOddSpace: Bool { !isASCII && properties.isWhitespace }

  /// Whether it looks like a hyphen that begins an element of a list, and is none.
  fileprivate var isDash: Bool { "–—−‐‑‒•·".unicodeScalars.contains(self) }
}
