import Catalogue
import Diagnostics
import Reading

extension DesignReader {
  /// The template in a text; nil when it cannot be read.
  mutating func template(_ text: Located<String>, _ found: inout DiagnosticList) -> Template? {
    do throws(Template.Mistake) {
      let template = try Template(parsing: text.value)
      for name in template.wordNames where !definitions.wordNames.contains(name) {
        let near = suggestion(for: name, among: definitions.wordNames.sorted())
        found.error(.unknownWord(name, near: near), at: text.place)
      }
      for address in template.addresses { _ = Located(address, at: text.place).address(field: "link", &found) }
      for field in template.fields {
        if case .label(let labelled) = field {
          note(labelled, as: .condition, at: text.place)
        } else {
          note(field.data, as: .text, at: text.place)
        }
      }
      return template
    } catch {
      found.error(WordFinding(error, in: text.value), at: text.place)
      return nil
    }
  }
}

extension WordFinding {
  /// The finding of a mistake in a text.
  fileprivate init(_ mistake: Template.Mistake, in text: String) {
    switch mistake {
    case .unknownField(let name):
      self = .unknownField(name, near: suggestion(for: name, among: TextField.names))
    case .unclosed(let bracket): self = .unclosedBracket(bracket, text: text)
    case .unexpected(let bracket): self = .strayBracket(bracket, text: text)
    }
  }
}

extension Template {
  /// The names of the words that it prints.
  var wordNames: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .literal, .field: []
      case .word(let name): [name]
      case .optional(let parts), .strong(let parts), .link(let parts, _): Template(parts).wordNames
      }
    }
  }

  /// The addresses that it leads to.
  fileprivate var addresses: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .literal, .field, .word: []
      case .optional(let parts), .strong(let parts): Template(parts).addresses
      case .link(let parts, let address): [address] + Template(parts).addresses
      }
    }
  }

  /// The fields that it names itself, not through words.
  var fields: [TextField] {
    parts.flatMap { part -> [TextField] in
      switch part {
      case .literal, .word: []
      case .field(let field): [field]
      case .optional(let parts), .strong(let parts), .link(let parts, _): Template(parts).fields
      }
    }
  }
}
