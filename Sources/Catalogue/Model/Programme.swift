import Diagnostics

/// The programme that made the resources of a catalogue.
public struct Programme: Sendable {
  /// What it holds, by the fields of `FieldTable.programme`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let name = FieldTable.programme.position(named: "name")
    static let about = FieldTable.programme.position(named: "about")
  }

  /// Its name.
  public var name: String? {
    get { values[text: At.name] }
    set { values[text: At.name] = newValue }
  }

  /// What its own page says.
  public var about: About? {
    get { values[group: At.about].map(About.init) }
    set { values[group: At.about] = newValue?.values }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a programme.
  public init(name: String? = nil, about: About? = nil) {
    values = FieldValues(.programme, at: Place(file: ""))
    self.name = name
    self.about = about
  }
}
