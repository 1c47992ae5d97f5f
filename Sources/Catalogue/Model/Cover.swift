/// What stands on the cover beside the titles.
public struct Cover: Sendable {
  /// What introduces the partners, such as "en partenariat avec le".
  public var partnersLabel: String?
  /// The partners, in order.
  public var partners: [Partner]
  /// A picture in place of the layout's own.
  public var image: ImageReference?

  /// Makes a cover.
  public init(partnersLabel: String? = nil, partners: [Partner] = [], image: ImageReference? = nil) {
    self.partnersLabel = partnersLabel
    self.partners = partners
    self.image = image
  }
}
