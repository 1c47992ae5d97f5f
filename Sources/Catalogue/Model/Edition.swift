import Diagnostics

/// One issue that is printed: what it takes from its catalogue, and how it presents it.
public struct Edition: Sendable {
  /// The path of the edition's file.
  public var path: String
  /// The folder of the edition's file; a layout given as a path starts from it.
  public var directory: String
  /// The folder of the catalogue's file.
  public var catalogueDirectory: String
  /// The title.
  public var title: String
  /// The line below the title.
  public var subtitle: String?
  /// The date it bears.
  public var date: PartialDate?
  /// The layout: a name in `Layouts/`, or a path.
  public var layout: String
  /// Where the layout is named; the edition's own place when it is not.
  public var layoutPlace: Place
  /// What stands on the cover beside the titles.
  public var cover: Cover
  /// The sections with their resources, in order; none of them empty.
  public var sections: [EditionSection]
  /// The ids of the resources that begin a new page; all of them in `sections`.
  public var breaks: Set<String>
  /// The page of the partners.
  public var partnerPage: PartnerPage?
  /// The demerits of an unchanged card that leaves the page it had in the previous edition; 0 lets it go for nothing.
  public var stability: Double
  /// The edition before this one, to tell what is new.
  public var previous: PreviousEdition?
  /// Whether the catalogue has a page of what is new since the previous edition.
  public var showsNews: Bool
  /// Where the edition asks for that page or does without it; nil when it says nothing.
  public var newsPlace: Place?

  /// The language of the content (BCP 47).
  public var language: String
  /// Where the catalogue gives its language; nil when it does not.
  public var languagePlace: Place?
  /// The programme that made the resources, with the edition's own page about it where it has one.
  public var programme: Programme?
  /// The phases that the edition takes resources from, in the catalogue's order.
  public var phases: [Phase]
  /// All partners of the catalogue.
  public var partners: [Partner]

  /// The folder of the fonts that the catalogue brings along, which need not be there.
  package var fontFolder: String { catalogueDirectory == "." ? "fonts" : "\(catalogueDirectory)/fonts" }

  /// The layout of an edition that names none.
  public static let defaultLayout = "vademecum-2022"

  /// Makes an edition.
  public init(
    path: String, directory: String, catalogueDirectory: String? = nil, title: String, subtitle: String? = nil,
    date: PartialDate? = nil,
    layout: String = Edition.defaultLayout, layoutPlace: Place? = nil, cover: Cover = Cover(),
    sections: [EditionSection], breaks: Set<String> = [], partnerPage: PartnerPage? = nil,
    stability: Double = 0, previous: PreviousEdition? = nil, showsNews: Bool = false,
    newsPlace: Place? = nil,
    language: String = CatalogueData.defaultLanguage, languagePlace: Place? = nil,
    programme: Programme? = nil,
    phases: [Phase] = [], partners: [Partner] = []
  ) {
    self.path = path
    self.directory = directory
    self.catalogueDirectory = catalogueDirectory ?? directory
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.layout = layout
    self.layoutPlace = layoutPlace ?? Place(file: path)
    self.cover = cover
    self.sections = sections
    self.breaks = breaks
    self.partnerPage = partnerPage
    self.stability = stability
    self.previous = previous
    self.showsNews = showsNews
    self.newsPlace = newsPlace
    self.language = language
    self.languagePlace = languagePlace
    self.programme = programme
    self.phases = phases
    self.partners = partners
  }
}
