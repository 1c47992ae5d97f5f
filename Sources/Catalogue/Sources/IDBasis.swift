/// What the id of a resource follows from.
enum IDBasis {
  /// The source says it.
  case own(String)
  /// What the source calls it, which stays as it is where it is an id that nothing else has; `distinction` tells it from others of the name.
  case name(String, distinction: String)
  /// Its title, or other words; `distinction` tells it from others with the same.
  case title(String, distinction: String)
  /// There is nothing.
  case nothing

  /// The words that an id is made of.
  var words: String? {
    switch self {
    case .name(let words, _), .title(let words, _): words
    case .own, .nothing: nil
    }
  }

  /// What the source calls it.
  var name: String? { if case .name(let name, _) = self { name } else { nil } }

  /// What tells it from others.
  var distinction: String {
    switch self {
    case .name(_, let distinction), .title(_, let distinction): distinction
    case .own, .nothing: ""
    }
  }
}
