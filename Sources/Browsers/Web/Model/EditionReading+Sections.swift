import Catalogue
import Layout
import LayoutDesign

// Sections and cards.

/// The fields that cards show, known by their names once.
private enum Shown {
  static let year = TextField(named: "resource.year")
  static let authors = TextField(named: "resource.authors")
  static let date = TextField(named: "session.date")
  static let time = TextField(named: "session.time")
  static let summary = RichField(named: "resource.summary")
}

extension Scope {
  fileprivate func text(of field: TextField?) -> String? { field.flatMap { text(of: $0) } }

  fileprivate func text(of field: RichField?) -> RichText? { field.flatMap { text(of: $0) } }
}

extension EditionReading {
  /// The section at a place of the edition, which is shown at another.
  mutating func section(at index: Int, place: Int, _ accents: inout [Accent]) -> SectionPart {
    let part = context.edition.sections[index]
    let section = part.section
    let language = section.language ?? language
    var scope = scope
    scope.section = index
    let accent = scope.accent
    if !accents.contains(accent) { accents.append(accent) }
    var groups: [SectionPart.Group] = []
    for (position, resource) in part.resources.enumerated() {
      let subsection = section.subsections.first { $0.id == resource.subsection }
      if groups.isEmpty || groups[groups.count - 1].id != subsection?.id {
        groups.append(
          SectionPart.Group(
            id: subsection?.id, title: Phrase(subsection?.title, in: language), intro: subsection?.intro ?? RichText(),
            cards: []))
        if section.subsections.isEmpty { groups[0].cards.reserveCapacity(part.resources.count) }
      }
      scope.resource = position
      groups[groups.count - 1].cards.append(card(resource, turn: position + place, in: scope))
    }
    return SectionPart(
      id: section.id, place: place, language: language, title: Phrase(section.title, in: language),
      intro: section.intro,
      picture: section.image.map { picture($0, in: language, for: .text) }, groups: groups,
      references: (references[section.id] ?? []).filter { $0.section != index }.map {
        Reference(id: $0.resource.id, title: sharedTitle(of: $0.resource))
      },
      accent: accents.firstIndex(of: accent) ?? 0)
  }

  /// The resources that name sections besides the one that they stand in.
  static func references(_ context: RenderContext) -> [String: [(section: Int, resource: Resource)]] {
    var references: [String: [(section: Int, resource: Resource)]] = [:]
    // In most editions, no resource names several.
    if context.referring.isEmpty { return references }
    for index in context.shownSections {
      let part = context.edition.sections[index]
      for resource in part.resources {
        let sections = resource.sections
        if sections.count == 1, sections[0] == part.section.id { continue }
        for id in Set(sections) { references[id, default: []].append((index, resource)) }
      }
    }
    return references
  }

  /// Authors in the characters of pages: many resources have the same.
  private mutating func authors(_ text: String?) -> Phrase? {
    guard let text else { return nil }
    if let known = authorPhrases[text] { return known }
    let phrase = Phrase(Optional(text), in: languageOfWords)
    authorPhrases[text] = .some(phrase)
    return phrase
  }

  /// The title of a resource, in its own language.
  func title(of resource: Resource) -> Phrase { Phrase(resource.title, in: resource.languageOfTitle ?? language) }

  /// The same, made once for its card and all that refers to it.
  private mutating func sharedTitle(of resource: Resource) -> Phrase {
    // Without references, nobody asks for it again.
    if references.isEmpty { return title(of: resource) }
    if let known = titles[resource.id] { return known }
    let title = title(of: resource)
    titles[resource.id] = title
    return title
  }

  private mutating func card(_ resource: Resource, turn: Int, in scope: Scope) -> Card {
    let texts = resource.language ?? language
    let title = sharedTitle(of: resource)
    let kind = kind(of: resource.type)
    var card = Card(
      id: resource.id, language: texts, title: title, type: kind.type,
      years: scope.text(of: Shown.year), range: resource.years,
      authors: authors(scope.text(of: Shown.authors)), authorNames: resource.authors.map(\.name),
      session: session(of: resource, in: scope),
      summary: scope.text(of: Shown.summary) ?? RichText(),
      details: details(of: resource, in: scope), access: access(to: resource, in: scope), links: [],
      picture: thumbnail(of: resource, in: scope), icon: kind.icon, turn: turn,
      facets: facetNumbers.map { $0[resourceCount] })
    resourceCount += 1
    card.links = resource.otherLinks.map { link in
      Card.Link(address: link.url, label: Phrase(link.label ?? link.url.withoutScheme, in: texts))
    }
    if let news = context.news {
      card.news = news.added.contains(resource.id) ? .added : news.revised.contains(resource.id) ? .revised : nil
    }
    return card
  }

  private mutating func access(to resource: Resource, in scope: Scope) -> Card.Link? {
    guard let address = resource.accessURL else { return nil }
    if let label = Phrase(resource.accessLabel, in: resource.language ?? language) {
      return Card.Link(address: address, label: label)
    }
    if let usualLabel { return Card.Link(address: address, label: usualLabel) }
    let template = context.words.templates["access"]
    let own = template.flatMap(scope.text)
    let label = own.flatMap { self.label($0) } ?? Phrase(words[.access], in: words.language)
    if template?.namesFields != true { usualLabel = label }
    return Card.Link(address: address, label: label)
  }

  /// What leads to a resource, without the arrow that paper has before it.
  private mutating func label(_ text: String) -> Phrase? {
    if let known = labels[text] { return known }
    var label = Phrase(Optional(text), in: languageOfWords)
    if let own = label { label?.text = String(own.text.drop { ">→›» \u{a0}".contains($0) }) }
    labels[text] = .some(label)
    return label
  }

  private func thumbnail(of resource: Resource, in scope: Scope) -> ShownPicture? {
    resource.thumbnail.map { image in
      let own = Phrase(image.alt, in: resource.language ?? language)
      return ShownPicture(image: image, alternative: own ?? word("thumbnail-of", in: scope), use: .card)
    }
  }

  private func session(of resource: Resource, in scope: Scope) -> Card.Session? {
    guard let session = resource.session else { return nil }
    let texts = resource.language ?? language
    let when = [scope.text(of: Shown.date), scope.text(of: Shown.time), session.room].compactMap(\.self)
      .joined(separator: " · ")
    return Card.Session(
      series: Phrase(session.series, in: texts), title: Phrase(session.title, in: texts),
      when: Phrase(when, in: languageOfWords), date: session.date)
  }

  /// What its catalogue says of it besides, without pictures, whatever the cards of the layout name.
  private func details(of resource: Resource, in scope: Scope) -> [Card.Detail] {
    let table = resource.values.table
    return table.freeFields.compactMap { row in
      guard let label = row.label, let value = resource.values[row.name], let field = DataField(free: row.name) else {
        return nil
      }
      let texts = resource.language ?? language
      let shown: Card.Detail.Value? =
        switch value {
        case .picture: nil
        case .richText(let text): text.isEmpty ? nil : .prose(text)
        case .text(let address) where row.type == .link: .link(address)
        default: Phrase(scope.text(of: .data(field)), in: texts).map { .text($0) }
        }
      return shown.map { Card.Detail(label: Phrase(label, in: language), value: $0) }
    }
  }

  /// A type in the characters of pages, and its drawing.
  private mutating func kind(of type: String?) -> (type: Phrase?, icon: Int?) {
    if let type, let known = kinds[type] { return known }
    let kind = (Phrase(type, in: language), icon(for: type))
    if let type { kinds[type] = kind }
    return kind
  }

  private mutating func icon(for type: String?) -> Int? {
    guard let drawing = context.design.icons.drawing(for: type) else { return nil }
    if let index = icons.firstIndex(of: drawing) { return index }
    icons.append(drawing)
    return icons.count - 1
  }
}

extension String {
  /// An address as people write it.
  var withoutScheme: String {
    let scheme = ["https://", "http://", "mailto:"].first(where: hasPrefix) ?? ""
    let rest = dropFirst(scheme.utf8.count)
    return String(rest.last == "/" && rest.dropLast().allSatisfy { $0 != "/" } ? rest.dropLast() : rest)
  }
}
