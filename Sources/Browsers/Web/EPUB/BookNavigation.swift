/// The contents of a book: its sections with their resources, and the pages of the printed edition.
struct BookNavigation {
  private let composer: Composer
  private let edition: WebEdition

  init(_ composer: Composer) { (self.composer, edition) = (composer, composer.edition) }

  /// The page.
  var bytes: [UInt8] {
    let title = composer.word(.contents)
    return Book.page(title: title.text, in: edition.language) { writer in
      writer.element(.nav, [.epubType("toc"), .role("doc-toc"), .id("p.contents"), .labelledBy("title.contents")]) {
        writer in
        composer.phrase(title, .h1, [.id("title.contents")], &writer)
        writer.element(.ol) { writer in
          for line in composer.lines { write(line, &writer) }
        }
      }
      pages(&writer)
    }
  }

  private func write(_ line: Composer.Line, _ writer: inout MarkupWriter) {
    guard let address = composer.places.address(of: line.target) else { return }
    writer.element(.li) { writer in
      composer.phrase(line.title, .a, [.href(address)], &writer)
      guard let section = line.section, section.cardCount > 0 else { return }
      writer.element(.ol) { writer in
        for group in section.groups { write(group, of: section, &writer) }
      }
    }
    writer.lineBreak()
  }

  private func write(_ group: SectionPart.Group, of section: SectionPart, _ writer: inout MarkupWriter) {
    guard let id = group.id, let title = group.title,
      let address = composer.places.address(of: .subsection(id, section: section.place))
    else { return write(group.cards, of: section, &writer) }
    writer.element(.li) { writer in
      composer.phrase(title, .a, [.href(address)], &writer)
      writer.element(.ol) { write(group.cards, of: section, &$0) }
    }
  }

  private func write(_ cards: [Card], of section: SectionPart, _ writer: inout MarkupWriter) {
    for card in cards {
      guard let address = composer.places.address(of: .resource(card.id, section: section.place)) else { continue }
      writer.element(.li) { composer.phrase(card.title, .a, [.href(address)], &$0) }
    }
  }

  /// The pages of the printed edition, for those who have it beside them.
  private func pages(_ writer: inout MarkupWriter) {
    guard !edition.pageBreaks.isEmpty else { return }
    writer.element(.nav, [.epubType("page-list"), .role("doc-pagelist"), .hidden, .labelledBy("title.pages")]) {
      writer in
      composer.phrase(composer.word(.pages), .h2, [.id("title.pages")], &writer)
      writer.element(.ol) { writer in
        for section in edition.sections {
          for card in section.cards {
            guard let label = edition.pageBreaks[card.id] else { continue }
            let file = "\(BookPlaces.name(of: section)).xhtml"
            writer.element(.li) { writer in
              writer.element(.a, [.href(Address(file: file, fragment: "page.\(label)"))], text: label)
            }
          }
        }
      }
    }
  }
}
