/// An edge of a page.
public enum PrintEdge: String, Hashable, Sendable {
  /// One of the four.
  case top, right, bottom, left
}

/// A place on a page.
public struct PrintSpot: Hashable, Sendable {
  /// The label of the page.
  public var page: String
  /// Millimetres from the left edge and from the top edge of the trimmed page.
  public var x, y: Int
  /// What stands there: the start of a text, or nothing.
  public var text: String

  /// Names a place.
  public init(page: String, x: Int, y: Int, text: String = "") {
    (self.page, self.x, self.y, self.text) = (page, x, y, text)
  }
}
