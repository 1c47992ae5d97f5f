/// Everything that boxes can read of an edition: what a layout names in them, and in the boxes within.
///
/// Where all of it is the same, a box looks the same, whatever else differs between two editions. Only the layout itself and the
/// colours of the section are not among it. Everything stands once, in the order in which the boxes name it.
package struct BoxReads: Sendable {
  /// Fields of the data.
  package private(set) var fields: [DataField] = []
  /// Fields whose labels are printed.
  package private(set) var labels: [DataField] = []
  /// Texts that no file says.
  package private(set) var texts: [ComputedText] = []
  /// What is asked for and not shown.
  package private(set) var facts: [AnyField.Fact] = []
  /// Lists, and what is read of their members with them.
  package private(set) var lists: [ListField] = []
  /// Whether a link leads to the current section, or its subsection.
  package private(set) var linksToSection = false
  /// Whether what they show depends on the place of the resource among its neighbours.
  package private(set) var takesTurns = false

  /// What `boxes` read; `words` are those of the language that they are printed in.
  package init(of boxes: [Box], words: Words) {
    for box in boxes { add(box, words) }
  }

  private mutating func add(_ box: Box, _ words: Words) {
    for condition in box.conditions { add(condition.field) }
    if let description = box.description { add(description, words) }
    switch box.link {
    case .address(let field): fields.addOnce(field)
    case .detail: lists.addOnce(.computed(.details))
    case .entry: lists.addOnce(.computed(.groupEntries))
    case .section, .subsection: linksToSection = true
    case .contents: lists.addOnce(.computed(.contents))
    case .list, .fixed, nil: break
    }
    switch box.kind {
    case .each(let each): add(each.list)
    case .text(let text):
      add(text.template, words)
      addLink(of: text.lineLimit)
    case .prose(let prose):
      add(prose.field)
      addLink(of: prose.lineLimit)
    case .qr(let code): add(code.template, words)
    case .image(let image): if case .field(let field) = image.source { fields.addOnce(field.field) }
    case .shape(let shape): if shape.source == .icon { add(builtIn: "resource.type") }
    case .choose(let choose): takesTurns = takesTurns || choose.takesTurns
    case .stack, .row, .layer, .grid, .rule, .glue: break
    }
    for inner in box.kind.boxes { add(inner, words) }
  }

  private mutating func add(_ template: Template, _ words: Words) {
    for part in template.parts {
      switch part {
      case .literal: break
      case .field(let field): add(field)
      case .word(let name): if let template = words.templates[name] { add(template, words) }
      case .optional(let parts), .strong(let parts), .link(let parts, _): add(Template(parts), words)
      }
    }
  }

  private mutating func add(_ field: AnyField) {
    switch field {
    case .data(let field): fields.addOnce(field)
    case .list(let list): add(list)
    case .text(let field): add(field)
    case .rich(let field): add(field)
    case .fact(let fact): facts.addOnce(fact)
    }
  }

  private mutating func add(_ list: ListField) {
    lists.addOnce(list)
    if case .links = list { addLinks() }
  }

  private mutating func addLinks() { add(builtIn: "resource.links") }

  private mutating func add(_ field: TextField) {
    switch field {
    case .data(let field):
      fields.addOnce(field)
      if field.kind == .partners { lists.addOnce(.partners(field)) }
    case .label(let field): labels.addOnce(field)
    case .computed(let text): texts.addOnce(text)
    }
  }

  private mutating func add(_ field: RichField) {
    switch field {
    case .data(let field): fields.addOnce(field)
    case .detail, .details: lists.addOnce(.computed(.details))
    case .links:
      addLinks()
      // On paper addresses stand behind their labels.
      facts.addOnce(.hasAccessAddress)
      facts.addOnce(.hasAccessCode)
    }
  }

  /// Who is told of a shortened text is told whether the rest can be read elsewhere.
  private mutating func addLink(of limit: LineLimit?) { if limit?.shortens == true { add(builtIn: "resource.url") } }

  private mutating func add(builtIn name: String) {
    guard let field = DataField(named: name) else { preconditionFailure("every catalogue has \(name)") }
    fields.addOnce(field)
  }
}

extension Array where Element: Equatable {
  /// Adds an element that is not there.
  fileprivate mutating func addOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
