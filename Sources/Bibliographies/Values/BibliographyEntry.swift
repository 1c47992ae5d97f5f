import Diagnostics

/// An entry of a bibliography, whatever notation it is written in: fields by the names that BibTeX has for them.
package struct BibliographyEntry: Sendable {
  /// Its type, as its notation calls it, in small letters: "book", "article-journal".
  package var type: String
  /// What the bibliography calls it; nil where it says nothing.
  package var key: String?
  /// Where it begins.
  package var place: Place
  /// What it says, each field once, in the order of the file.
  package private(set) var fields: [Field] = []
  /// The positions of fields by their names.
  private var positions: [String: Int] = [:]

  /// Makes an entry that says nothing yet.
  package init(type: String, key: String?, at place: Place) { (self.type, self.key, self.place) = (type, key, place) }

  /// What an entry says of one thing.
  package struct Field: Sendable {
    /// The name, in small letters.
    package var name: String
    /// What it holds.
    package var value: Value
    /// Where that stands.
    package var place: Place
  }

  /// What a field can hold.
  package enum Value: Hashable, Sendable {
    /// A text without markup.
    case text(String)
    /// A text in CommonMark.
    case richText(String)
    /// Several texts.
    case list([String])
    /// Names, and whether there are others.
    case names([BibliographyName], hasOthers: Bool)
  }

  /// The field of a name.
  package subscript(name: String) -> Field? { positions[name].map { fields[$0] } }

  /// Adds a field, unless there is one of that name, or nothing in it.
  mutating func add(_ name: String, _ value: Value, at place: Place) {
    let isEmpty =
      switch value {
      case .text(let text), .richText(let text): text.allSatisfy(\.isWhitespace)
      case .list(let texts): texts.isEmpty
      case .names(let names, _): names.isEmpty
      }
    guard !isEmpty, positions[name] == nil else { return }
    positions[name] = fields.count
    fields.append(Field(name: name, value: value, place: place))
  }
}
