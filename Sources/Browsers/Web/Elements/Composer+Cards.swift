import Catalogue

// The cards of resources.

extension Composer {
  /// Writes a card, whose title is a heading of a level.
  func card(_ card: Card, of section: SectionPart, level: Int, _ writer: inout MarkupWriter) {
    let target = Target.resource(card.id, section: section.place)
    var attributes: [Attribute] = []
    attributes.reserveCapacity(3 + card.facets.count)
    attributes += [.classes("card"), .id(places.id(of: target))]
    if writer.syntax == .html {
      if let last = card.range?.upperBound { attributes.append(.data("t", String(last))) }
      for (index, values) in card.facets.enumerated() where !values.isEmpty {
        attributes.append(.data(String(index), values))
      }
    }
    writer.element(.article, attributes) { writer in
      pageBreak(before: card, &writer)
      // The title comes first, also for those to whom the card is read.
      writer.element(.div, [.classes("card-head")]) { writer in
        title(of: card, target, level: level, &writer)
        kind(of: card, &writer)
        if let authors = card.authors { phrase(authors, .p, [.classes("authors")], &writer) }
      }
      cover(of: card, &writer)
      writer.element(.div, [.classes("card-text")]) { texts(of: card, level: level, &$0) }
    }
    writer.lineBreak()
  }

  /// Writes the title of a card, which leads to its page where pages are files of their own.
  private func title(of card: Card, _ target: Target, level: Int, _ writer: inout MarkupWriter) {
    guard hasFiles, !hasOwnPage, let address = places.address(of: target) else {
      return phrase(card.title, .heading(level), &writer)
    }
    writer.element(.heading(level), own(card.title.language)) { writer in
      writer.element(.a, [.href(address)], text: card.title.text)
    }
  }

  /// Writes what stands below the title of a card and its authors.
  private func texts(of card: Card, level: Int, _ writer: inout MarkupWriter) {
    if !card.summary.isEmpty || !card.details.isEmpty {
      writer.element(.div, [.classes("summary")] + own(card.language)) { writer in
        var prose = ProseMarkup(self, in: card.language, level: level + 1, prefix: card.id)
        prose.write(card.summary, &writer)
        details(of: card, level: level, &writer)
      }
    }
    links(of: card, &writer)
  }

  /// Writes what kind of thing it is, and of which year.
  private func kind(of card: Card, _ writer: inout MarkupWriter) {
    guard card.type != nil || card.years != nil || card.news != nil else { return }
    writer.element(.p, [.classes("kind")]) { writer in
      if let news = card.news {
        phrase(word(news == .added ? .new : .updated), .span, [.classes("badge")], &writer)
        writer.text(" ")
      }
      if let type = card.type { phrase(type, .span, [.classes("type")], &writer) }
      guard let years = card.years else { return }
      if card.type != nil { writer.text(" ") }
      writer.element(.span, [.classes("year")], text: years)
    }
  }

  /// Marks where a page of the printed edition begins, in a book.
  private func pageBreak(before card: Card, _ writer: inout MarkupWriter) {
    guard writer.syntax == .xhtml, let label = edition.pageBreaks[card.id] else { return }
    writer.element(
      .span,
      [.id("page.\(label)"), .epubType("pagebreak")]
    ) { _ in }
  }

  // MARK: Cover

  /// Writes the picture of a card, what it says of its event, or a drawing of its type.
  private func cover(of card: Card, _ writer: inout MarkupWriter) {
    let look = "p\(card.turn % 6)"
    if let picture = card.picture, has(picture) {
      writer.element(.div, [.classes("cover picture")]) { writer in
        image(picture, &writer)
        if let session = card.session { banner(session, of: card, "when-line", &writer) }
      }
    } else if let session = card.session {
      banner(session, of: card, "cover banner", &writer)
    } else if writer.syntax == .html {
      writer.element(.div, [.madeClasses("cover drawn \(look)"), .ariaHidden]) { writer in
        if let icon = card.icon { self.icon(icon, &writer) }
      }
    }
  }

  private func banner(_ session: Card.Session, of card: Card, _ name: StaticString, _ writer: inout MarkupWriter) {
    writer.element(.div, [.classes(name)]) { writer in
      if let series = session.series { phrase(series, .p, [.classes("series")], &writer) }
      if let title = session.title {
        // Nobody hears the title twice.
        let isSame = CollationKey.haveSameLetters(title.text, card.title.text)
        phrase(title, .p, [.classes("session-title")] + (isSame ? [.ariaHidden] : []), &writer)
      }
      if let when = session.when {
        writer.element(.p, [.classes("when")] + own(when.language)) { writer in
          guard let date = session.date, date.exists else { return writer.text(when.text) }
          writer.element(.time, [.datetime(date.description)], text: when.text)
        }
      }
    }
  }

  /// Writes a drawing that stands for a type.
  func icon(_ index: Int, _ writer: inout MarkupWriter) {
    guard writer.syntax == .html else { return }
    writer.element(.svg, [.classes("icon"), .viewBox(edition.viewBoxes[index]), .ariaHidden]) { writer in
      writer.element(.use, [.href(Address(fragment: "icon.\(index)"))]) { _ in }
    }
  }

  /// Writes the drawings, once, which `icon` uses.
  func icons(_ writer: inout MarkupWriter) {
    guard !edition.icons.isEmpty else { return }
    writer.element(.svg, [.classes("unseen"), .ariaHidden, .width(0), .height(0)]) { writer in
      for (index, drawing) in edition.icons.enumerated() {
        writer.element(.symbol, [.id("icon.\(index)"), .viewBox(edition.viewBoxes[index])]) { writer in
          writer.element(.path, [.path(drawing.path.svg)]) { _ in }
        }
      }
    }
  }

  // MARK: Details and links

  private func details(of card: Card, level: Int, _ writer: inout MarkupWriter) {
    guard !card.details.isEmpty else { return }
    writer.element(.dl, [.classes("details")]) { writer in
      for (index, detail) in card.details.enumerated() {
        writer.element(.div) { writer in
          phrase(detail.label, .dt, in: card.language, &writer)
          writer.element(.dd) { writer in
            switch detail.value {
            case .text(let value): writer.text(value.text)
            case .prose(let text):
              var prose = ProseMarkup(self, in: card.language, level: level + 1, prefix: "\(card.id).\(index)")
              prose.write(text, &writer)
            case .link(let address):
              let name = Phrase(address.withoutScheme, in: card.language)
              link(Card.Link(address: address, label: name), to: card, in: card.language, &writer)
            }
          }
        }
      }
    }
  }

  private func links(of card: Card, _ writer: inout MarkupWriter) {
    if let access = card.access {
      writer.element(.p, [.classes("access")]) { link(access, to: card, &$0) }
    }
    guard !card.links.isEmpty else { return }
    writer.element(.ul, [.classes("more")]) { writer in
      for other in card.links { writer.element(.li) { link(other, to: card, &$0) } }
    }
  }

  /// Writes a link that says which resource it leads to, also to those who hear it out of its place.
  private func link(
    _ link: Card.Link, to card: Card, in language: String? = nil, _ writer: inout MarkupWriter
  ) {
    guard let address = Address(outside: link.address) else {
      return phrase(link.label, .span, in: language, &writer)
    }
    writer.element(.a, [.href(address)] + own(link.label.language, in: language)) { writer in
      writer.text(link.label.text)
      writer.element(.span, [.classes("unseen")] + own(card.title.language, in: link.label.language)) { writer in
        writer.text(" – ")
        writer.text(card.title.text)
      }
    }
  }
}
