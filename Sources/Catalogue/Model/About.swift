/// A page's worth of text about the programme.
public struct About: Sendable {
  /// The heading.
  public var title: String?
  /// The text below it.
  public var body: RichText

  /// Makes the text.
  public init(title: String? = nil, body: RichText) {
    self.title = title
    self.body = body
  }
}
