import Catalogue

/// A name as an index prints it, and what it is filed under.
struct IndexName {
  /// The name as printed: "Hugo, Victor" for a person whose family name is known.
  var printed: String
  /// What the alphabet looks at.
  var filed: String
  /// Whether an article that it begins with is a part of what it is filed under, as in "La Fontaine".
  var keepsArticle = false

  /// The names of an author: of one that stands in a list its own, of a text as printed those that it parts into.
  static func names(of author: Author, _ splitter: NameSplitter) -> [IndexName] {
    if author.name == Author.others { return [] }
    guard author.isOneName else {
      return splitter.parts(of: author.name).map { IndexName($0.name, isAmongPeople: $0.isAmongPeople) }
    }
    if author.kind != .body, author.kind == .person || author.sortName != nil,
      let person = PersonName(author.name, family: author.sortName)
    {
      return [IndexName(person)]
    }
    if author.kind == .body || author.sortName != nil {
      return [IndexName(printed: author.name, filed: author.sortName ?? author.name)]
    }
    return [IndexName(author.name, isAmongPeople: false)]
  }

  /// The key that it is sorted by; articles of organisations do not count.
  func key(articles: [String]) -> CollationKey { CollationKey(filed, articles: keepsArticle ? [] : articles) }

  /// A name of which nobody says whose it is: a person's where it begins with a title, or among people ends with a family name in capitals.
  private init(_ name: String, isAmongPeople: Bool) {
    if PersonName.isTitled(name) || isAmongPeople && PersonName.hasFamilyInCapitals(name), let person = PersonName(name)
    {
      self.init(person)
    } else {
      self.init(printed: name, filed: name)
    }
  }

  private init(_ person: PersonName) {
    self.init(printed: person.inverted, filed: person.inverted, keepsArticle: true)
  }

  private init(printed: String, filed: String, keepsArticle: Bool = false) {
    (self.printed, self.filed, self.keepsArticle) = (printed, filed, keepsArticle)
  }
}

extension IndexName: Hashable {
  /// By what is printed: who reads the index takes that for one name.
  static func == (left: IndexName, right: IndexName) -> Bool { left.printed == right.printed }

  func hash(into hasher: inout Hasher) { hasher.combine(printed) }
}
