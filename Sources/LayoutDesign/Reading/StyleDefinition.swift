import Reading

/// A style as its file gives it, before a size of card is known.
struct StyleDefinition {
  var name: String
  var node: Node
  /// The style that it builds on.
  var base: Located<String>?
  /// Whether it builds on a style that is not there, or on itself, and so cannot be used.
  var isBaseless = false

  /// Whether one of its measures differs by size of card.
  var hasValuesBySize: Bool {
    guard case .mapping(let entries) = node.value else { return false }
    return entries.contains { if case .mapping = $0.value.value { true } else { false } }
  }
}

/// A style, and the sizes of card that a text uses it in.
struct StyleUse: Hashable {
  var name: String
  var sizes: CardSizes?
}
