import Diagnostics

/// One issue that is printed: what it takes from its catalogue, and how it presents it.
///
/// An edition is read from files, or made:
///
///     let video = Resource(id: "video", title: "Une vidéo", type: "Vidéo", url: "https://example.org/video")
///     let edition = Edition(
///       title: "Catalogue", sections: [EditionSection(id: "agir", title: "Agir", resources: [video])], language: "fr")
///
/// One that is made, or changed after it was read, is checked before it is laid out, as if it stood in files; see `checked()`.
public struct Edition: Sendable {
  /// What it says of itself, by the fields of `FieldTable.edition`.
  package var values: FieldValues { didSet { isChecked = false } }
  /// What its catalogue says of itself, by the fields of `FieldTable.catalogue`.
  package var catalogue: FieldValues { didSet { isChecked = false } }
  /// What its resources can have, when it is checked.
  package var resourceTable: FieldTable { didSet { isChecked = false } }
  /// The path of the edition's file; for one that is made, what findings call it.
  public var path: String { didSet { isChecked = false } }
  /// The folder of the edition's file; a layout given as a path starts from it, and pictures may lie in it.
  public var directory: String { didSet { isChecked = false } }
  /// The folder of the catalogue's file; pictures may lie in it, and in its folder `fonts` the catalogue's own fonts.
  public var catalogueDirectory: String { didSet { isChecked = false } }
  /// The sections with their resources, in order; none of them empty.
  public var sections: [EditionSection] { didSet { isChecked = false } }
  /// The ids of the resources that begin a new page; all of them in `sections`.
  public var breaks: Set<String> { didSet { isChecked = false } }
  /// The edition before this one, to tell what is new.
  public var previous: PreviousEdition? { didSet { isChecked = false } }
  /// The phases that the edition takes resources from, in the catalogue's order.
  public var phases: [Phase] { didSet { isChecked = false } }
  /// All partners of the catalogue.
  public var partners: [Partner] { didSet { isChecked = false } }
  /// The fields that were declared since it was checked; nil for those of the table.
  private var declaredFields: [CatalogueField]? { didSet { isChecked = false } }
  /// Whether it was found without mistakes and has not been changed since.
  var isChecked = false { didSet { if !isChecked { knownLanguages = nil } } }
  /// The languages of one that is checked: to find them, all of it is looked through.
  var knownLanguages: [(tag: String, place: Place)]?

  /// The layout of an edition that names none.
  public static let defaultLayout = "vademecum-2022"

  /// Takes what was read.
  package init(
    _ values: FieldValues, of catalogue: FieldValues, resourceTable: FieldTable, path: String, directory: String,
    catalogueDirectory: String, sections: [EditionSection], breaks: Set<String>, previous: PreviousEdition?,
    phases: [Phase], partners: [Partner]
  ) {
    self.values = values
    self.catalogue = catalogue
    self.resourceTable = resourceTable
    self.path = path
    self.directory = directory
    self.catalogueDirectory = catalogueDirectory
    self.sections = sections
    self.breaks = breaks
    self.previous = previous
    self.phases = phases
    self.partners = partners
  }

  /// Makes an edition.
  ///
  /// - Parameters:
  ///   - path: what findings call it.
  ///   - directory: the folder from which a layout given as a path starts, and in which pictures may lie.
  ///   - catalogueDirectory: another folder in which pictures may lie, with a folder `fonts` for fonts of the catalogue's own;
  ///     by default the same.
  ///   - fields: what its resources can have besides the fields that all resources can have.
  public init(
    path: String = "edition", directory: String = ".", catalogueDirectory: String? = nil, title: String,
    subtitle: String? = nil, date: PartialDate? = nil, layout: String = Edition.defaultLayout, cover: Cover = Cover(),
    publisher: Partner? = nil,
    front: [EditionPage] = [], sections: [EditionSection], breaks: Set<String> = [], back: [EditionPage] = [],
    partnerPage: PartnerPage? = nil, stability: Double = 0,
    previous: PreviousEdition? = nil, showsNews: Bool = false, accessLine: AccessLine = .withAddress,
    language: String? = CatalogueData.defaultLanguage,
    programme: Programme? = nil, phases: [Phase] = [], partners: [Partner] = [], fields: [CatalogueField] = []
  ) {
    self.init(
      FieldValues(.edition, at: Place(file: "")), of: FieldValues(.catalogue, at: Place(file: "")),
      resourceTable: .resource, path: path, directory: directory, catalogueDirectory: catalogueDirectory ?? directory,
      sections: sections, breaks: breaks, previous: previous, phases: phases, partners: partners)
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.layout = layout
    if !cover.values.isEmpty { self.cover = cover }
    self.publisher = publisher
    self.front = front
    self.back = back
    self.partnerPage = partnerPage
    if stability != 0 { self.stability = stability }
    if showsNews { self.showsNews = true }
    if accessLine != .withAddress { self.accessLine = accessLine }
    if let language { self.language = language }
    self.programme = programme
    self.fields = fields
  }

  /// Its own pictures and those of its sections, as findings call them; not those of its resources and partners.
  package var pictures: [(operand: Operand, image: ImageReference)] {
    values.pictures(of: Subject("edition")) + catalogue.pictures(of: Subject("catalogue"))
      + sections.map(\.section).flatMap { $0.values.pictures(of: Subject("section", $0.id)) }
  }

  /// The folder of the fonts that the catalogue brings along, which need not be there.
  package var fontFolder: String { catalogueDirectory == "." ? "fonts" : "\(catalogueDirectory)/fonts" }
}

// MARK: What it says

extension Edition {
  /// Where fields stand in the tables; all tables of editions have these in the same places.
  private enum At {
    static let title = FieldTable.edition.position(named: "title")
    static let kicker = FieldTable.edition.position(named: "kicker")
    static let accents = FieldTable.edition.position(named: "accents")
    static let colours = FieldTable.edition.position(named: "colours")
    static let subtitle = FieldTable.edition.position(named: "subtitle")
    static let date = FieldTable.edition.position(named: "date")
    static let layout = FieldTable.edition.position(named: "layout")
    static let print = FieldTable.edition.position(named: "print")
    static let cover = FieldTable.edition.position(named: "cover")
    static let publisher = FieldTable.edition.position(named: "publisher")
    static let about = FieldTable.edition.position(named: "about")
    static let front = FieldTable.edition.position(named: "front")
    static let back = FieldTable.edition.position(named: "back")
    static let partnerPage = FieldTable.edition.position(named: "partner-page")
    static let fills = FieldTable.edition.position(named: "fills")
    static let stability = FieldTable.edition.position(named: "stability")
    static let showsNews = FieldTable.edition.position(named: "whats-new")
    static let access = FieldTable.edition.position(named: "access")
    static let excerpt = FieldTable.edition.position(named: "excerpt")
    static let shortLinks = FieldTable.edition.position(named: "short-links")
    static let accessLine = FieldTable.edition.position(named: "access-line")
    static let language = FieldTable.catalogue.position(named: "language")
    static let programme = FieldTable.catalogue.position(named: "programme")
  }

  /// The title.
  public var title: String {
    get { values[text: At.title] ?? "" }
    set { values[text: At.title] = newValue }
  }

  /// The line below the title.
  public var subtitle: String? {
    get { values[text: At.subtitle] }
    set { values[text: At.subtitle] = newValue }
  }

  /// The word above the title; nil for the layout's own.
  public var kicker: String? {
    get { values[text: At.kicker] }
    set { values[text: At.kicker] = newValue }
  }

  /// The colours of the sections in turn; none for the layout's own.
  public var accents: [SectionColors] {
    get { values[groups: At.accents].map { SectionColors($0) } }
    set { values[groups: At.accents] = newValue.map(\.values) }
  }

  /// Where each of the colours of sections is said.
  package var accentPlaces: [Place] { values[groups: At.accents].map(\.place) }

  /// Colours, `#RRGGBB`, in place of those that the layout has under their names.
  public var colors: [String: String] {
    get {
      guard let palette = values[group: At.colours] else { return [:] }
      let pairs = palette.table.fields.enumerated().compactMap { position, field in
        palette[text: position].map { (field.name, $0) }
      }
      return Dictionary(uniqueKeysWithValues: pairs)
    }
    set {
      let names = newValue.keys.sorted()
      var palette = FieldValues(.palette(names), at: values.place)
      for (position, name) in names.enumerated() { palette[text: position] = newValue[name] }
      values[group: At.colours] = names.isEmpty ? nil : palette
    }
  }

  /// Where a colour of the edition's is said.
  package func place(ofColor name: String) -> Place {
    guard let palette = values[group: At.colours], let position = palette.table.position(of: name) else {
      return values.place
    }
    return palette.place(of: position)
  }

  /// The date it bears.
  public var date: PartialDate? {
    get { values[date: At.date] }
    set { values[date: At.date] = newValue }
  }

  /// The layout: a name in `Layouts/`, or a path.
  public var layout: String {
    get { values[text: At.layout] ?? Edition.defaultLayout }
    set { values[text: At.layout] = newValue }
  }

  /// Where the layout is named; the edition's own place when it is not.
  public var layoutPlace: Place { values.place(of: At.layout) }

  /// How it is printed on a press, where the layout's way is not wanted.
  public var print: EditionPrint {
    get { EditionPrint(values[group: At.print] ?? FieldValues(.print, at: values.place)) }
    set { values[group: At.print] = newValue.values.isEmpty ? nil : newValue.values }
  }

  /// What stands on the cover beside the titles.
  public var cover: Cover {
    get {
      let cover = values[group: At.cover] ?? FieldValues(.cover, at: values.place)
      return Cover(cover, partners: partners(named: cover))
    }
    set {
      add(newValue.partners)
      values[group: At.cover] = newValue.values
    }
  }

  /// Who publishes it: on the cover and on the partner page, and not among the partners there.
  public var publisher: Partner? {
    get { values[text: At.publisher].flatMap { id in partners.first { $0.id == id } } }
    set {
      add([newValue].compactMap { $0 })
      values[text: At.publisher] = newValue?.id
    }
  }

  /// Pages of its own before the sections, in order.
  public var front: [EditionPage] {
    get { values[groups: At.front].map { EditionPage($0) } }
    set { values[groups: At.front] = newValue.map(\.values) }
  }

  /// The pages of its own: those before the sections, then those after them.
  package var ownPages: [EditionPage] { front + back }

  /// Pages of its own after the sections, in order.
  public var back: [EditionPage] {
    get { values[groups: At.back].map { EditionPage($0) } }
    set { values[groups: At.back] = newValue.map(\.values) }
  }

  /// The page of the partners.
  public var partnerPage: PartnerPage? {
    get { values[group: At.partnerPage].map { PartnerPage($0, partners: partners(named: $0)) } }
    set {
      add(newValue?.partners ?? [])
      values[group: At.partnerPage] = newValue?.values
    }
  }

  /// The demerits of an unchanged card that leaves the page it had in the previous edition; 0 lets it go for nothing. It is
  /// finite.
  public var stability: Double {
    get { if case .number(let number)? = values[At.stability] { number.value } else { 0 } }
    set { values[At.stability] = .number(DecimalNumber(newValue)) }
  }

  /// The number that its pages are a multiple of, as folded sheets ask for: 2, 4, 8, 16 or 32; nil leaves that to the layout.
  public var fills: Int? {
    get { if case .number(let number)? = values[At.fills] { Int(exactly: number.value) } else { nil } }
    set { values[At.fills] = newValue.map { .number(DecimalNumber($0)) } }
  }

  /// Whether the catalogue has a page of what is new since the previous edition.
  public var showsNews: Bool {
    get { values[At.showsNews] == .flag(true) }
    set { values[At.showsNews] = .flag(newValue) }
  }

  /// Where the edition asks for that page or does without it; nil when it says nothing.
  public var newsPlace: Place? { values[At.showsNews].map { _ in values.place(of: At.showsNews) } }

  /// What leads from cards to their resources; nil for what the layout has.
  public var access: Set<Access>? {
    get { values[At.access] == nil ? nil : Set(values[list: At.access].compactMap(Access.init)) }
    set { values[At.access] = newValue.map { .list($0.map(\.rawValue).sorted()) } }
  }

  /// How much of long summaries cards show of resources that they lead to; nil for what the layout says.
  public var excerpt: Excerpt? {
    get { values[text: At.excerpt].flatMap { Excerpt($0) } }
    set { values[text: At.excerpt] = newValue?.description }
  }

  /// The short addresses of its resources; nil for an edition that has none.
  public var shortLinks: ShortLinks? {
    get { values[group: At.shortLinks].flatMap { ShortLinks($0) } }
    set { values[group: At.shortLinks] = newValue?.values }
  }

  /// The address of a resource as pages print it: the short one where the edition has them; nil for one without an address.
  package func printedAddress(of resource: Resource) -> String? {
    guard let shortLinks, hasShortLink(resource) else { return resource.accessURL }
    return shortLinks.address(ofResource: resource.id)
  }

  /// Whether there is a page that a short address of a resource can lead to.
  package func hasShortLink(_ resource: Resource) -> Bool {
    shortLinks != nil && resource.accessURL?.lowercased().hasPrefix("http") == true
  }

  /// Which cards have the line that leads to the resource, in layouts that have one.
  public var accessLine: AccessLine {
    get { values[text: At.accessLine].flatMap(AccessLine.init) ?? .withAddress }
    set { values[text: At.accessLine] = newValue.rawValue }
  }

  /// What its resources can have besides the fields that all resources can have, in the order of print.
  public var fields: [CatalogueField] {
    get { declaredFields ?? resourceTable.freeFields.compactMap(CatalogueField.init) }
    set { declaredFields = newValue }
  }

  /// The language of the content (BCP 47).
  public var language: String {
    get { catalogue[text: At.language] ?? CatalogueData.defaultLanguage }
    set { catalogue[text: At.language] = newValue }
  }

  /// Whether the catalogue says which language its texts are in.
  public var namesLanguage: Bool { catalogue[At.language] != nil }

  /// The programme that made the resources, with the edition's own page about it where it has one.
  public var programme: Programme? {
    get {
      let about = values[group: At.about]
      guard var programme = catalogue[group: At.programme] else {
        return about.map { Programme(about: About($0)) }
      }
      if let about { programme["about"] = .group(about) }
      return Programme(programme)
    }
    set {
      values[group: At.about] = nil
      catalogue[group: At.programme] = newValue?.values
    }
  }

  private func partners(named values: FieldValues) -> [Partner] {
    guard let position = values.table.position(of: "partners") else { return [] }
    return values[list: position].compactMap { id in partners.first { $0.id == id } }
  }

  /// Takes partners in, in place of those with their ids.
  private mutating func add(_ more: [Partner]) {
    for partner in more {
      if let index = partners.firstIndex(where: { $0.id == partner.id }) {
        partners[index] = partner
      } else {
        partners.append(partner)
      }
    }
  }
}
