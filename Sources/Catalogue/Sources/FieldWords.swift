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
    for (index, field) in fields.enumerated() { add(field.name, index) }
    let positions = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    for (name, words) in HeadingWords.all + more {
      if let index = positions[name] { words.forEach { add($0, index) } }
    }
  }

  /// What a word means; nil where nobody knows.
  subscript(word: String) -> Meaning? { meanings[HeadingKey.of(word)] }

  /// What the key of a word means.
  subscript(key key: String) -> Meaning? { meanings[key] }

  private mutating func add(_ word: String, _ field: Int) {
    let key = HeadingKey.of(word)
    if !key.isEmpty, meanings[key] == nil { meanings[key] = Meaning(field: field, rank: meanings.count) }
  }
}
