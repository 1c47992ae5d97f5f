import Bibliographies
import Reading

/// Which fields of entries hold which fields that a catalogue declares for its resources: those of its name or label, or of another
/// word for the same.
struct EntryFields {
  private let words: FieldWords
  /// What was found for names of fields: most entries have the same.
  private var known: [String: Field?] = [:]

  /// Looks at the fields of a table.
  init(_ table: FieldTable) { words = FieldWords(table) }

  /// The catalogue's own field that a field of entries holds; nil when it has none for it.
  mutating func field(named name: String) -> Field? {
    if let field = known[name] { return field }
    let field = look(for: name)
    known[name] = .some(field)
    return field
  }

  private func look(for name: String) -> Field? {
    for word in [name] + (EntryFields.others[name] ?? []) {
      if let meaning = words[word], case let field = words.fields[meaning.field], field.label != nil {
        return Field(name: field.name, type: field.type)
      }
    }
    return nil
  }

  /// A field that a catalogue declares.
  struct Field {
    /// Its name.
    var name: String
    /// What it holds.
    var type: FieldType
  }

  private static let publishers = ["publisher", "Éditeur", "Maison d'édition", "Édition"]
  private static let journals = ["journal", "Revue", "Périodique", "container-title", "journaltitle", "Publié dans"]
  private static let keywords = ["keywords", "tags", "Mots-clés", "Mots clefs", "Étiquettes", "Thèmes", "Thématiques"]
  private static let places = ["location", "place", "Lieu", "Lieu d'édition", "Ville"]

  private static let others: [String: [String]] = [
    "publisher": publishers, "journal": journals, "journaltitle": journals, "container-title": journals,
    "keywords": keywords, "keyword": keywords, "tags": keywords, "location": places, "address": places,
    "publisher-place": places, "pages": ["Pages", "page"], "page": ["pages"],
    "pagetotal": ["Nombre de pages", "pages"],
    "number-of-pages": ["Nombre de pages", "pages"], "numpages": ["Nombre de pages", "pages"],
    "date": ["Date de publication", "Date de parution"], "editor": ["editors", "Direction", "Sous la direction de"],
    "translator": ["translators", "Traduction", "Traducteur"],
    "institution": ["Institution", "Organisme"] + publishers,
    "school": ["Université", "Établissement"], "booktitle": ["Dans", "Ouvrage"], "series": ["Collection", "Série"],
    "collection-title": ["Collection", "series"], "edition": ["Édition"], "note": ["Note", "Remarque"],
    "number": ["Numéro"], "issue": ["Numéro"], "volume": ["Volume"],
  ]
}
