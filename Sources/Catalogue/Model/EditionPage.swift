import Diagnostics

/// A page of an edition's own: an editorial, a glossary, an advert, a back cover. A long text goes on over several pages.
public struct EditionPage: Hashable, Sendable {
  /// What it holds, by the fields of `FieldTable.page`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let kind = FieldTable.page.position(named: "page")
    static let id = FieldTable.page.position(named: "id")
    static let title = FieldTable.page.position(named: "title")
    static let subtitle = FieldTable.page.position(named: "subtitle")
    static let body = FieldTable.page.position(named: "body")
    static let image = FieldTable.page.position(named: "image")
    static let caption = FieldTable.page.position(named: "caption")
    static let signature = FieldTable.page.position(named: "signature")
    static let language = FieldTable.page.position(named: "language")
    static let isListed = FieldTable.page.position(named: "contents")
    static let beginsPage = FieldTable.page.position(named: "new-page")
  }

  /// Its kind, one of those that the layout names under `page-kinds`.
  public var kind: String {
    get { values[text: At.kind] ?? "" }
    set { values[text: At.kind] = newValue }
  }

  /// Where its kind is named.
  package var kindPlace: Place { values.place(of: At.kind) }

  /// Its name for links of texts, as in `#glossary`; nil where none can lead to it.
  public var id: String? {
    get { values[text: At.id] }
    set { values[text: At.id] = newValue }
  }

  /// Where its id stands.
  package var idPlace: Place { values.place(of: At.id) }

  /// The title.
  public var title: String? {
    get { values[text: At.title] }
    set { values[text: At.title] = newValue }
  }

  /// The line below the title.
  public var subtitle: String? {
    get { values[text: At.subtitle] }
    set { values[text: At.subtitle] = newValue }
  }

  /// The text.
  public var body: RichText {
    get { values[richText: At.body] }
    set { values[richText: At.body] = newValue }
  }

  /// The picture.
  public var image: ImageReference? {
    get { values[picture: At.image] }
    set { values[picture: At.image] = newValue }
  }

  /// What stands below the picture.
  public var caption: String? {
    get { values[text: At.caption] }
    set { values[text: At.caption] = newValue }
  }

  /// Who signs the text.
  public var signature: String? {
    get { values[text: At.signature] }
    set { values[text: At.signature] = newValue }
  }

  /// The language of its texts (BCP 47); nil for that of the catalogue.
  public var language: String? {
    get { values[text: At.language] }
    set { values[text: At.language] = newValue }
  }

  /// Whether it is listed in the sommaire, where it has a title.
  public var isListed: Bool {
    get { values[At.isListed] != .flag(false) }
    set { values[At.isListed] = newValue ? nil : .flag(false) }
  }

  /// Whether it begins a page where it would have room below the one before it.
  public var beginsPage: Bool {
    get { values[At.beginsPage] == .flag(true) }
    set { values[At.beginsPage] = newValue ? .flag(true) : nil }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a page of a kind.
  public init(
    _ kind: String, id: String? = nil, title: String? = nil, subtitle: String? = nil, body: RichText = RichText(),
    image: ImageReference? = nil, caption: String? = nil, signature: String? = nil, isListed: Bool = true,
    beginsPage: Bool = false
  ) {
    values = FieldValues(.page, at: Place(file: ""))
    self.kind = kind
    self.id = id
    (self.title, self.subtitle, self.body) = (title, subtitle, body)
    (self.image, self.caption, self.signature, self.isListed) = (image, caption, signature, isListed)
    self.beginsPage = beginsPage
  }
}
