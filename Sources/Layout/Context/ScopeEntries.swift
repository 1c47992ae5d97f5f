import LayoutDesign

/// The texts of lists: the current entry, and the pages that it leads to.
extension Scope {
  /// The resource of the current entry; nil in the entry of an author.
  var resourceOfEntry: ResourcePlace? { entry?.author == nil ? entry?.resources.first : nil }

  /// The folio of a list's first page, 0 before pagination; nil when no page shows it.
  func page(of list: ClosingList) -> String? {
    guard context.numbers.resources.isEmpty else { return context.numbers.lists[list].map(String.init) }
    return context.design.pages.contains { $0.lists.contains(list) } ? "0" : nil
  }

  /// The pages of the current entry, each once, with the resource that it leads to; three or more in a row are one range,
  /// "3–6". Before pagination they are all page 0.
  var pagesOfEntry: [(label: String, resource: ResourcePlace)] {
    let numbers = context.numbers.resources
    var spans: [(first: Int, last: Int, resource: ResourcePlace)] = []
    for place in entry?.resources ?? [] {
      let page = numbers.isEmpty ? 0 : numbers[place.section][place.resource]
      if let last = spans.last, page <= last.last + 1 {
        spans[spans.count - 1].last = max(last.last, page)
      } else {
        spans.append((page, page, place))
      }
    }
    return spans.flatMap { span -> [(String, ResourcePlace)] in
      switch span.last - span.first {
      case 0: [(String(span.first), span.resource)]
      case 1: [(String(span.first), span.resource), (String(span.last), place(onPage: span.last) ?? span.resource)]
      default: [("\(span.first)–\(span.last)", span.resource)]
      }
    }
  }

  /// The first resource of the current entry that begins on the page.
  private func place(onPage page: Int) -> ResourcePlace? {
    entry?.resources.first { context.numbers.resources[$0.section][$0.resource] == page }
  }

  /// The text of a template in pieces, of which page numbers lead to their resource; nil where `text` gives nil.
  func stretches(of template: Template) -> [(text: String, resource: ResourcePlace?)]? {
    guard text(template) != nil else { return nil }
    var stretches: [(text: String, resource: ResourcePlace?)] = []
    add(template.parts, to: &stretches)
    return stretches
  }

  private func add(_ parts: [Template.Part], to stretches: inout [(text: String, resource: ResourcePlace?)]) {
    for part in parts {
      switch part {
      case .literal(let letters): stretches.append((letters, nil))
      case .field(.entryPages):
        for (index, page) in pagesOfEntry.enumerated() {
          if index > 0 { stretches.append((context.words.listSeparator, nil)) }
          stretches.append((page.label, page.resource))
        }
      case .field(let field): stretches.append((text(of: field) ?? "", nil))
      case .word(let name): add(context.words.templates[name]?.parts ?? [], to: &stretches)
      case .optional(let parts): if text(Template([.optional(parts)])) != nil { add(parts, to: &stretches) }
      }
    }
  }
}

extension Template {
  /// Whether it names the pages of an entry, itself or in one of the words.
  func namesPages(_ words: Words) -> Bool {
    parts.contains { part in
      switch part {
      case .literal: false
      case .field(let field): field == .entryPages
      case .word(let name): words.templates[name]?.namesPages(words) ?? false
      case .optional(let parts): Template(parts).namesPages(words)
      }
    }
  }
}
