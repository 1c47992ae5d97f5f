import Bytes
import Catalogue

/// An edition as a folder of pages: all resources with a search, a page for each section and each resource, and data for other
/// programs.
package struct Site {
  let edition: WebEdition
  private let images: PictureNames
  /// Where it will be published, with a stroke at its end; nil where nobody says.
  let home: String?

  /// Takes an edition, its pictures, and where it will be published.
  package init(_ edition: WebEdition, pictures: [PictureKey: PictureFile], at home: String? = nil) {
    self.edition = edition
    images = PictureNames(edition, pictures)
    self.home = home.map { $0.hasSuffix("/") ? $0 : "\($0)/" }
  }

  /// A file of the site.
  package struct File {
    /// Its path in the folder of the site.
    package var path: String
    /// Its bytes.
    package var bytes: [UInt8]
  }

  /// The files.
  package var files: [File] {
    let style = Array(edition.theme.styleSheet.utf8) + PackageResources.page_css
    var files = [
      File(path: "index.html", bytes: index), File(path: "style.css", bytes: style),
      File(path: "script.js", bytes: PackageResources.page_js),
    ]
    let cards = edition.sections.flatMap { section in section.cards.map { (section, $0) } }
    for section in edition.sections {
      files.append(File(path: SitePlaces.path(ofSection: section.id), bytes: page(of: section)))
    }
    for list in edition.lists {
      files.append(File(path: SitePlaces.path(ofList: list.id), bytes: page(of: list)))
    }
    for (index, (section, card)) in cards.enumerated() {
      let before = index > 0 ? cards[index - 1].1 : nil
      let after = index + 1 < cards.count ? cards[index + 1].1 : nil
      files.append(
        File(path: SitePlaces.path(ofResource: card.id), bytes: page(of: card, in: section, (before, after))))
    }
    files += images.all.map { File(path: "images/\($0.name)", bytes: $0.file.bytes) }
    return files + SiteFeeds(self).files
  }

  /// Whether a path in the folder of a site is one that files of it may have.
  package static func holds(_ path: String) -> Bool {
    let parts = path.split(separator: "/", maxSplits: 1)
    if parts.count > 1 { return ["r", "s", "l", "images"].contains(parts[0]) }
    return [
      "index.html", "style.css", "script.js", "catalogue.json", "opds.json", "atom.xml", "sitemap.xml", "r", "s", "l",
      "images",
    ].contains(path)
  }

  /// The picture of a card, by its path in the site.
  func picture(of card: Card) -> (path: String, file: PictureFile)? {
    guard let picture = card.picture, let named = images[PictureKey(image: picture.image, use: picture.use)] else {
      return nil
    }
    return ("images/\(named.name)", named.file)
  }

  /// The address of a file of the site: in full where it is known where the site will be.
  func address(_ path: String) -> String { (home ?? "") + path }

  // MARK: Pages

  private func composer(_ root: String) -> Composer {
    var composer = Composer(edition: edition, places: SitePlaces(edition: edition, root: root)) { [images] key in
      images[key].map { (Address(file: "\(root)images/\($0.name)"), $0.file.width, $0.file.height) }
    }
    composer.hasFiles = true
    composer.root = root
    return composer
  }

  private var index: [UInt8] {
    let composer = composer("")
    let data = LinkedData(edition).collection(at: home) { address(SitePlaces.path(ofResource: $0.id)) }
    let isLong = edition.cardCount > SinglePage.fewCards
    return page(composer, edition.title, at: "", data, isLong: isLong) { writer in
      composer.whole(&writer)
    }
  }

  private func page(of section: SectionPart) -> [UInt8] {
    part(section.title, at: SitePlaces.path(ofSection: section.id)) { $0.section(section, level: 1, &$1) }
  }

  private func page(of list: ListPart) -> [UInt8] {
    part(list.title, at: SitePlaces.path(ofList: list.id)) { $0.list(list, level: 1, &$1) }
  }

  /// A page of a part of the edition, with the contents beside it.
  private func part(
    _ title: Phrase, at path: String, _ content: (Composer, inout MarkupWriter) -> Void
  ) -> [UInt8] {
    let composer = composer("../")
    return page(composer, title, at: path, nil) { writer in
      top(composer, &writer)
      writer.element(.div, [.classes("frame")]) { writer in
        composer.contents(&writer)
        writer.element(.main, [.id("main."), .focusable]) { content(composer, &$0) }
      }
      composer.foot(&writer)
    }
  }

  private func page(of card: Card, in section: SectionPart, _ around: (Card?, Card?)) -> [UInt8] {
    let composer = composer("../")
    let path = SitePlaces.path(ofResource: card.id)
    let data = LinkedData(edition).document(card, at: address(path))
    return page(composer, card.title, at: path, data) { writer in
      top(composer, &writer)
      writer.element(.div, [.classes("frame alone")]) { writer in
        writer.element(.main, [.id("main."), .focusable, .madeClasses("a\(section.accent)")]) { writer in
          writer.element(.p, [.classes("above")]) { writer in
            guard let address = composer.places.address(of: .section(section.place)) else { return }
            composer.phrase(section.title, .a, [.href(address)], &writer)
          }
          var alone = composer
          alone.hasOwnPage = true
          alone.card(card, of: section, level: 1, &writer)
        }
        neighbours(around, composer, &writer)
      }
      composer.foot(&writer)
    }
  }

  /// Writes the way to the resources before and after one.
  private func neighbours(_ around: (Card?, Card?), _ composer: Composer, _ writer: inout MarkupWriter) {
    let both = [(WebWord.previous, around.0), (.next, around.1)]
    guard both.contains(where: { $0.1 != nil }) else { return }
    writer.element(.nav, [.classes("neighbours"), .label(edition.words[.around])]) { writer in
      for (word, card) in both {
        guard let card, let address = edition.targets[card.id].flatMap(composer.places.address) else { continue }
        writer.element(.a, [.href(address)]) { writer in
          composer.phrase(composer.word(word), .span, [.classes("way")], &writer)
          writer.text(" ")
          composer.phrase(card.title, .span, &writer)
        }
      }
    }
  }

  /// Writes the way to the whole catalogue.
  private func top(_ composer: Composer, _ writer: inout MarkupWriter) {
    writer.element(.header, [.classes("strip"), .id(composer.places.id(of: .top))]) { writer in
      writer.element(.p) { writer in
        composer.phrase(edition.title, .a, [.href(Address(file: "../index.html"))], &writer)
      }
    }
  }

  private func page(
    _ composer: Composer, _ title: Phrase, at path: String, _ data: JSON?, isLong: Bool = false,
    _ content: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    let root = path.contains("/") ? "../" : ""
    var writer = MarkupWriter(.html)
    writer.beginDocument()
    writer.element(.html, .language(edition.language) + (isLong ? [.classes("many")] : [])) { writer in
      writer.element(.head) { writer in
        composer.metadata(
          title.text == edition.title.text ? title.text : "\(title.text) – \(edition.title.text)", Site.policy, &writer)
        writer.void(.link, [.rel("stylesheet"), .href(Address(file: "\(root)style.css"))])
        if let home { writer.void(.link, [.rel("canonical"), .href(Address(file: home + path))]) }
        for feed in SiteFeeds(self).links {
          writer.void(.link, [.rel("alternate"), .type(feed.type), .href(Address(file: root + feed.path))])
        }
        if let data { writer.data(data, type: "application/ld+json") }
        // Browsers load no modules from disks.
        writer.element(.script, [.src(Address(file: "\(root)script.js")), .deferred]) { _ in }
      }
      writer.lineBreak()
      writer.element(.body) { writer in
        composer.phrase(composer.word(.skip), .a, [.classes("skip"), .href(Address(fragment: "main."))], &writer)
        composer.icons(&writer)
        content(&writer)
      }
    }
    writer.lineBreak()
    return writer.take()
  }

  /// Only the site's own files, on a server or on a disk.
  private static let policy =
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; base-uri 'none'; "
    + "form-action 'none'"
}

/// Places of a site, as seen from a page whose way to the site's folder is `root`.
struct SitePlaces: Places {
  let edition: WebEdition
  let root: String

  /// The path of the page of a resource, which stays the same as long as its id does.
  static func path(ofResource id: String) -> String { "r/\(id).html" }

  /// The path of the page of a section.
  static func path(ofSection id: String) -> String { "s/\(id).html" }

  /// The path of the page of a list.
  static func path(ofList id: String) -> String { "l/\(id).html" }

  func address(of target: Target) -> Address? {
    switch target {
    case .list(let id): Address(file: root + SitePlaces.path(ofList: id))
    case .resource(let id, _): Address(file: root + SitePlaces.path(ofResource: id))
    case .section(let place): Address(file: root + SitePlaces.path(ofSection: edition.sections[place].id))
    case .subsection(_, let section):
      Address(file: root + SitePlaces.path(ofSection: edition.sections[section].id), fragment: id(of: target))
    case .text, .news, .contents: Address(file: "\(root)index.html", fragment: id(of: target))
    case .top: Address(fragment: id(of: target))
    }
  }
}
