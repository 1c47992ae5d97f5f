import Diagnostics

/// A part of a catalogue that gathers resources under one heading.
public struct Section: Sendable {
  /// What it holds, by the fields of `FieldTable.section`.
  package var values: FieldValues
  /// Its position in the catalogue, from 0: it gives the section the same colour in every edition.
  public var index: Int

  /// Where its fields stand in the table.
  private enum At {
    static let id = FieldTable.section.position(named: "id")
    static let title = FieldTable.section.position(named: "title")
    static let intro = FieldTable.section.position(named: "intro")
    static let image = FieldTable.section.position(named: "image")
    static let subsections = FieldTable.section.position(named: "subsections")
    static let language = FieldTable.section.position(named: "language")
    static let accent = FieldTable.section.position(named: "accent")
  }

  /// Its name in the files; unique among the sections.
  public var id: String {
    get { values[text: At.id] ?? "" }
    set { values[text: At.id] = newValue }
  }

  /// The heading.
  public var title: String {
    get { values[text: At.title] ?? "" }
    set { values[text: At.title] = newValue }
  }

  /// What introduces it.
  public var intro: RichText {
    get { values[richText: At.intro] }
    set { values[richText: At.intro] = newValue }
  }

  /// A picture for it.
  public var image: ImageReference? {
    get { values[picture: At.image] }
    set { values[picture: At.image] = newValue }
  }

  /// What parts it once more, in the order of print.
  public var subsections: [Subsection] {
    get { values[groups: At.subsections].map(Subsection.init) }
    set { values[groups: At.subsections] = newValue.map(\.values) }
  }

  /// The language of its texts (BCP 47); nil for that of the catalogue.
  public var language: String? {
    get { values[text: At.language] }
    set { values[text: At.language] = newValue }
  }

  /// Its own colour as `#RRGGBB`; nil leaves the choice to the layout.
  public var accent: String? {
    get { values[text: At.accent] }
    set { values[text: At.accent] = newValue }
  }

  /// Where it stands.
  public var place: Place { values.place }

  /// Takes what was read.
  package init(_ values: FieldValues, index: Int) {
    self.values = values
    self.index = index
  }

  /// Makes a section. Those of an edition that are not told apart by their index get the index of their place in it.
  public init(
    id: String, title: String, intro: RichText = RichText(), image: ImageReference? = nil,
    subsections: [Subsection] = [], accent: String? = nil, language: String? = nil, index: Int = 0,
    place: Place = Place(file: "")
  ) {
    values = FieldValues(.section, at: place)
    self.index = index
    self.id = id
    self.title = title
    self.intro = intro
    self.image = image
    self.subsections = subsections
    self.accent = accent
    self.language = language
  }
}
