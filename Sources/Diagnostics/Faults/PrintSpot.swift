/// An edge of a page.
public enum PrintEdge: String, Hashable, Sendable, CaseIterable {
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
  /// At how many other places the same is found.
  public var more: Int

  /// Names a place.
  public init(page: String, x: Int, y: Int, text: String = "", more: Int = 0) {
    (self.page, self.x, self.y, self.text, self.more) = (page, x, y, text, more)
  }
}
