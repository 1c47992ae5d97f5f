/// The page that presents the partners.
public struct PartnerPage: Sendable {
  /// The heading.
  public var title: String?
  /// The line below it.
  public var subtitle: String?
  /// The partners, in order.
  public var partners: [Partner]
  /// The closing text.
  public var body: RichText

  /// Makes a partner page.
  public init(
    title: String? = nil, subtitle: String? = nil, partners: [Partner] = [], body: RichText = RichText()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.partners = partners
    self.body = body
  }
}
