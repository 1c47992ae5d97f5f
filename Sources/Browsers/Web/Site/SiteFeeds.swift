import Bytes
import Catalogue

/// What a site holds for other programs: all data, a feed for libraries (OPDS 2.0), one of what is new (Atom), and its pages for search
/// engines.
struct SiteFeeds {
  private let site: Site
  private var edition: WebEdition { site.edition }

  init(_ site: Site) { self.site = site }

  /// A feed that pages name.
  struct Link {
    var path: String
    var type: String
  }

  /// Those that pages name.
  var links: [Link] {
    [Link(path: "opds.json", type: "application/opds+json"), Link(path: "catalogue.json", type: "application/json")]
      + (edition.knowsNews ? [Link(path: "atom.xml", type: "application/atom+xml")] : [])
  }

  /// The files.
  var files: [Site.File] {
    var files = [
      Site.File(path: "catalogue.json", bytes: catalogue.lines()), Site.File(path: "opds.json", bytes: opds.lines()),
    ]
    if edition.knowsNews { files.append(Site.File(path: "atom.xml", bytes: atom)) }
    if let home = site.home { files.append(Site.File(path: "sitemap.xml", bytes: sitemap(home))) }
    return files
  }

  // MARK: Data

  private var catalogue: JSON {
    .object([
      ("title", .text(edition.title.text)), ("subtitle", JSON(edition.subtitle?.text)),
      ("language", .text(edition.language)), ("date", JSON(edition.date?.description)),
      ("publisher", JSON(edition.publisher?.name.text)),
      (
        "sections",
        .list(
          edition.sections.map { section in
            .object([
              ("id", .text(section.id)), ("title", .text(section.title.text)),
              ("resources", .list(section.cards.map(resource))),
            ])
          })
      ),
    ])
  }

  private func resource(_ card: Card) -> JSON {
    var fields: [(String, JSON)] = [
      ("id", .text(card.id)), ("title", .text(card.title.text)), ("type", JSON(card.type?.text)),
      ("years", JSON(card.years)), ("authors", .list(card.authorNames.map(JSON.text))),
      ("language", .text(card.language)), ("summary", .text(card.summary.plainText)),
      ("url", JSON(card.access?.address)), ("page", .text(site.address(SitePlaces.path(ofResource: card.id)))),
    ]
    let details = card.details.map { detail -> (String, JSON) in
      switch detail.value {
      case .text(let value): (detail.label.text, .text(value.text))
      case .prose(let text): (detail.label.text, .text(text.plainText))
      case .link(let address): (detail.label.text, .text(address))
      }
    }
    if !details.isEmpty { fields.append(("details", .object(details))) }
    return .object(fields)
  }

  // MARK: Libraries

  private var opds: JSON {
    .object([
      (
        "metadata",
        .object([
          ("title", .text(edition.title.text)), ("numberOfItems", .number(edition.cardCount)),
          ("modified", .text("\(edition.day)T00:00:00Z")),
        ])
      ),
      (
        "links",
        .list([
          .object([
            ("rel", .text("self")), ("href", .text(site.address("opds.json"))),
            ("type", .text("application/opds+json")),
          ])
        ])
      ), ("publications", .list(edition.cards.map(publication))),
    ])
  }

  private func publication(_ card: Card) -> JSON {
    var metadata: [(String, JSON)] = [
      ("@type", .text("http://schema.org/CreativeWork")),
      ("identifier", .text(site.home.map { $0 + SitePlaces.path(ofResource: card.id) } ?? edition.name(of: card.id))),
      ("title", .text(card.title.text)), ("language", .text(card.language)),
    ]
    let authors = card.authorNames.filter { $0 != Author.others }
    if !authors.isEmpty { metadata.append(("author", .list(authors.map { .object([("name", .text($0))]) }))) }
    if let year = card.range?.upperBound { metadata.append(("published", .text(String(year)))) }
    if !card.summary.isEmpty { metadata.append(("description", .text(card.summary.plainText))) }
    if let type = card.type { metadata.append(("subject", .list([.text(type.text)]))) }
    var links: [JSON] = [link("alternate", site.address(SitePlaces.path(ofResource: card.id)))]
    if let access = card.access, Address(outside: access.address) != nil {
      links.append(link("http://opds-spec.org/acquisition/open-access", access.address))
    }
    var fields: [(String, JSON)] = [("metadata", .object(metadata)), ("links", .list(links))]
    if let (path, file) = site.picture(of: card) {
      fields.append(
        (
          "images",
          .list([
            .object([
              ("href", .text(site.address(path))), ("type", .text(file.type)), ("width", .number(file.width)),
              ("height", .number(file.height)),
            ])
          ])
        ))
    }
    return .object(fields)
  }

  private func link(_ relation: String, _ address: String) -> JSON {
    .object([("rel", .text(relation)), ("href", .text(address)), ("type", .text("text/html"))])
  }

  // MARK: Feeds

  /// What is new (RFC 4287).
  private var atom: [UInt8] {
    let moment = "\(edition.day)T00:00:00Z"
    var writer = MarkupWriter(.xhtml)
    writer.beginData()
    writer.element(.feed, [.xmlns("http://www.w3.org/2005/Atom"), .named("xml:lang", edition.language)]) { writer in
      writer.element(.feedID, text: site.home ?? edition.name(of: ""))
      writer.element(.title, text: edition.title.text)
      writer.element(.updated, text: moment)
      writer.element(.author) { $0.element(.feedName, text: (edition.publisher?.name ?? edition.title).text) }
      writer.void(.link, [.rel("self"), .href(Address(file: site.address("atom.xml")))])
      for card in edition.cards where card.news != nil {
        let path = SitePlaces.path(ofResource: card.id)
        writer.element(.entry) { writer in
          writer.element(.feedID, text: site.home.map { $0 + path } ?? edition.name(of: card.id))
          writer.element(.title, text: card.title.text)
          writer.element(.updated, text: moment)
          writer.void(.link, [.rel("alternate"), .type("text/html"), .href(Address(file: site.address(path)))])
          if !card.summary.isEmpty { writer.element(.feedSummary, text: card.summary.plainText.onOneLine) }
        }
        writer.lineBreak()
      }
    }
    return writer.take()
  }

  /// The pages (sitemaps.org, 0.9).
  private func sitemap(_ home: String) -> [UInt8] {
    var writer = MarkupWriter(.xhtml)
    writer.beginData()
    let paths =
      [""] + edition.sections.map { SitePlaces.path(ofSection: $0.id) }
      + edition.lists.map { SitePlaces.path(ofList: $0.id) }
      + edition.cards.map { SitePlaces.path(ofResource: $0.id) }
    writer.element(.urlset, [.xmlns("http://www.sitemaps.org/schemas/sitemap/0.9")]) { writer in
      for path in paths {
        writer.element(.url) { $0.element(.loc, text: home + path) }
        writer.lineBreak()
      }
    }
    return writer.take()
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
