import Diagnostics

/// The page that presents the partners.
public struct PartnerPage: Sendable {
  /// What it holds, by the fields of `FieldTable.partnerPage`.
  package var values: FieldValues
  /// The partners, in order.
  public var partners: [Partner] {
    didSet { values[list: At.partners] = partners.map(\.id) }
  }

  /// Where its fields stand in the table.
  private enum At {
    static let partners = FieldTable.partnerPage.position(named: "partners")
    static let title = FieldTable.partnerPage.position(named: "title")
    static let subtitle = FieldTable.partnerPage.position(named: "subtitle")
    static let body = FieldTable.partnerPage.position(named: "body")
  }

  /// The heading.
  public var title: String? {
    get { values[text: At.title] }
    set { values[text: At.title] = newValue }
  }

  /// The line below it.
  public var subtitle: String? {
    get { values[text: At.subtitle] }
    set { values[text: At.subtitle] = newValue }
  }

  /// The closing text.
  public var body: RichText {
    get { values[richText: At.body] }
    set { values[richText: At.body] = newValue }
  }

  /// Takes what was read; `partners` are those that it names.
  package init(_ values: FieldValues, partners: [Partner]) {
    self.values = values
    self.partners = partners
  }

  /// Makes a partner page.
  public init(
    title: String? = nil, subtitle: String? = nil, partners: [Partner] = [], body: RichText = RichText()
  ) {
    values = FieldValues(.partnerPage, at: Place(file: ""))
    self.partners = partners
    values[list: At.partners] = partners.map(\.id)
    self.title = title
    self.subtitle = subtitle
    self.body = body
  }
}
