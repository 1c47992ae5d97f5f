import Diagnostics
import Reading

/// What a field is about, beside the edition: it has a value only where that is known.
typealias FieldSubject = BoxFinding.FieldSubject

extension FieldSubject {
  /// The subject of a field, by its name; nil for one of the edition.
  fileprivate init?(of field: String) {
    switch field.prefix(while: { $0 != "." }) {
    case "section": self = .section
    case "resource", "session": self = .resource
    case "partner": self = .partner
    case "page": self = .page
    case "group": self = .group
    case "entry": self = .entry
    case "withdrawn": self = .withdrawn
    default: return nil
    }
  }
}

extension DesignReader {
  /// Reports a field that can have no value where it is named.
  func checkIsAvailable(_ field: String, at place: Place, _ found: inout DiagnosticList) {
    guard let subject = FieldSubject(of: field), !subjects.contains(subject) else { return }
    found.error(.unavailableField(field, subject), at: place)
  }

  /// Reports the fields of a template, and of its words in any language, that can have no value here.
  private func checkIsAvailable(_ template: Template, at place: Place, _ found: inout DiagnosticList) {
    for field in fields(of: template.parts) { checkIsAvailable(field.rawValue, at: place, &found) }
  }

  private func fields(of parts: [Template.Part]) -> [TextField] {
    parts.flatMap { part -> [TextField] in
      switch part {
      case .literal: []
      case .field(let field): [field]
      case .optional(let parts): fields(of: parts)
      case .word(let name): definitions.words.flatMap { $0.templates[name].map { fields(of: $0.parts) } ?? [] }
      }
    }
  }

  /// The template in a text of a page or card, whose fields must have values there.
  func availableTemplate(_ text: Located<String>, _ found: inout DiagnosticList) -> Template? {
    guard let template = template(text, &found) else { return nil }
    checkIsAvailable(template, at: text.place, &found)
    return template
  }

  /// The result of `body`, which reads where more subjects are known.
  mutating func knowing<Result>(_ more: Set<FieldSubject>, _ body: (inout DesignReader) -> Result) -> Result {
    let before = subjects
    subjects.formUnion(more)
    defer { subjects = before }
    return body(&self)
  }
}
