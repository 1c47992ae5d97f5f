import Diagnostics
import Reading

extension DesignReader {
  /// The template in a text; nil when it cannot be read.
  func template(_ text: Located<String>, _ found: inout DiagnosticList) -> Template? {
    do throws(Template.Mistake) {
      let template = try Template(parsing: text.value)
      for name in template.wordNames where !definitions.wordNames.contains(name) {
        let near = suggestion(for: name, among: definitions.wordNames.sorted())
        found.error(.unknownWord(name, near: near), at: text.place)
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
      self = .unknownField(name, near: suggestion(for: name, among: TextField.allCases.map(\.rawValue)))
    case .unclosed(let bracket): self = .unclosedBracket(bracket, text: text)
    case .unexpected(let bracket): self = .strayBracket(bracket, text: text)
    }
  }
}

extension Template {
  /// The names of the words that it prints.
  var wordNames: [String] { Template.wordNames(parts) }

  private static func wordNames(_ parts: [Part]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .literal, .field: []
      case .word(let name): [name]
      case .optional(let parts): wordNames(parts)
      }
    }
  }
}
