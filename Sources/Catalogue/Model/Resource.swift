import Diagnostics

/// Something that a programme published and a catalogue tells of on one card.
///
///     var guide = Resource(id: "guide", title: "Un guide", authors: ["Avise", "RTES"], summary: "Un guide *pratique*.")
///     guide["price"] = 12.5
public struct Resource: Sendable {
  /// What it holds, by the fields of `FieldTable.resource` and those that its catalogue declares.
  package var values: FieldValues
  /// What it holds in fields that its table lacks: the catalogue of an edition that is made may declare them.
  private(set) var undeclared: [String: FieldValue] = [:]

  /// Where its fields stand in the table.
  private enum At {
    static let id = FieldTable.resource.position(named: "id")
    static let section = FieldTable.resource.position(named: "section")
    static let sections = FieldTable.resource.position(named: "sections")
    static let subsection = FieldTable.resource.position(named: "subsection")
    static let phase = FieldTable.resource.position(named: "phase")
    static let title = FieldTable.resource.position(named: "title")
    static let language = FieldTable.resource.position(named: "language")
    static let titleLanguage = FieldTable.resource.position(named: "title-language")
    static let type = FieldTable.resource.position(named: "type")
    static let years = FieldTable.resource.position(named: "year")
    static let authors = FieldTable.resource.position(named: "authors")
    static let summary = FieldTable.resource.position(named: "summary")
    static let url = FieldTable.resource.position(named: "url")
    static let links = FieldTable.resource.position(named: "links")
    static let thumbnail = FieldTable.resource.position(named: "thumbnail")
    static let session = FieldTable.resource.position(named: "session")
  }

  /// Its name in the files; unique among the resources.
  public var id: String {
    get { values[text: At.id] ?? "" }
    set { values[text: At.id] = newValue }
  }

  /// The id of the section it belongs to: in an edition that is checked, of the section that has it.
  public var section: String {
    get { values[text: At.section] ?? "" }
    set { values[text: At.section] = newValue }
  }

  /// The ids of all sections that it stands in, where there are several: it has its card in the first of them that an edition has,
  /// and the others refer to that. Empty where `section` is the only one.
  public var sections: [String] {
    get { values[list: At.sections] }
    set { values[list: At.sections] = newValue }
  }

  /// The ids of all sections that it stands in.
  var allSections: [String] { sections.contains(section) ? sections : [section] + sections }

  /// The id of the subsection of its section that it stands in; nil for none.
  public var subsection: String? {
    get { values[text: At.subsection] }
    set { values[text: At.subsection] = newValue }
  }

  /// The id of the phase it comes from.
  public var phase: String? {
    get { values[text: At.phase] }
    set { values[text: At.phase] = newValue }
  }

  /// The title, on one line.
  public var title: String {
    get { values[text: At.title] ?? "" }
    set { values[text: At.title] = newValue }
  }

  /// The language of its texts (BCP 47); nil for that of the catalogue.
  public var language: String? {
    get { values[text: At.language] }
    set { values[text: At.language] = newValue }
  }

  /// The language of its title (BCP 47); nil for that of its texts.
  public var titleLanguage: String? {
    get { values[text: At.titleLanguage] }
    set { values[text: At.titleLanguage] = newValue }
  }

  /// What kind of thing it is, as printed, such as "Webinaire".
  public var type: String? {
    get { values[text: At.type] }
    set { values[text: At.type] = newValue }
  }

  /// The year it came out, or the years from the first to the last.
  public var years: ClosedRange<Int>? {
    get { values[years: At.years] }
    set { values[years: At.years] = newValue }
  }

  /// The authors, in the order of print; empty when none are given.
  public var authors: [Author] {
    get { values[authors: At.authors] }
    set { values[authors: At.authors] = newValue }
  }

  /// What it is about; empty when nothing is said.
  public var summary: RichText {
    get { values[richText: At.summary] }
    set { values[richText: At.summary] = newValue }
  }

  /// Where to find it: http, https or mailto.
  public var url: String? {
    get { values[text: At.url] }
    set { values[text: At.url] = newValue }
  }

  /// More addresses, in the order of print; without a `url` the first of them is the card's link.
  public var links: [ResourceLink] {
    get { values[groups: At.links].map(ResourceLink.init) }
    set { values[groups: At.links] = newValue.map(\.values) }
  }

  /// A picture of it.
  public var thumbnail: ImageReference? {
    get { values[picture: At.thumbnail] }
    set { values[picture: At.thumbnail] = newValue }
  }

  /// The event it records.
  public var session: Session? {
    get { values[group: At.session].map(Session.init) }
    set { values[group: At.session] = newValue?.values }
  }

  /// What a field holds, one of those that all resources can have or one of the catalogue's own; nil when it is empty.
  public subscript(field: String) -> FieldValue? {
    get { values[field] ?? undeclared[field] }
    set {
      if values.table.position(of: field) != nil { values[field] = newValue } else { undeclared[field] = newValue }
    }
  }

  /// Where it stands.
  public var place: Place { values.place }

  /// Where its title stands.
  package var titlePlace: Place { values.place(of: At.title) }

  /// Its pictures, as findings call them.
  package var pictures: [(operand: Operand, image: ImageReference)] { values.pictures(of: Subject("resource", id)) }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a resource.
  ///
  /// - Parameters:
  ///   - section: the id of the section it belongs to; may be left out for one that is put into a section of an edition.
  ///   - fields: what it holds in fields of the catalogue's own, by their names.
  ///   - place: where findings say that it stands; by default where it stands in the edition that has it.
  public init(
    id: String, section: String = "", sections: [String] = [], subsection: String? = nil, phase: String? = nil,
    title: String,
    type: String? = nil, years: ClosedRange<Int>? = nil, authors: [Author] = [], summary: RichText = RichText(),
    url: String? = nil,
    links: [ResourceLink] = [], thumbnail: ImageReference? = nil, session: Session? = nil, language: String? = nil,
    titleLanguage: String? = nil,
    fields: [String: FieldValue] = [:], place: Place = Place(file: "")
  ) {
    values = FieldValues(.resource, at: place)
    self.id = id
    self.section = section
    self.sections = sections
    self.subsection = subsection
    self.phase = phase
    self.title = title
    self.type = type
    self.years = years
    self.authors = authors
    self.summary = summary
    self.url = url
    self.links = links
    self.thumbnail = thumbnail
    self.session = session
    self.language = language
    self.titleLanguage = titleLanguage
    for (name, value) in fields { self[name] = value }
  }
}
