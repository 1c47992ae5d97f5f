import Catalogue

// The contents and the title.

extension Composer {
  /// A line of the contents.
  struct Line {
    var title: Phrase
    var target: Target
    /// The section that it stands for.
    var section: SectionPart?
  }

  /// The lines of the contents, in the order of the pages.
  var lines: [Line] {
    func lines(of texts: [TextPart]) -> [Line] {
      texts.compactMap { part in
        part.isListed ? part.title.map { Line(title: $0, target: .text(part.id)) } : nil
      }
    }
    func lines(of lists: [ListPart]) -> [Line] { lists.map { Line(title: $0.title, target: .list($0.id)) } }
    return lines(of: edition.front) + (edition.news == nil ? [] : [Line(title: word(.news), target: .news)])
      + lines(of: edition.frontLists)
      + edition.sections.map { Line(title: $0.title, target: .section($0.place), section: $0) }
      + lines(of: edition.backLists) + lines(of: edition.back)
  }

  /// Writes the contents as navigation.
  func contents(_ writer: inout MarkupWriter) {
    let id = places.id(of: .contents)
    writer.element(.nav, [.classes("contents"), .id(id), .labelledBy("title.\(id)")]) { writer in
      phrase(word(.contents), .h2, [.id("title.\(id)")], &writer)
      writer.element(.ol) { writer in
        writer.lineBreak()
        for line in lines { self.line(line, &writer) }
      }
    }
    writer.lineBreak()
  }

  private func line(_ line: Line, _ writer: inout MarkupWriter) {
    guard let address = places.address(of: line.target) else { return }
    writer.element(.li, line.section.map { [.madeClasses("a\($0.accent)")] } ?? []) { writer in
      writer.element(.a, [.href(address)]) { writer in
        if let section = line.section {
          writer.element(.span, [.classes("number"), .ariaHidden], text: String(section.place + 1))
        }
        phrase(line.title, .span, [.classes("line")], &writer)
        if let section = line.section, writer.syntax == .html {
          writer.element(
            .span, [.classes("cards-count"), .ariaHidden, .data("section", String(section.place))],
            text: String(section.cardCount))
        }
      }
    }
    writer.lineBreak()
  }

  /// Writes the title of the edition with what stands on its cover.
  func masthead(_ writer: inout MarkupWriter) {
    writer.element(.header, [.classes("masthead"), .id(places.id(of: .top))]) { writer in
      writer.element(.div, [.classes("wrap")]) { writer in
        writer.element(.div, [.classes("titles")]) { writer in
          if let kicker = edition.kicker { phrase(kicker, .p, [.classes("kicker")], &writer) }
          phrase(edition.title, .h1, &writer)
          if let subtitle = edition.subtitle { phrase(subtitle, .p, [.classes("subtitle")], &writer) }
          if let made = edition.made { phrase(made, .p, [.classes("made")], &writer) }
          publishers(&writer)
          downloads(&writer)
        }
        if let picture = edition.picture, has(picture) {
          writer.element(.figure) { image(picture, isLazy: false, &$0) }
        }
      }
      hills(&writer)
    }
    writer.lineBreak()
  }

  private func publishers(_ writer: inout MarkupWriter) {
    guard edition.publisher != nil || !edition.coverPartners.isEmpty else { return }
    writer.element(.div, [.classes("publishers")]) { writer in
      if let publisher = edition.publisher { partners([publisher], &writer) }
      if !edition.coverPartners.isEmpty {
        if let label = edition.partnersLabel { phrase(label, .p, &writer) }
        partners(edition.coverPartners, &writer)
      }
    }
  }

  /// Writes the foot of a page.
  func foot(_ writer: inout MarkupWriter) {
    writer.element(.footer, [.classes("foot")]) { writer in
      writer.element(.div) { writer in
        writer.element(.p) { writer in
          writer.text(edition.title.text)
          guard let made = edition.made else { return }
          writer.text(" – ")
          phrase(made, .span, &writer)
        }
        if let address = places.address(of: .top) {
          writer.element(.p) { phrase(word(.top), .a, [.href(address)], &$0) }
        }
        downloads(&writer)
      }
    }
    writer.lineBreak()
  }

  /// Three hills at the foot of the title, the nearest in the colour of the page.
  private func hills(_ writer: inout MarkupWriter) {
    guard writer.syntax == .html else { return }
    let outlines = [
      "M0 46C210 2 390 8 620 44S1040 74 1200 26V120H0Z", "M0 74C190 96 370 40 590 62S980 108 1200 58V120H0Z",
      "M0 112C240 62 470 88 700 98S1050 92 1200 104V120H0Z",
    ]
    writer.element(
      .svg, [.classes("hills"), .viewBox("0 0 1200 120"), .preserveAspect, .ariaHidden]
    ) { writer in
      for outline in outlines { writer.element(.path, [.path(outline)]) { _ in } }
    }
  }
}
