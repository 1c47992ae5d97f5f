import Diagnostics

/// A page's worth of text about the programme.
public struct About: Sendable {
  /// What it holds, by the fields of `FieldTable.about`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let title = FieldTable.about.position(named: "title")
    static let body = FieldTable.about.position(named: "body")
  }

  /// The heading.
  public var title: String? {
    get { values[text: At.title] }
    set { values[text: At.title] = newValue }
  }

  /// The text.
  public var body: RichText {
    get { values[richText: At.body] }
    set { values[richText: At.body] = newValue }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a text.
  public init(title: String? = nil, body: RichText) {
    values = FieldValues(.about, at: Place(file: ""))
    self.title = title
    self.body = body
  }
}
