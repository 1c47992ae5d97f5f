import Diagnostics

/// The edition before an edition: a file that says what it showed.
public struct PreviousEdition: Hashable, Sendable {
  /// The path of the edition's file, or of a PDF that was made from it.
  public var path: String
  /// How the edition names it.
  public var name: String
  /// Where the edition names it.
  public var place: Place

  /// Names a previous edition.
  public init(path: String, name: String? = nil, place: Place = Place(file: "")) {
    (self.path, self.name, self.place) = (path, name ?? path, place)
  }
}
