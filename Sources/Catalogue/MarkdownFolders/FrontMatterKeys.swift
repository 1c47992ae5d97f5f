import Diagnostics
import Reading

/// Which keys of front matter hold which fields of resources.
struct FrontMatterKeys {
  private let words: FieldWords
  /// The positions of fields, and how usual a key is for them, by keys.
  private let meanings: [String: FieldWords.Meaning]

  /// Looks at the keys of some files whose resources have the fields of a table.
  init(of pages: [FolderPage], _ fields: FieldTable) {
    words = FieldWords(fields, and: FrontMatterWords.all)
    var meanings: [String: FieldWords.Meaning] = [:]
    for key in Set(pages.flatMap { $0.file.fields.map(\.key) }) { meanings[key] = words[key] }
    self.meanings = meanings
  }

  /// The fields of a file in the order of the table, each with its most usual key.
  func fields(of page: FolderPage) -> [(field: TableField, entry: Entry)] {
    var best: [Int: (rank: Int, entry: Entry)] = [:]
    for entry in page.file.fields {
      if case .null = entry.value.value { continue }
      guard let meaning = meanings[entry.key] else { continue }
      if best[meaning.field].map({ meaning.rank < $0.rank }) ?? true { best[meaning.field] = (meaning.rank, entry) }
    }
    return best.sorted { $0.key < $1.key }.map { (words.fields[$0.key], $0.value.entry) }
  }

  /// What a file says of a field; nil where it says nothing.
  func value(of field: String, in page: FolderPage) -> Node? {
    fields(of: page).first { $0.field.name == field }?.entry.value
  }

  /// Reports the keys that nothing is printed of, each once.
  func report(_ pages: [FolderPage], _ found: inout DiagnosticList) {
    var unprinted: [String: (count: Int, place: Place)] = [:]
    for page in pages {
      let printed = Set(fields(of: page).map(\.entry.key))
      for entry in page.file.fields where !printed.contains(entry.key) {
        if case .null = entry.value.value { continue }
        if FrontMatterWords.ofGenerators.contains(entry.key) { continue }
        unprinted[entry.key, default: (0, entry.keyPlace)].count += 1
      }
    }
    for (key, use) in unprinted {
      let name = MadeID.from(key)
      let canDeclare = meanings[key] == nil && Field.canDeclare(name)
      found.warn(.unprintedKey(key, count: use.count, name: canDeclare ? name : nil), at: use.place)
    }
  }
}
