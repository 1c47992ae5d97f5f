/// The programme that made the resources of a catalogue.
public struct Programme: Sendable {
  /// Its name.
  public var name: String?
  /// What its own page says.
  public var about: About?

  /// Makes a programme.
  public init(name: String? = nil, about: About? = nil) {
    self.name = name
    self.about = about
  }
}
