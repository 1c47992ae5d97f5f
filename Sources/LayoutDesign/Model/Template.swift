/// A text of a layout: letters, fields in braces, words by name, and parts in square brackets that appear only
/// when one of their fields is there: `{resource.type}[ ({resource.year})]`. As in CommonMark, `**letters**` are bold, and
/// `[letters](https://example.org)` lead to an address.
///
/// A backslash escapes the next character.
package struct Template: Hashable, Sendable {
  /// The parts, in order.
  package var parts: [Part]

  /// Makes a template of parts.
  package init(_ parts: [Part]) { self.parts = parts }

  /// A piece of a template.
  package enum Part: Hashable, Sendable {
    /// Letters as they are.
    case literal(String)
    /// What a field says, or nothing.
    case field(TextField)
    /// A word of the layout in the edition's language, itself a template: `{words.sommaire}`.
    case word(String)
    /// Parts that appear only when a field among them does.
    case optional([Part])
    /// Parts in the bold face.
    case strong([Part])
    /// Parts that lead to an address.
    case link([Part], address: String)
  }

  /// Whether it names a field, so that it can be empty.
  package var namesFields: Bool {
    parts.contains { part in
      switch part {
      case .literal: false
      case .field, .word, .optional: true
      case .strong(let parts), .link(let parts, _): Template(parts).namesFields
      }
    }
  }
}

extension Template {
  /// A mistake in the text of a template.
  package enum Mistake: Error, Hashable {
    /// A name in braces that is no field.
    case unknownField(String)
    /// A bracket that nothing closes.
    case unclosed(Character)
    /// A bracket that closes nothing, or opens an optional part within another.
    case unexpected(Character)
  }

  /// Reads a template.
  ///
  /// - Throws: the first mistake.
  package init(parsing text: String) throws(Mistake) {
    var rest = text[...]
    parts = try Template.parts(of: &rest, until: .end)
  }

  /// What ends a row of parts.
  private enum Ending { case end, bracket, stars }

  private static func parts(
    of rest: inout Substring, until ending: Ending, inBrackets: Bool = false
  ) throws(Mistake) -> [Part] {
    var parts: [Part] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "\\": literal.append(rest.popFirst() ?? "\\")
      case "{":
        flush()
        parts.append(try field(of: &rest))
      case "[":
        guard !inBrackets else { throw .unexpected("[") }
        flush()
        let inner = try Template.parts(of: &rest, until: .bracket, inBrackets: true)
        parts.append(try address(after: &rest).map { .link(inner, address: $0) } ?? .optional(inner))
      case "]" where ending == .bracket:
        flush()
        return parts
      case "*" where rest.first == "*" && (ending == .stars || rest.dropFirst().contains("**")):
        rest.removeFirst()
        flush()
        if ending == .stars { return parts }
        parts.append(.strong(try Template.parts(of: &rest, until: .stars, inBrackets: inBrackets)))
      case "}", "]": throw .unexpected(character)
      default: literal.append(character)
      }
    }
    if ending == .bracket { throw .unclosed("[") }
    flush()
    return parts
  }

  /// The address in parentheses that follows brackets; nil for other parentheses.
  private static func address(after rest: inout Substring) throws(Mistake) -> String? {
    guard ["(https://", "(http://", "(mailto:"].contains(where: { rest.hasPrefix($0) }) else { return nil }
    guard let close = rest.firstIndex(of: ")") else { throw .unclosed("(") }
    defer { rest = rest[rest.index(after: close)...] }
    return String(rest[..<close].dropFirst())
  }

  private static func field(of rest: inout Substring) throws(Mistake) -> Part {
    guard let close = rest.firstIndex(of: "}") else { throw .unclosed("{") }
    let name = String(rest[..<close])
    rest = rest[rest.index(after: close)...]
    if name.hasPrefix("words.") { return .word(String(name.dropFirst(6))) }
    guard let field = TextField(named: name) else { throw .unknownField(name) }
    return .field(field)
  }
}
