/// A text of a layout: letters, fields in braces, words by name, and parts in square brackets that appear only
/// when one of their fields is there: `{resource.type}[ ({resource.year})]`.
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
  }

  /// Whether it names a field, so that it can be empty.
  package var namesFields: Bool {
    parts.contains { part in
      switch part {
      case .literal: false
      case .field, .word, .optional: true
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
    parts = try Template.parts(of: &rest, until: nil)
  }

  private static func parts(of rest: inout Substring, until end: Character?) throws(Mistake) -> [Part] {
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
        guard end == nil else { throw .unexpected("[") }
        flush()
        parts.append(.optional(try Template.parts(of: &rest, until: "]")))
      case "]" where end == "]":
        flush()
        return parts
      case "}", "]": throw .unexpected(character)
      default: literal.append(character)
      }
    }
    if end != nil { throw .unclosed("[") }
    flush()
    return parts
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
