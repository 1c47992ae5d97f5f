import Catalogue

/// A name as an index prints it, and what it is filed under.
struct IndexName: Hashable {
  /// The name as printed: "Hugo, Victor" for a person whose name ends with what it is filed under.
  var printed: String
  /// What the alphabet looks at.
  var filed: String

  /// The names of an author: of one that stands in a list its own, of a text as printed those that it parts into.
  static func names(of author: Author, _ splitter: NameSplitter) -> [IndexName] {
    guard author.isOneName else { return splitter.names(in: author.name).map { IndexName(printed: $0, filed: $0) } }
    guard let filed = author.sortName else { return [IndexName(printed: author.name, filed: author.name)] }
    return [IndexName(printed: inverted(author, filed) ?? author.name, filed: filed)]
  }

  /// The name with its end first, as indexes print persons; nil where it does not end with `filed`, or is an organisation's.
  private static func inverted(_ author: Author, _ filed: String) -> String? {
    guard author.kind != .body, author.name.hasSuffix(" \(filed)") else { return nil }
    return "\(filed), \(author.name.dropLast(filed.count + 1))"
  }
}
