/// What people write in cells that have nothing to say of their own.
enum CellFiller {
  /// There is nothing: "-", "N/A".
  case nothing
  /// It is what the cell above says: "idem".
  case ditto

  private static let nothings: Set = [
    "na", "n/a", "n.a.", "nc", "n/c", "n.c.", "n/d", "n.d.", "s/o", "s.o.", "s.d.", "sans objet", "non renseigné",
    "non renseigne",
    "non communiqué", "non communique", "néant", "neant", "null", "nan", "tbd", "tbc", "à compléter", "a completer",
    "à venir", "a venir",
    "à préciser", "a preciser",
  ]
  private static let dittos: Set = ["idem", "id.", "ibid", "ibid.", "ibidem", "ditto", "''", "\"", "“", "”", "″", "〃"]

  /// No text that stands for something else has more bytes.
  static let length = 20

  /// What a text stands for; nil for one that says something.
  init?(_ text: String) {
    guard text.utf8.count <= CellFiller.length else { return nil }
    let key = text.lowercased()
    if CellFiller.dittos.contains(text) || CellFiller.dittos.contains(key) {
      self = .ditto
    } else if CellFiller.isNothing(text) || CellFiller.nothings.contains(key) {
      self = .nothing
    } else {
      return nil
    }
  }

  /// Whether a text can only stand for nothing, in titles, too: "-", "—", "?", "…", "N/A".
  static func isNothing(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= CellFiller.length else { return false }
    return text.allSatisfy { "-–—_?.…/".contains($0) } || text == "N/A" || text == "n/a"
  }
}
