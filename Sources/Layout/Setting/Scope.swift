import Catalogue
import Frames
import Provenance

/// What a layout's fields mean at one place: the edition, and the section, resource or partner at hand.
package struct Scope: Sendable {
  /// The edition and the words it is printed with.
  package let issue: Issue
  /// The section at hand, by its place in the edition.
  package var section: Int?
  /// The resource at hand, by its place in the section.
  package var resource: Int?
  /// The partner at hand.
  @ApartIfAny package var partner: Partner?
  /// The group of a list at hand.
  @ApartIfAny package var group: CatalogueIndex.Group?
  /// The entry of a list at hand.
  @ApartIfAny package var entry: CatalogueIndex.Entry?
  /// The resource at hand that only the previous edition had.
  @ApartIfAny package var withdrawn: Record.Resource?
  /// The page at hand.
  @ApartIfAny package var page: PageAtHand?

  /// The scope of the edition as a whole.
  package init(_ issue: Issue) { self.issue = issue }

  /// What furniture and backgrounds can tell of the page that they stand on.
  package struct PageAtHand: Sendable {
    /// Its folio.
    package var folio: String
    /// Its side of the leaf.
    package var side: Side
    /// The titles of the first and the last resource that begin on it, or of the one that runs on; nil without any.
    package var firstTitle, lastTitle: String?
  }

  /// The edition, the layout's words for it, and the pages that its sections begin on.
  package final class Issue: Sendable {
    /// The edition.
    package let edition: Edition
    /// The layout it is printed in.
    package let design: Design
    /// The layout's words in the edition's language.
    package let words: Words
    /// For each section, the folio of its first page; empty while nothing is paginated.
    package let sectionFolios: [String]
    /// For each section, the numbers of the pages that its resources begin on; empty while nothing is paginated.
    package let resourcePages: [[Int]]
    /// The number of the page that each list begins on; empty while nothing is paginated.
    package let listPages: [ClosingList: Int]
    /// The lists of its titles, authors and types; nil where no page shows them.
    package let index: CatalogueIndex?
    /// The places of the sections that this document shows.
    package let shownSections: [Int]
    /// What is new since the previous edition; nil for an edition that names none.
    package let news: News?

    /// Names an issue; without `shownSections` it shows all.
    package init(
      edition: Edition, design: Design, sectionFolios: [String] = [], resourcePages: [[Int]] = [],
      listPages: [ClosingList: Int] = [:],
      index: CatalogueIndex? = nil, shownSections: [Int]? = nil, news: News? = nil
    ) {
      self.edition = edition
      self.design = design
      self.shownSections = shownSections ?? Array(edition.sections.indices)
      words = design.words(for: edition.language)
      self.sectionFolios = sectionFolios
      self.news = news
      self.resourcePages = resourcePages
      self.listPages = listPages
      self.index = index
    }

    /// The numbers of the pages that unchanged resources began on in the previous edition, by the resources' ids.
    package var formerPages: [String: Int] { news?.formerPages ?? [:] }

    /// The same issue, showing only some sections.
    package func showing(sections: [Int]) -> Issue {
      Issue(
        edition: edition, design: design, sectionFolios: sectionFolios, resourcePages: resourcePages,
        listPages: listPages,
        index: index.map { _ in CatalogueIndex(edition, words: words, sections: sections) }, shownSections: sections,
        news: news)
    }
  }

  /// The section at hand.
  package var sectionAtHand: Section? { section.map { issue.edition.sections[$0].section } }

  /// The resource at hand.
  package var resourceAtHand: Resource? {
    guard let section, let resource else { return nil }
    return issue.edition.sections[section].resources[resource]
  }

  /// The colours of the section at hand; those of the first section elsewhere.
  package var accent: Accent {
    let accents = issue.design.accents
    guard let section = sectionAtHand else { return accents[0] }
    if let own = section.accent, let color = Color(hex: own) { return Accent(accent: color, tint: color.tinted) }
    return accents[section.index % accents.count]
  }

  /// The colour that a source gives here.
  package func color(_ source: ColorSource) -> Color {
    switch source {
    case .fixed(let color): color
    case .accent: accent.accent
    case .tint: accent.tint
    }
  }
}

extension Color {
  /// The colour thinned to a tenth on white, for grounds under dark text.
  fileprivate var tinted: Color {
    func thin(_ component: UInt8) -> UInt8 { UInt8(255 - (255 - Int(component)) / 10) }
    return Color(red: thin(red), green: thin(green), blue: thin(blue))
  }
}

// MARK: Fields

extension Scope {
  /// What the template says here; nil when it names fields and all of them are empty.
  package func text(_ template: Template) -> String? {
    var isPresent = !template.namesFields
    let text = expand(template.parts, isPresent: &isPresent)
    guard isPresent else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  private func expand(_ parts: [Template.Part], isPresent: inout Bool) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let letters): text += letters
      case .field(let field):
        guard let value = self.text(of: field) else { continue }
        text += value
        isPresent = true
      case .word(let name):
        guard let word = issue.words.templates[name], let value = self.text(word) else { continue }
        text += value
        isPresent = true
      case .optional(let parts):
        var isThere = false
        let value = expand(parts, isPresent: &isThere)
        if isThere {
          text += value
          isPresent = true
        }
      }
    }
    return text
  }

  /// What a field says here; nil when it is missing or empty.
  package func text(of field: TextField) -> String? {
    let edition = issue.edition
    let value: String? =
      switch field {
      case .editionTitle: edition.title
      case .editionSubtitle: edition.subtitle
      case .editionDate: edition.date.map(issue.words.text(of:))
      case .coverPartnersLabel: edition.cover.partnersLabel
      case .programmeName: edition.programme?.name
      case .programmeTitle: edition.programme?.about?.title
      case .partnerPageTitle: edition.partnerPage?.title
      case .partnerPageSubtitle: edition.partnerPage?.subtitle
      case .sectionTitle: sectionAtHand?.title
      case .sectionNumber: section.map { String($0 + 1) }
      case .sectionPage: section.flatMap { issue.sectionFolios.isEmpty ? "0" : issue.sectionFolios[$0] }
      case .resourceTitle: resourceAtHand?.title
      case .resourceType: resourceAtHand?.type
      case .resourceYear: resourceAtHand?.year.map(String.init)
      case .resourceAuthors: resourceAtHand.map { issue.words.list($0.authors) }
      case .resourceURL: resourceAtHand?.url
      case .sessionSeries: resourceAtHand?.session?.series
      case .sessionTitle: resourceAtHand?.session?.title
      case .sessionDate: resourceAtHand?.session?.date.map { issue.words.text(of: $0).capitalizedFirst }
      case .indexPage: page(of: .index)
      case .typesPage: page(of: .types)
      case .groupTitle: group?.title
      case .entryTitle: resourceOfEntry.map { edition.resource(at: $0).title }
      case .entryAuthor: entry?.author
      case .entryType: resourceOfEntry.flatMap { edition.resource(at: $0).type }
      case .entryYear: resourceOfEntry.flatMap { edition.resource(at: $0).year.map(String.init) }
      case .entryPages: entry.map { _ in pagesOfEntry.map(\.label).joined(separator: issue.words.listSeparator) }
      case .partnerName: partner?.name
      case .partnerLongName: partner?.longName
      case .partnerURL: partner?.url
      case .withdrawnTitle: withdrawn?.title
      case .withdrawnType: withdrawn?.text(of: "type")
      case .withdrawnYear: withdrawn?.text(of: "year")
      case .withdrawnPage: withdrawn?.page
      case .previousDate: issue.news?.previousDate.map(issue.words.text(of:))
      case .pageFolio: page?.folio
      case .pageFirstTitle: page?.firstTitle
      case .pageLastTitle: page?.lastTitle
      }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What an author wrote; nil when it is missing or empty.
  package func text(of field: RichField) -> RichText? {
    let text =
      switch field {
      case .programmeBody: issue.edition.programme?.about?.body
      case .resourceSummary: resourceAtHand?.summary
      case .partnerPageBody: issue.edition.partnerPage?.body
      }
    return text.flatMap { $0.blocks.isEmpty ? nil : $0 }
  }

  /// A picture; nil when there is none.
  package func image(of field: ImageField) -> ImageSource? {
    let reference =
      switch field {
      case .coverImage: issue.edition.cover.image
      case .resourceThumbnail: resourceAtHand?.thumbnail
      case .partnerLogo: partner?.logo
      }
    return reference.map(ImageSource.init)
  }

  /// The scopes of a list's members.
  package func members(of list: ListField) -> [Scope] {
    func scopes(_ partners: [Partner]) -> [Scope] {
      partners.map { partner in
        var scope = self
        scope.partner = partner
        return scope
      }
    }
    switch list {
    case .sections:
      return issue.shownSections.map { index in
        var scope = self
        scope.section = index
        return scope
      }
    case .coverPartners: return scopes(issue.edition.cover.partners)
    case .partnerPagePartners: return scopes(issue.edition.partnerPage?.partners ?? [])
    case .index: return groups(issue.index?.all)
    case .indexTitles: return groups(issue.index?.titles)
    case .indexAuthors: return groups(issue.index?.authors)
    case .types: return groups(issue.index?.types)
    case .newsAdded: return entries(issue.news?.added)
    case .newsRevised: return entries(issue.news?.revised)
    case .newsWithdrawn: return withdrawals
    case .groupEntries:
      return (group?.entries ?? []).map { entry in
        var scope = self
        scope.entry = entry
        return scope
      }
    }
  }

  private func groups(_ groups: [CatalogueIndex.Group]?) -> [Scope] {
    (groups ?? []).map { group in
      var scope = self
      scope.group = group
      return scope
    }
  }

  /// Whether all the conditions hold here.
  package func holds(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { isPresent($0.field) != $0.isNegated }
  }

  private func isPresent(_ field: AnyField) -> Bool {
    switch field {
    case .text(let field): text(of: field) != nil
    case .rich(let field): text(of: field) != nil
    case .image(let field): image(of: field) != nil
    case .list(let list): !members(of: list).isEmpty
    case .session: resourceAtHand?.session != nil
    case .partnerPage: issue.edition.partnerPage != nil
    case .isNew: isNew
    case .isRevised: isRevised
    case .news: hasNews
    }
  }
}

extension ImageSource {
  fileprivate init(_ reference: ImageReference) {
    let format: Document.ImageFile.Format =
      switch reference.format {
      case .png: .png
      case .jpeg: .jpeg
      case .svg: .svg
      }
    file = Document.ImageFile(
      path: reference.path, format: format, size: Size(width: reference.width, height: reference.height),
      orientation: reference.orientation, isCMYK: reference.isCMYK)
    alternative = reference.alt
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    guard utf8.first == 32 || utf8.last == 32 else { return self }
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }

  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
