/// A catalogue that was made from a source of resources.
public struct ImportedCatalogue: Sendable {
  /// The text of its file.
  public var text: String
  /// The fields that it declares, since the source had columns for them.
  public var fields: [CatalogueField]
  /// The pictures that lie outside of its folder, where no catalogue takes them from.
  public var outlyingPictures: [String]
}
