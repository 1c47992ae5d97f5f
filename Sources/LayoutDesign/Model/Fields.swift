/// What a text of a layout can name in braces. The raw value is the name as the layout writes it.
package enum TextField: String, Sendable, CaseIterable {
  case editionTitle = "edition.title"
  case editionSubtitle = "edition.subtitle"
  case editionDate = "edition.date"
  case coverPartnersLabel = "cover.partners-label"
  case programmeName = "programme.name"
  case programmeTitle = "programme.title"
  case partnerPageTitle = "partner-page.title"
  case partnerPageSubtitle = "partner-page.subtitle"
  case sectionTitle = "section.title"
  case sectionNumber = "section.number"
  case sectionPage = "section.page"
  case resourceTitle = "resource.title"
  case resourceType = "resource.type"
  case resourceYear = "resource.year"
  case resourceAuthors = "resource.authors"
  case resourceURL = "resource.url"
  case sessionSeries = "session.series"
  case sessionTitle = "session.title"
  case sessionDate = "session.date"
  case partnerName = "partner.name"
  case partnerLongName = "partner.long-name"
  case partnerURL = "partner.url"
  case indexPage = "index.page"
  case typesPage = "types.page"
  case groupTitle = "group.title"
  case entryTitle = "entry.title"
  case entryAuthor = "entry.author"
  case entryType = "entry.type"
  case entryYear = "entry.year"
  case entryPages = "entry.pages"
  case withdrawnTitle = "withdrawn.title"
  case withdrawnType = "withdrawn.type"
  case withdrawnYear = "withdrawn.year"
  case withdrawnPage = "withdrawn.page"
  case previousDate = "previous.date"
  case pageFolio = "page.folio"
  case pageFirstTitle = "page.first-title"
  case pageLastTitle = "page.last-title"
}

/// An author's text with paragraphs and lists.
package enum RichField: String, Sendable, CaseIterable {
  case programmeBody = "programme.body"
  case resourceSummary = "resource.summary"
  case partnerPageBody = "partner-page.body"
}

/// A picture of the edition, or of the current resource or partner.
package enum ImageField: String, Sendable, CaseIterable {
  case coverImage = "cover.image"
  case resourceThumbnail = "resource.thumbnail"
  case partnerLogo = "partner.logo"
}

/// A list that `each` goes through.
package enum ListField: String, Sendable, CaseIterable {
  case sections
  case coverPartners = "cover.partners"
  case partnerPagePartners = "partner-page.partners"
  case index
  case indexTitles = "index.titles"
  case indexAuthors = "index.authors"
  case types
  case groupEntries = "group.entries"
  case newsAdded = "news.added"
  case newsRevised = "news.revised"
  case newsWithdrawn = "news.withdrawn"

  /// The closing list whose groups are its members; nil for other members. Closing lists are complete only when all cards have
  /// their pages.
  package var closingList: ClosingList? {
    switch self {
    case .index, .indexTitles, .indexAuthors: .index
    case .types: .types
    case .sections, .coverPartners, .partnerPagePartners, .groupEntries, .newsAdded, .newsRevised, .newsWithdrawn: nil
    }
  }
}

/// A list that a catalogue can end with, for its page and for links. The raw value is the name as the layout writes it.
package enum ClosingList: String, Sendable, CaseIterable {
  /// Titles, authors or both, by the alphabet.
  case index
  /// Resources by type and year.
  case types
}

/// Anything that `when` and `unless` can ask for.
package enum AnyField: Hashable, Sendable {
  /// Whether the text is there.
  case text(TextField)
  /// Whether the author wrote it.
  case rich(RichField)
  /// Whether there is a picture.
  case image(ImageField)
  /// Whether the list has members.
  case list(ListField)
  /// Whether the resource has a session.
  case session
  /// Whether the edition has a partner page.
  case partnerPage
  /// Whether the resource is new since the previous edition.
  case isNew
  /// Whether the resource is printed differently than in the previous edition.
  case isRevised
  /// Whether the edition asks for news, and there are some.
  case news

  /// The field of that name; nil when there is none.
  package init?(named name: String) {
    if let field = TextField(rawValue: name) {
      self = .text(field)
    } else if let field = RichField(rawValue: name) {
      self = .rich(field)
    } else if let field = ImageField(rawValue: name) {
      self = .image(field)
    } else if let field = ListField(rawValue: name) {
      self = .list(field)
    } else if let field = AnyField.facts[name] {
      self = field
    } else {
      return nil
    }
  }

  /// What can be tested and not shown, by name.
  private static let facts: [String: AnyField] = [
    "session": .session, "partner-page": .partnerPage, "resource.new": .isNew, "resource.revised": .isRevised,
    "news": .news,
  ]

  /// The names of all of them, for suggestions.
  package static let names: [String] =
    TextField.allCases.map(\.rawValue) + RichField.allCases.map(\.rawValue) + ImageField.allCases.map(\.rawValue)
    + ListField.allCases.map(\.rawValue) + facts.keys.sorted()
}
