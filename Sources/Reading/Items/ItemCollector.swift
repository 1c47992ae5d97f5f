/// What a parser tells of the elements of a list.
struct ItemCollector {
  /// The list.
  let list: ItemList
  /// What finds the items of an earlier text; nil when there is none.
  var matcher: ItemMatcher?
  /// The elements so far.
  var elements: [ItemizedTree.Element] = []

  /// Whether the list is what the field of that name holds, when it is in the mapping that is the root.
  func isList(_ field: String) -> Bool {
    if case .field(let name) = list { name == field } else { false }
  }
}
