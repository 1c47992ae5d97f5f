/// Which fields of resources words mean: by their names, their labels and what people usually call them.
struct FieldWords {
  /// The fields that words can mean.
  let fields: [TableField]
  private var meanings: [String: Meaning] = [:]

  /// What a word means.
  struct Meaning {
    /// The position of the field.
    var field: Int
    /// How usual the word is for it: the lowest is the most usual.
    var rank: Int
  }

  /// The words for the fields of a table; of two fields with one word the first counts, and the catalogue's own come before all
  /// others. Words of one's own, by fields, come last.
  init(_ table: FieldTable, and more: [(field: String, words: [String])] = []) {
    fields = TableField.all(of: table)
    for (index, field) in fields.enumerated() {
      guard let label = field.label else { continue }
      add(label, index)
      add(field.name, index)
    }
    // Without its plural the name of the links is a word for the address.
    for (index, field) in fields.enumerated() where field.name != FieldWords.links { add(field.name, index) }
    let positions = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    for (name, words) in HeadingWords.all + more {
      if let index = positions[name] { words.forEach { add($0, index) } }
    }
  }

  /// The field that several columns hold which have the words of a field and a number each: itself, links where it is the address, sections
  /// where it is one; nil for one that a single column holds.
  func fieldOfSeveral(_ field: Int) -> Int? {
    if fields[field].canHaveColumns { return field }
    switch fields[field].name {
    case "url": return positionOfLinks
    case "section": return positionOfSections
    default: return nil
    }
  }

  private static let links = "links"

  private var positionOfLinks: Int? { fields.firstIndex { $0.name == FieldWords.links } }

  private var positionOfSections: Int? { fields.firstIndex { $0.name == "sections" } }

  /// What a word means; nil where nobody knows.
  subscript(word: String) -> Meaning? { self[word, HeadingKey.of(word)] }

  /// What a word with that key means; nil where nobody knows.
  subscript(word: String, key: String) -> Meaning? {
    if word == FieldWords.links, let links = positionOfLinks { return Meaning(field: links, rank: 0) }
    return meanings[key]
  }

  private mutating func add(_ word: String, _ field: Int) {
    let key = HeadingKey.of(word)
    if !key.isEmpty, meanings[key] == nil { meanings[key] = Meaning(field: field, rank: meanings.count) }
  }
}
