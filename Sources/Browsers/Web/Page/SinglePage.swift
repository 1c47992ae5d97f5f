import Bytes
import Catalogue

/// An edition as one page that needs no other file: its style, its script and its pictures are in it, and nothing else is ever asked for.
package struct SinglePage {
  private let edition: WebEdition
  private let pictures: [PictureKey: PictureFile]
  private let style, script: ProgramText

  /// Takes an edition and the pictures that are shown; others are left out. `addition` is what the page's script does besides, for
  /// whoever shows the page in another.
  package init(_ edition: WebEdition, pictures: [PictureKey: PictureFile], addition: [UInt8] = []) {
    (self.edition, self.pictures) = (edition, pictures)
    style = ProgramText(Array(edition.theme.styleSheet.utf8) + PackageResources.page_css)
    script = ProgramText(PackageResources.page_js + addition)
  }

  /// What browsers allow the page (Content Security Policy, 3): its own style, script and pictures.
  package var policy: String {
    "default-src 'none'; style-src \(style.policySource); script-src \(script.policySource); img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// The page, HTML in UTF-8.
  package var bytes: [UInt8] {
    var addresses: [PictureKey: (Address, Int, Int)] = [:]
    for (key, file) in pictures {
      addresses[key] = (Address(dataOfType: file.type, file.bytes), file.width, file.height)
    }
    let composer = Composer(edition: edition, places: PagePlaces(edition: edition)) { addresses[$0] }
    // Room that nobody writes to takes no memory, and what has too little is copied.
    let pictureSize = addresses.values.reduce(0) { $0 + $1.0.text.utf8.count }
    var writer = MarkupWriter(.html, capacity: 1 << 20 + edition.cardCount << 12 + min(2 * pictureSize, 1 << 28))
    writer.beginDocument()
    // Of many cards, browsers lay out those that are in view.
    let isLong = edition.cardCount > SinglePage.fewCards
    writer.element(.html, .language(edition.language) + (isLong ? [.classes("many")] : [])) { writer in
      writer.lineBreak()
      head(composer, &writer)
      writer.element(.body) { writer in
        writer.lineBreak()
        body(composer, &writer)
      }
    }
    writer.lineBreak()
    return writer.take()
  }

  /// Up to so many cards are laid out at once.
  static let fewCards = 300

  private func head(_ composer: Composer, _ writer: inout MarkupWriter) {
    writer.element(.head) { writer in
      composer.metadata(edition.title.text, policy, &writer)
      writer.program(.style, style)
      writer.data(LinkedData(edition).collection(), type: "application/ld+json")
      writer.program(.script, script, isModule: true)
      writer.lineBreak()
    }
    writer.lineBreak()
  }

  private func body(_ composer: Composer, _ writer: inout MarkupWriter) {
    composer.phrase(composer.word(.skip), .a, [.classes("skip"), .href(Address(fragment: "main."))], &writer)
    composer.icons(&writer)
    composer.whole(&writer)
  }
}

extension Composer {
  /// Writes all of an edition, with a search.
  func whole(_ writer: inout MarkupWriter) {
    masthead(&writer)
    writer.element(.div, [.classes("frame")]) { writer in
      contents(&writer)
      writer.element(.main, [.id("main."), .focusable]) { writer in
        SearchForm(self).write(&writer)
        for part in edition.front { text(part, &writer) }
        if let news = edition.news { self.news(news, &writer) }
        for part in edition.frontLists { list(part, &writer) }
        for part in edition.sections { section(part, &writer) }
        for part in edition.backLists { list(part, &writer) }
        for part in edition.back { text(part, &writer) }
      }
    }
    foot(&writer)
  }

  /// Writes what browsers are told of a page; `policy` is what it may load.
  func metadata(_ title: String, _ policy: String, _ writer: inout MarkupWriter) {
    writer.lineBreak()
    writer.void(.meta, [.charset])
    writer.void(.meta, [.httpEquiv("Content-Security-Policy"), .content(policy)])
    writer.void(.meta, [.name("viewport"), .content("width=device-width, initial-scale=1")])
    writer.element(.title, text: title)
    writer.void(.meta, [.name("color-scheme"), .content("light dark")])
    if let subtitle = edition.subtitle { writer.void(.meta, [.name("description"), .content(subtitle.text)]) }
    writer.void(.meta, [.name("generator"), .content("Vademecum")])
    writer.lineBreak()
  }
}

/// Places of a page that holds everything.
struct PagePlaces: Places {
  let edition: WebEdition

  func address(of target: Target) -> Address? { Address(fragment: id(of: target)) }
}
