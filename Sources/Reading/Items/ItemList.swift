/// Where a file has the list whose items are known again when the file is read another time.
package enum ItemList: Hashable, Sendable {
  /// The list is all that the file holds.
  case whole
  /// The list is what a field of the file's mapping holds.
  case field(String)
}
