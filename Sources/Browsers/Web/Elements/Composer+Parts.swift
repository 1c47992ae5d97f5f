import Catalogue

// Sections, texts and news.

extension Composer {
  /// Writes a section whose title is a heading of a level, with what `cards` writes of each group.
  func section(_ section: SectionPart, level: Int = 2, _ writer: inout MarkupWriter) {
    let id = places.id(of: .section(section.place))
    writer.element(
      .section,
      [.madeClasses("section a\(section.accent)"), .id(id), .labelledBy("title.\(id)")] + own(section.language)
    ) { writer in
      writer.element(.header, [.classes("band")]) { writer in
        writer.element(.span, [.classes("number"), .ariaHidden], text: String(section.place + 1))
        phrase(section.title, .heading(level), [.id("title.\(id)")], in: section.language, &writer)
      }
      writer.lineBreak()
      intro(of: section, level: level + 1, &writer)
      for group in section.groups { self.group(group, of: section, level: level + 1, &writer) }
      references(section.references, of: section, level: level + 1, &writer)
    }
    writer.lineBreak()
  }

  private func intro(of section: SectionPart, level: Int, _ writer: inout MarkupWriter) {
    let hasPicture = has(section.picture)
    guard hasPicture || !section.intro.isEmpty else { return }
    writer.element(.div, [.classes(hasPicture ? "intro pictured" : "intro")]) { writer in
      if let picture = section.picture, hasPicture {
        writer.element(.figure) { image(picture, in: section.language, &$0) }
      }
      prose(section.intro, "prose", in: section.language, level: level, prefix: "s.\(section.id)", &writer)
    }
  }

  /// Writes resources with their heading. Titles of resources are below it.
  private func group(
    _ group: SectionPart.Group, of section: SectionPart, level: Int, _ writer: inout MarkupWriter
  ) {
    writer.element(.div, [.classes("group")] + cardsLanguage(in: section)) { writer in
      if let id = group.id, let title = group.title {
        phrase(
          title, .heading(level),
          [.classes("subsection"), .id(places.id(of: .subsection(id, section: section.place)))], &writer)
        prose(group.intro, "prose", in: section.language, level: level + 1, prefix: "u.\(id)", &writer)
      }
      writer.element(.div, [.classes("cards")]) { writer in
        writer.lineBreak()
        let level = group.title == nil ? level : level + 1
        for index in group.cards.indices { card(group.cards[index], of: section, level: level, &writer) }
      }
    }
  }

  /// Cards say their languages beside that of the edition, which a section may have left.
  private func cardsLanguage(in section: SectionPart) -> [Attribute] {
    .language(edition.language, within: section.language)
  }

  private func references(
    _ references: [Reference], of section: SectionPart, level: Int, _ writer: inout MarkupWriter
  ) {
    guard !references.isEmpty else { return }
    writer.element(.div, [.classes("references")] + cardsLanguage(in: section)) { writer in
      phrase(word(.seeAlso), .heading(level), &writer)
      list(references, &writer)
    }
  }

  /// Writes links to resources.
  func list(_ references: [Reference], _ writer: inout MarkupWriter) {
    writer.element(.ul) { writer in
      for reference in references {
        writer.element(.li) { writer in
          guard let address = edition.targets[reference.id].flatMap(places.address) else {
            return phrase(reference.title, .span, &writer)
          }
          phrase(reference.title, .a, [.href(address)], &writer)
        }
      }
    }
  }

  // MARK: Texts

  /// Writes a page of texts whose title is a heading of a level.
  func text(_ part: TextPart, level: Int = 2, _ writer: inout MarkupWriter) {
    let id = places.id(of: .text(part.id))
    let named: [Attribute] = part.title == nil ? [] : [.labelledBy("title.\(id)")]
    writer.element(.section, [.madeClasses("text-part \(part.look)"), .id(id)] + named + own(part.language)) { writer in
      if let title = part.title {
        phrase(title, .heading(level), [.id("title.\(id)")], in: part.language, &writer)
      }
      if let subtitle = part.subtitle {
        phrase(subtitle, .p, [.classes("subtitle")], in: part.language, &writer)
      }
      figure(of: part, &writer)
      partners(part.partners, &writer)
      prose(
        part.body, "prose", in: part.language, level: part.title == nil ? level : level + 1, prefix: part.id, &writer)
      if let signature = part.signature {
        phrase(signature, .p, [.classes("signature")], in: part.language, &writer)
      }
      if let caption = part.caption, part.picture == nil {
        phrase(caption, .p, [.classes("caption")], in: part.language, &writer)
      }
    }
    writer.lineBreak()
  }

  private func figure(of part: TextPart, _ writer: inout MarkupWriter) {
    guard let picture = part.picture, has(picture) else { return }
    writer.element(.figure) { writer in
      image(picture, in: part.language, &writer)
      if let caption = part.caption { phrase(caption, .figcaption, in: part.language, &writer) }
    }
  }

  /// Writes partners, each by its logo or its name.
  func partners(_ partners: [ShownPartner], _ writer: inout MarkupWriter) {
    guard !partners.isEmpty else { return }
    writer.element(.ul, [.classes("partners")]) { writer in
      for partner in partners {
        writer.element(.li) { writer in
          guard let address = partner.address.flatMap(Address.init(outside:)) else {
            return name(of: partner, &writer)
          }
          writer.element(.a, [.href(address)]) { name(of: partner, &$0) }
        }
      }
    }
  }

  private func name(of partner: ShownPartner, _ writer: inout MarkupWriter) {
    if let logo = partner.logo, has(logo) {
      image(logo, with: [.classes("logo")], &writer)
    } else {
      phrase(partner.name, .span, [.classes("wordmark")], &writer)
    }
    if let long = partner.longName { phrase(long, .span, [.classes("long-name")], &writer) }
  }

  // MARK: News

  /// Writes what is new.
  func news(_ news: NewsPart, level: Int = 2, _ writer: inout MarkupWriter) {
    let id = places.id(of: .news)
    writer.element(.section, [.classes("text-part news"), .id(id), .labelledBy("title.\(id)")]) { writer in
      phrase(word(.news), .heading(level), [.id("title.\(id)")], &writer)
      if let since = news.since { phrase(since, .p, [.classes("subtitle")], &writer) }
      for (heading, references) in [(WebWord.added, news.added), (.revised, news.revised)] where !references.isEmpty {
        phrase(word(heading), .heading(level + 1), &writer)
        list(references, &writer)
      }
      if !news.withdrawn.isEmpty {
        phrase(word(.withdrawn), .heading(level + 1), &writer)
        writer.element(.ul) { writer in
          for title in news.withdrawn { phrase(title, .li, &writer) }
        }
      }
    }
    writer.lineBreak()
  }
}

extension TextPart {
  /// The name of its kind for the style sheet.
  fileprivate var look: String {
    let known = ["about", "editorial", "text", "picture", "colophon", "back-cover", "partners"]
    return known.contains(kind) ? kind : "text"
  }
}
