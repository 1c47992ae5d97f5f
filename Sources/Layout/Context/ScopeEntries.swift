import LayoutDesign

/// The texts of lists: the current entry, and the pages that it leads to.
extension Scope {
  /// The resource of the current entry; nil in the entry of an author.
  var resourceOfEntry: ResourcePlace? { member?.entry.flatMap { $0.author == nil ? $0.resources.first : nil } }

  /// The folio of a list's first page, 0 before pagination; nil when no page shows it.
  func page(of list: ClosingList) -> String? {
    guard context.numbers.resources.isEmpty else { return context.numbers.lists[list].map(String.init) }
    return context.design.pages.contains { $0.lists.contains(list) } ? "0" : nil
  }

  /// The pages of resources in the order of the edition, each once, with the resource that it leads to; three or more in a row
  /// are one range, "3–6". Before pagination they are all page 0.
  func pages(of resources: [ResourcePlace]) -> [PageOfResource] {
    let numbers = context.numbers.resources
    func page(of place: ResourcePlace) -> Int { numbers.isEmpty ? 0 : numbers[place.section][place.resource] }
    var spans: [(first: Int, last: Int, resource: ResourcePlace)] = []
    for place in resources {
      let page = page(of: place)
      if let last = spans.last, page <= last.last + 1 {
        spans[spans.count - 1].last = max(last.last, page)
      } else {
        spans.append((page, page, place))
      }
    }
    return spans.flatMap { span -> [PageOfResource] in
      switch span.last - span.first {
      case 0: return [PageOfResource(label: String(span.first), resource: span.resource)]
      case 1:
        let second = resources.first { page(of: $0) == span.last } ?? span.resource
        return [
          PageOfResource(label: String(span.first), resource: span.resource),
          PageOfResource(label: String(span.last), resource: second),
        ]
      default: return [PageOfResource(label: "\(span.first)–\(span.last)", resource: span.resource)]
      }
    }
  }

  /// Pages as they are printed in a row.
  func joined(_ pages: [PageOfResource]) -> String {
    pages.map(\.label).joined(separator: context.words.listSeparator)
  }

  /// The resources whose pages a field names; nil for other fields.
  private func resources(ofPagesIn field: TextField) -> [ResourcePlace]? {
    switch field {
    case .computed(.entryPages): member?.entry?.resources ?? []
    case .computed(.groupPages): member?.group?.resources ?? []
    default: nil
    }
  }

  /// The text of a template in pieces, of which page numbers lead to their resource; nil where `text` gives nil.
  func stretches(of template: Template) -> [(text: TextPiece, resource: ResourcePlace?)]? {
    guard text(template) != nil else { return nil }
    var stretches: [(text: TextPiece, resource: ResourcePlace?)] = []
    add(template.parts, in: language, to: &stretches)
    return stretches
  }

  /// Adds parts whose own letters are in `language`.
  private func add(
    _ parts: [Template.Part], in language: String, to stretches: inout [(text: TextPiece, resource: ResourcePlace?)]
  ) {
    for part in parts {
      switch part {
      case .literal(let letters): stretches.append((TextPiece(letters, in: language), nil))
      case .field(let field):
        guard let resources = resources(ofPagesIn: field) else {
          stretches.append((TextPiece(text(of: field) ?? "", in: self.language(of: field)), nil))
          continue
        }
        for (index, page) in pages(of: resources).enumerated() {
          if index > 0 { stretches.append((TextPiece(context.words.listSeparator, in: nil), nil)) }
          stretches.append((TextPiece(page.label, in: nil), page.resource))
        }
      case .word(let name):
        add(context.words.templates[name]?.parts ?? [], in: context.languageOfWords, to: &stretches)
      case .optional(let parts):
        if text(Template([.optional(parts)])) != nil { add(parts, in: language, to: &stretches) }
      case .strong(let parts), .link(let parts, _): add(parts, in: language, to: &stretches)
      }
    }
  }
}

/// A page, or a range of them, and the resource that a click on it leads to.
struct PageOfResource {
  /// The number, or "3–6".
  var label: String
  /// The first resource there.
  var resource: ResourcePlace
}

extension Template {
  /// Whether it names the pages of an entry or of a group, itself or in one of the words.
  func namesPages(_ words: Words) -> Bool {
    parts.contains { part in
      switch part {
      case .literal: false
      case .field(let field): field == .computed(.entryPages) || field == .computed(.groupPages)
      case .word(let name): words.templates[name]?.namesPages(words) ?? false
      case .optional(let parts), .strong(let parts), .link(let parts, _): Template(parts).namesPages(words)
      }
    }
  }
}
