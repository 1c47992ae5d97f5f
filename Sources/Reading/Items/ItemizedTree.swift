/// What a file holds, and how the elements of its list are known again when it is read another time.
package struct ItemizedTree: Sendable {
  /// The tree. In its list a null stands in the place of each item that was not read again.
  package var root: Node
  /// The elements of the list, in order; empty when the file does not have it as a list.
  package var elements: [Element]

  /// An element of the list.
  package struct Element: Sendable {
    /// The element as an item; nil when its bytes alone do not say what it is.
    package var item: Item?
    /// Which of the earlier items has the same bytes; nil when it was read.
    package var earlier: Int?
  }
}
