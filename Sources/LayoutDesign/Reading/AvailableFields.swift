import Diagnostics
import Reading

/// What a field is about, beside the edition: it has a value only where that is known.
typealias FieldSubject = BoxFinding.FieldSubject

extension FieldSubject {
  /// The subject of a field, by its name; nil for one of the edition.
  fileprivate init?(of field: String) {
    switch field.prefix(while: { $0 != "." }) {
    // The lists of subsections and references are those of a section.
    case "section", "subsections", "references": self = .section
    case "subsection": self = .subsection
    case "resource", "session": self = .resource
    case "partner": self = .partner
    case "link": self = .link
    case "page": self = TextField.isOfEveryPage(field) ? .page : .ownPage
    case "detail": self = .detail
    case "group": self = .group
    case "entry": self = .entry
    // The list itself has the name of what its lines are.
    case "contents" where field != "contents": self = .contents
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
  private mutating func checkIsAvailable(_ template: Template, at place: Place, _ found: inout DiagnosticList) {
    for field in fields(of: template) {
      checkIsAvailable(field.name, at: place, &found)
      if let data = field.data { fieldsNamedOnCard.insert(data) }
    }
  }

  private func fields(of template: Template) -> [TextField] {
    template.fields
      + template.wordNames.flatMap { name in
        definitions.words.flatMap { $0.templates[name].map { fields(of: $0) } ?? [] }
      }
  }

  /// Notes that a layout names a field of the data, for when it meets a catalogue.
  mutating func note(_ field: DataField?, as use: FreeFieldUse.Use, at place: Place) {
    guard let field, field.isFree else { return }
    let named = FreeFieldUse(field: field, use: use, place: place, language: language)
    if !freeFieldUses.contains(named) { freeFieldUses.append(named) }
    // What words name counts on the cards that print them.
    if language == nil { fieldsNamedOnCard.insert(field) }
  }

  /// The template in a text of a page or card, whose fields must have values there.
  mutating func availableTemplate(_ text: Located<String>, _ found: inout DiagnosticList) -> Template? {
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
