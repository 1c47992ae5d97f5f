import TestSupport
import Testing
import Vademecum

/// Everything that files say can be said in Swift: editions that are taken apart and made anew are the same.
@Suite struct MadeEditionTests {
  private static let examples = Repository.files(below: "Examples").filter { $0.contains("/editions/") }

  private let workspace = Workspace(files: sourceFiles)

  @Test(arguments: examples) func examplesAreMadeAnew(_ example: String) throws {
    try expectSame(
      workspace.edition(at: "\(Repository.root)/Examples/\(example)").expected(),
      hasOwnAbout: Repository.text(of: "Examples/\(example)").contains("\nabout:"))
  }

  @Test func aCatalogueOfEverythingIsMadeAnew() throws {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: en
      programme: { name: Programme, about: { title: About, body: "Some *words*." } }
      fields:
        price: { label: Price, type: number, unit: € }
        day: { label: Day, type: date }
        kind: { label: Kind, type: choice, values: [a, b] }
        open: { label: Open, type: yes-no }
        notes: { label: Notes, type: rich-text }
        themes: { label: Themes, type: list }
        site: { label: Site, type: link }
        photo: { label: Photo, type: picture }
        place: { label: Place }
      phases: [{ id: one, title: One, period: 2018–2021 }]
      partners:
        - { id: p, name: P, long-name: The P, logo: { image: images/a.svg, alt: Logo of P }, url: "https://p.example" }
        - { id: q, name: Q }
      sections: [{ id: s, title: S, accent: "#0E6B66" }, { id: t, title: T }]
      resources:
        - id: r
          section: s
          phase: one
          title: A title
          type: Guide
          year: 2018-2022
          authors: [Avise, { name: Victor Hugo, sort: Hugo, kind: person }]
          summary: "One.\\n\\n1. [two](https://two.example)\\n2. **three**"
          url: https://r.example
          thumbnail: { image: images/a.svg, alt: A picture }
          session: { series: Series, title: Session, date: 2020-07-02 }
          price: 12.50
          day: 2022-06
          kind: b
          open: false
          notes: "- *a*\\n- b"
          themes: [x, y]
          site: https://site.example
          photo: { image: images/a.svg, alt: A photo }
          place: Paris
        - { id: q, section: t, title: Another, authors: "A, B & C" }
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: Title
      subtitle: Subtitle
      date: 2022-06-15
      layout: grille
      cover: { partners-label: with, partners: [q, p], image: images/a.svg, alt: A cover }
      breaks: [q]
      partner-page: { title: Partners, subtitle: All, partners: [p], body: "Thanks." }
      """,
      "images/a.svg": "<svg width=\"30\" height=\"40\"><rect width=\"9\" height=\"9\"/></svg>",
    ])
    try expectSame(workspace.edition(at: folder.path("edition.yaml")).expected())
  }

  private func expectSame(_ edition: Edition, hasOwnAbout: Bool = false) throws {
    let made = try edition.remade.checked().expected()
    let documents = try [edition, made].map { try workspace.document(of: $0).expected() }
    let dumps = try documents.map { try workspace.bytes(of: $0, as: .dump).value }
    #expect(dumps[0] == dumps[1] && dumps[0] != nil)
    // The record in the file has what pages do not show: whether the page about the programme is that of the edition alone.
    guard !hasOwnAbout else { return }
    let files = try documents.map { try workspace.bytes(of: $0).value }
    #expect(files[0] == files[1] && files[0] != nil)
  }

  // MARK: Findings

  @Test func whatIsWrongIsToldByWhoeverLaysOut() throws {
    let guide = Resource(id: "a b", title: "A", url: "example.org")
    let edition = Edition(title: "T", sections: [EditionSection(id: "un", title: "Un", resources: [guide])])
    let report = workspace.document(of: edition)
    #expect(report.value == nil)
    #expect(
      report.diagnostics.all.map(\.description) == [
        """
        edition: sections[0].resources[0] 'a b': error: id 'a b' may hold only letters without accents, digits and hyphens; \
        write it as 'a-b' [invalid-id]
        """,
        """
        edition: sections[0].resources[0] 'a b': warning: url 'example.org' does not begin with http:, https: or mailto:; \
        did you mean 'https://example.org'? [invalid-url]
        """,
      ])
    #expect(workspace.check(edition).all == report.diagnostics.sorted().all)
  }
}

extension Edition {
  /// The edition made of what it says, by what everybody can call.
  fileprivate var remade: Edition {
    var made = madeOfItsParts
    (made.kicker, made.accents, made.colors) = (kicker, accents, colors)
    (made.access, made.excerpt, made.shortLinks) = (access, excerpt, shortLinks)
    made.fills = fills
    return made
  }

  private var madeOfItsParts: Edition {
    Edition(
      path: path, directory: directory, catalogueDirectory: catalogueDirectory, title: title, subtitle: subtitle,
      date: date, layout: layout,
      cover: Cover(
        partnersLabel: cover.partnersLabel, partners: cover.partners.map(\.remade), image: cover.image?.remade),
      publisher: publisher?.remade, front: front.map(\.remade),
      sections: sections.map { section in
        EditionSection(
          section: Section(
            id: section.section.id, title: section.section.title,
            intro: RichText(section.section.intro.blocks), image: section.section.image?.remade,
            subsections: section.section.subsections.map {
              Subsection(id: $0.id, title: $0.title, intro: RichText($0.intro.blocks))
            }, accent: section.section.accent,
            index: section.section.index), resources: section.resources.map { $0.remade(fields) })
      }, breaks: breaks, back: back.map(\.remade),
      partnerPage: partnerPage.map {
        PartnerPage(
          title: $0.title, subtitle: $0.subtitle, partners: $0.partners.map(\.remade), body: RichText($0.body.blocks))
      }, stability: stability, previous: previous, showsNews: showsNews, accessLine: accessLine,
      language: namesLanguage ? language : nil,
      programme: programme.map {
        Programme(name: $0.name, about: $0.about.map { About(title: $0.title, body: RichText($0.body.blocks)) })
      }, phases: phases.map { Phase(id: $0.id, title: $0.title, period: $0.period) }, partners: partners.map(\.remade),
      fields: fields.map { CatalogueField($0.name, label: $0.label, type: $0.type) })
  }
}

extension Resource {
  fileprivate func remade(_ fields: [CatalogueField]) -> Resource {
    let own = fields.compactMap { field in self[field.name].map { (field.name, $0.remade) } }
    var made = Resource(
      id: id, phase: phase, title: title, type: type, years: years,
      authors: authors.map { Author($0.name, sortName: $0.sortName, kind: $0.kind, isOneName: $0.isOneName) },
      summary: RichText(summary.blocks), url: url, thumbnail: thumbnail?.remade,
      session: session?.remade, fields: Dictionary(uniqueKeysWithValues: own))
    made.subsection = subsection
    made.links = links.map { ResourceLink($0.label, url: $0.url) }
    return made
  }
}

extension FieldValue {
  fileprivate var remade: FieldValue {
    switch self {
    case .richText(let text): .richText(RichText(text.blocks))
    case .picture(let image): .picture(image.remade)
    default: self
    }
  }
}

extension Session {
  fileprivate var remade: Session {
    var made = Session(series: series, title: title, date: date)
    (made.start, made.end, made.room) = (start, end, room)
    return made
  }
}

extension EditionPage {
  fileprivate var remade: EditionPage {
    EditionPage(
      kind, title: title, subtitle: subtitle, body: RichText(body.blocks), image: image?.remade, caption: caption,
      signature: signature, isListed: isListed, beginsPage: beginsPage)
  }
}

extension Partner {
  fileprivate var remade: Partner { Partner(id: id, name: name, longName: longName, logo: logo?.remade, url: url) }
}

extension ImageReference {
  fileprivate var remade: ImageReference { ImageReference(path, alt: alt) }
}
