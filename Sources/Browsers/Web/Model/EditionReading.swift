import Catalogue
import Frames
import Layout
import LayoutDesign

/// Takes what pages show out of an edition in its layout.
struct EditionReading {
  let context: RenderContext
  let language: String
  let languageOfWords: String
  let words: WebWords
  /// The scope of the edition as a whole.
  let scope: Scope
  /// The drawings that cards have, as indices into those of the layout.
  var icons: [Int] = []
  /// What was found for types and labels of links, which many resources share.
  var kinds: [String: (type: Phrase?, icon: Int?)] = [:]
  var labels: [String: Phrase?] = [:]
  var authorPhrases: [String: Phrase?] = [:]
  /// What leads to resources that say nothing of it, in the words of the layout: nil until it is known, and where they name fields.
  var usualLabel: Phrase?
  /// The titles of resources by their ids: cards have them, and what refers to them.
  var titles: [String: Phrase] = [:]
  /// For each facet, which of its values the resources have, and how many resources have been taken.
  var facetNumbers: [[String]] = []
  var resourceCount = 0
  /// The resources that name sections besides the one that they stand in: by the ids of those, with the index of their own.
  let references: [String: [(section: Int, resource: Resource)]]

  init(_ context: RenderContext) {
    self.context = context
    language = context.edition.language
    languageOfWords = context.languageOfWords
    let scope = Scope(context)
    self.scope = scope
    let templates = context.words.templates
    words = WebWords(for: language) { name in templates[name].flatMap(scope.text) }
    references = EditionReading.references(context)
  }

  /// The edition.
  mutating func edition() -> WebEdition {
    let edition = context.edition
    let (facets, numbers) = FacetReading(self).facets()
    (facetNumbers, resourceCount) = (numbers, 0)
    var accents: [Accent] = []
    let sections = context.shownSections.enumerated().map { place, index in
      section(at: index, place: place, &accents)
    }
    let title = Phrase(edition.title, in: language)
    var result = WebEdition(
      self, title: title, front: front, sections: sections, back: back, facets: facets,
      icons: icons.map { context.design.shapes[$0] }, theme: Theme(context.design, accents: accents))
    for part in result.front + result.back {
      if let name = part.name, result.targets[name] == nil { result.targets[name] = .text(part.id) }
    }
    result.kicker = word("kicker")
    result.subtitle = Phrase(edition.subtitle, in: language)
    result.made = word("made") ?? Phrase(edition.date.map(context.words.text(of:)), in: languageOfWords)
    result.date = edition.date.flatMap { $0.exists ? $0 : nil }
    result.publisher = edition.publisher.map(partner)
    result.partnersLabel = Phrase(edition.cover.partnersLabel, in: language)
    result.coverPartners = edition.cover.partners.filter { $0.id != edition.publisher?.id }.map(partner)
    result.picture = edition.cover.image.map { picture($0, in: language, for: .text) }
    result.programme = edition.programme?.name
    result.news = news(of: sections)
    (result.frontLists, result.backLists) = lists()
    result.knowsNews = context.news != nil
    return result
  }

  /// A word of the layout, as it says it of the edition.
  func word(_ name: String, in scope: Scope? = nil) -> Phrase? {
    let text = context.words.templates[name].flatMap { (scope ?? self.scope).text($0) }
    return Phrase(text, in: languageOfWords)
  }

  // MARK: Texts

  private var front: [TextPart] {
    about.map { [$0] + pages(context.edition.front, from: 1) } ?? pages(context.edition.front, from: 1)
  }

  private var back: [TextPart] {
    let edition = context.edition
    guard context.hasAllSections else { return partners.map { [$0] } ?? [] }
    return pages(edition.back, from: edition.front.count + 1) + (partners.map { [$0] } ?? [])
  }

  private var about: TextPart? {
    guard let about = context.edition.programme?.about, !about.body.isEmpty else { return nil }
    return TextPart(
      id: "about", kind: "about", language: language, title: Phrase(about.title, in: language), body: about.body,
      isListed: true)
  }

  /// The edition's own pages; an excerpt has none.
  private func pages(_ pages: [EditionPage], from first: Int) -> [TextPart] {
    guard context.hasAllSections else { return [] }
    return pages.enumerated().map { offset, page in
      let language = page.language ?? language
      return TextPart(
        id: "page-\(first + offset)", name: page.id, kind: page.kind, language: language,
        title: Phrase(page.title, in: language),
        subtitle: Phrase(page.subtitle, in: language),
        picture: page.image.map { picture($0, in: language, for: .text) },
        caption: Phrase(page.caption, in: language), body: page.body, signature: Phrase(page.signature, in: language),
        isListed: page.isListed)
    }
  }

  private var partners: TextPart? {
    guard let page = context.edition.partnerPage else { return nil }
    let publisher = context.edition.publisher
    let partners = page.partners.filter { $0.id != publisher?.id }.map(partner)
    guard !partners.isEmpty || !page.body.isEmpty || publisher != nil else { return nil }
    return TextPart(
      id: "partners", kind: "partners", language: language,
      title: Phrase(page.title, in: language) ?? Phrase(words[.partners], in: words.language),
      subtitle: Phrase(page.subtitle, in: language), body: page.body, isListed: true, partners: partners)
  }

  private func partner(_ partner: Partner) -> ShownPartner {
    let language = partner.language ?? language
    let name = Phrase(partner.name, in: language)
    let logo = partner.logo.map {
      ShownPicture(image: $0, alternative: Phrase($0.alt, in: language) ?? name, use: .logo)
    }
    return ShownPartner(
      name: name, longName: Phrase(partner.longName, in: language), logo: logo, address: partner.url)
  }

  /// A picture of a text.
  func picture(_ image: ImageReference, in language: String, for use: PictureUse) -> ShownPicture {
    ShownPicture(image: image, alternative: Phrase(image.alt, in: language), use: use)
  }

  // MARK: News

  private func news(of sections: [SectionPart]) -> NewsPart? {
    guard context.edition.showsNews, let news = context.news, !news.isEmpty else { return nil }
    func references(_ kind: Card.News) -> [Reference] {
      sections.flatMap(\.cards).filter { $0.news == kind }.map { Reference(id: $0.id, title: $0.title) }
    }
    let shown = Set(sections.map(\.id))
    let gone = news.withdrawn.filter { context.hasAllSections || shown.contains($0.section) }
    return NewsPart(
      since: word("news-since"), added: references(.added), revised: references(.revised),
      withdrawn: gone.map {
        Phrase($0.title, in: $0.text(of: "title-language") ?? $0.text(of: "language") ?? language)
      })
  }
}

extension RenderContext {
  /// Whether all sections are shown, and not some by themselves.
  fileprivate var hasAllSections: Bool { shownSections.count == edition.sections.count }
}
