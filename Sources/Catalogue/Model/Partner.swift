import Diagnostics

/// An organisation that a programme works with.
public struct Partner: Sendable {
  /// What it holds, by the fields of `FieldTable.partner`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let id = FieldTable.partner.position(named: "id")
    static let name = FieldTable.partner.position(named: "name")
    static let longName = FieldTable.partner.position(named: "long-name")
    static let logo = FieldTable.partner.position(named: "logo")
    static let url = FieldTable.partner.position(named: "url")
    static let language = FieldTable.partner.position(named: "language")
  }

  /// Its name in the files; unique among the partners.
  public var id: String {
    get { values[text: At.id] ?? "" }
    set { values[text: At.id] = newValue }
  }

  /// Its short name.
  public var name: String {
    get { values[text: At.name] ?? "" }
    set { values[text: At.name] = newValue }
  }

  /// Its name in full.
  public var longName: String? {
    get { values[text: At.longName] }
    set { values[text: At.longName] = newValue }
  }

  /// Its logo; without words of its own it is told by `name`.
  public var logo: ImageReference? {
    get { values[picture: At.logo] }
    set { values[picture: At.logo] = newValue }
  }

  /// Its address: http, https or mailto.
  public var url: String? {
    get { values[text: At.url] }
    set { values[text: At.url] = newValue }
  }

  /// The language of its names (BCP 47); nil for that of the catalogue.
  public var language: String? {
    get { values[text: At.language] }
    set { values[text: At.language] = newValue }
  }

  /// Where it stands.
  public var place: Place { values.place }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a partner.
  public init(
    id: String, name: String, longName: String? = nil, logo: ImageReference? = nil, url: String? = nil,
    language: String? = nil, place: Place = Place(file: "")
  ) {
    values = FieldValues(.partner, at: place)
    self.id = id
    self.name = name
    self.longName = longName
    self.logo = logo
    self.url = url
    self.language = language
  }
}
