import Catalogue
import Layout
import LayoutDesign

// Sections and cards.

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
      }
      scope.resource = position
      groups[groups.count - 1].cards.append(card(resource, turn: position + place, in: scope))
    }
    return SectionPart(
      id: section.id, place: place, language: language, title: Phrase(section.title, in: language),
      intro: section.intro,
      picture: section.image.map { picture($0, in: language, for: .text) }, groups: groups,
      references: references(to: section.id, from: index), accent: accents.firstIndex(of: accent) ?? 0)
  }

  /// The resources that stand in a section, too, and have their cards in another.
  private func references(to id: String, from own: Int) -> [Reference] {
    context.shownSections.filter { $0 != own }.flatMap { index in
      context.edition.sections[index].resources.filter { $0.sections.contains(id) }.map {
        Reference(id: $0.id, title: title(of: $0))
      }
    }
  }

  /// The title of a resource, in its own language.
  func title(of resource: Resource) -> Phrase { Phrase(resource.title, in: resource.languageOfTitle ?? language) }

  private mutating func card(_ resource: Resource, turn: Int, in scope: Scope) -> Card {
    let texts = resource.language ?? language
    let title = title(of: resource)
    var card = Card(
      id: resource.id, language: texts, title: title, type: Phrase(resource.type, in: language),
      years: text(of: "year", in: scope), range: resource.years,
      authors: Phrase(text(of: "authors", in: scope), in: languageOfWords), authorNames: resource.authors.map(\.name),
      session: session(of: resource, in: scope),
      summary: RichField(named: "resource.summary").flatMap { scope.text(of: $0) } ?? RichText(),
      details: details(of: resource, in: scope), access: access(to: resource, in: scope), links: [],
      picture: thumbnail(of: resource, in: scope), icon: icon(for: resource.type), turn: turn)
    card.links = resource.otherLinks.map { link in
      Card.Link(address: link.url, label: Phrase(link.label ?? link.url.withoutScheme, in: texts))
    }
    if let news = context.news {
      card.news = news.added.contains(resource.id) ? .added : news.revised.contains(resource.id) ? .revised : nil
    }
    return card
  }

  private func text(of row: String, in scope: Scope) -> String? {
    TextField(named: "resource.\(row)").flatMap { scope.text(of: $0) }
  }

  private func access(to resource: Resource, in scope: Scope) -> Card.Link? {
    guard let address = resource.accessURL else { return nil }
    if let label = Phrase(resource.accessLabel, in: resource.language ?? language) {
      return Card.Link(address: address, label: label)
    }
    let own = word("access", in: scope).map { phrase in
      var phrase = phrase
      phrase.text = String(phrase.text.drop { ">→›» \u{a0}".contains($0) })
      return phrase
    }
    return Card.Link(address: address, label: own ?? Phrase(words[.access], in: words.language))
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
    func field(_ name: String) -> String? { TextField(named: name).flatMap { scope.text(of: $0) } }
    let when = [field("session.date"), field("session.time"), session.room].compactMap { $0 }.joined(separator: " · ")
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
