/// A field that a catalogue gives its resources, besides those that all can have.
///
///     let price = CatalogueField("price", label: "Prix", type: .number(unit: "€"))
public struct CatalogueField: Hashable, Sendable {
  /// Its name: letters without accents, digits, hyphens.
  public var name: String
  /// What is printed before the value.
  public var label: String
  /// What it holds.
  public var type: Kind

  /// Declares a field.
  public init(_ name: String, label: String, type: Kind = .text) {
    self.name = name
    self.label = label
    self.type = type
  }

  /// What a field of a catalogue's own can hold.
  public enum Kind: Hashable, Sendable {
    /// A text on one line.
    case text
    /// A text in CommonMark.
    case richText
    /// Several texts.
    case list
    /// A number, printed as written, with its unit.
    case number(unit: String? = nil)
    /// A year, a month or a day.
    case date
    /// An address of http, https or mailto.
    case link
    /// One of some texts.
    case choice([String])
    /// Yes or no.
    case yesNo
    /// A picture.
    case picture
  }
}
