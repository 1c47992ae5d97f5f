import Diagnostics

/// An entry of BibTeX as it is written: its texts are TeX's.
struct BibTeXEntry {
  /// The type, in small letters.
  var type: String
  /// What other entries and texts call it; nil where it has no name.
  var key: String?
  /// Where it begins.
  var place: Place
  /// Its fields, in order, each once.
  var fields: [Field] = []

  /// A field of an entry.
  struct Field {
    /// The name, in small letters.
    var name: String
    /// What it says, in TeX, without the braces around it.
    var text: String
    /// Where the text begins.
    var place: Place
  }

  /// The field of a name.
  subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
