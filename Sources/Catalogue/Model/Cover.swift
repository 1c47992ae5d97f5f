import Diagnostics

/// What stands on the cover beside the titles.
public struct Cover: Sendable {
  /// What it holds, by the fields of `FieldTable.cover`.
  package var values: FieldValues
  /// The partners, in order.
  public var partners: [Partner] {
    didSet { values[list: At.partners] = partners.map(\.id) }
  }

  /// Where its fields stand in the table.
  private enum At {
    static let partners = FieldTable.cover.position(named: "partners")
    static let partnersLabel = FieldTable.cover.position(named: "partners-label")
    static let image = FieldTable.cover.position(named: "image")
  }

  /// What introduces the partners, such as "en partenariat avec le".
  public var partnersLabel: String? {
    get { values[text: At.partnersLabel] }
    set { values[text: At.partnersLabel] = newValue }
  }

  /// A picture in place of the layout's own.
  public var image: ImageReference? {
    get { values[picture: At.image] }
    set { values[picture: At.image] = newValue }
  }

  /// Takes what was read; `partners` are those that it names.
  package init(_ values: FieldValues, partners: [Partner]) {
    self.values = values
    self.partners = partners
  }

  /// Makes a cover.
  public init(partnersLabel: String? = nil, partners: [Partner] = [], image: ImageReference? = nil) {
    values = FieldValues(.cover, at: Place(file: ""))
    self.partners = partners
    values[list: At.partners] = partners.map(\.id)
    self.partnersLabel = partnersLabel
    self.image = image
  }
}
