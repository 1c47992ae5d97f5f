import Diagnostics
import Reading

/// What a field tells of, beside the edition: it is known only where that is.
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
  /// Reports a field that says nothing where it is named, because what it tells of is not known there.
  func checkIsAvailable(_ field: String, at place: Place, _ found: inout DiagnosticList) {
    guard let subject = FieldSubject(of: field), !subjects.contains(subject) else { return }
    found.error(.unavailableField(field, subject), at: place)
  }

  /// Reports the fields of a template, and of its words in any language, that are not known here.
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

  /// The template in a text of a page or card, where what it names must be known.
  func availableTemplate(_ text: Located<String>, _ found: inout DiagnosticList) -> Template? {
    guard let template = template(text, &found) else { return nil }
    checkIsAvailable(template, at: text.place, &found)
    return template
  }

  /// What `body` reads where more is known.
  mutating func knowing<Result>(_ more: Set<FieldSubject>, _ body: (inout DesignReader) -> Result) -> Result {
    let before = subjects
    subjects.formUnion(more)
    defer { subjects = before }
    return body(&self)
  }
}
