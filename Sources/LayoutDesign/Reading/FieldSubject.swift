import Diagnostics
import Reading

/// What a field tells of, beside the edition: it is known only where that is at hand.
enum Subject: Hashable {
  case section, resource, partner, page, group, entry, withdrawn

  /// Where the subject is at hand, for messages.
  fileprivate var whereabouts: String {
    switch self {
    case .section: "on the pages of sections and in 'each: sections'"
    case .resource: "on cards"
    case .partner: "in an 'each' over partners"
    case .page: "in furniture and backgrounds"
    case .group: "in an 'each' over an index or types"
    case .entry: "in 'each: group.entries' and in an 'each' over additions or changes"
    case .withdrawn: "in 'each: news.withdrawn'"
    }
  }

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
  /// Reports a field that says nothing where it is named, because what it tells of is not at hand.
  func checkIsAtHand(_ field: String, at place: Place, _ found: inout DiagnosticList) {
    guard let subject = Subject(of: field), !atHand.contains(subject) else { return }
    found.error("misplaced-name", at: place, "field '\(field)' is known only \(subject.whereabouts)")
  }

  /// Reports the fields of a template, and of its words in any language, that are not at hand.
  func checkIsAtHand(_ template: Template, at place: Place, _ found: inout DiagnosticList) {
    for field in fields(of: template.parts) { checkIsAtHand(field.rawValue, at: place, &found) }
  }

  private func fields(of parts: [Template.Part]) -> [TextField] {
    parts.flatMap { part -> [TextField] in
      switch part {
      case .literal: []
      case .field(let field): [field]
      case .optional(let parts): fields(of: parts)
      case .word(let name): words.flatMap { $0.templates[name].map { fields(of: $0.parts) } ?? [] }
      }
    }
  }

  /// What `body` reads, with more at hand.
  mutating func with<Result>(_ subjects: Set<Subject>, _ body: (inout DesignReader) -> Result) -> Result {
    let before = atHand
    atHand.formUnion(subjects)
    defer { atHand = before }
    return body(&self)
  }
}
