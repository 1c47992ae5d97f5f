import Diagnostics
import Languages
import Reading

/// What the reader of a catalogue needs to know of tables beside their rows.
enum TableReading {
  /// The language of a catalogue that names none, as elsewhere.
  static let assumedLanguage = "fr"

  /// What stands before the decimals of a number in a language.
  static func decimalMark(_ language: String) -> String { Language.of(language)?.spacing.decimalMark ?? "." }

  /// The section of a title that a table gives, as a file in YAML would have it.
  static func section(_ title: Located<String>, isTaken: (String) -> Bool) -> Node {
    func entry(_ key: String, _ text: String) -> Entry {
      Entry(key: key, keyPlace: title.place, value: Node(.scalar(Scalar(text)), at: title.place))
    }
    let base = MadeID.from(title.value)
    var (id, number) = (base, 1)
    while isTaken(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    return Node(.mapping([entry("id", id), entry("title", title.value)]), at: title.place)
  }
}
