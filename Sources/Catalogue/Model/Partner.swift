import Diagnostics

/// An organisation that a programme works with.
public struct Partner: Sendable {
  /// Its name in the files; unique among the partners.
  public var id: String
  /// Its short name.
  public var name: String
  /// Its name in full.
  public var longName: String?
  /// Its logo; without words of its own it is told by `name`.
  public var logo: ImageReference?
  /// Its address: http, https or mailto.
  public var url: String?
  /// Where it stands.
  public var place: Place

  /// Makes a partner.
  public init(
    id: String, name: String, longName: String? = nil, logo: ImageReference? = nil, url: String? = nil, place: Place
  ) {
    self.id = id
    self.name = name
    self.longName = longName
    self.logo = logo
    self.url = url
    self.place = place
  }
}
