import Diagnostics
import Reading

/// What a catalogue says of a bibliography that holds resources: where it is, and how it is read.
struct BibliographyReference {
  /// The path of the file, as the catalogue has it.
  var file: Located<String>
  /// What types of entries are called, by their names in the file.
  var types: [String: String] = [:]
  /// What fields hold where entries say nothing of them.
  var defaults = SourceDefaults()

  /// Names a bibliography of which nothing more is said.
  init(_ file: Located<String>) { self.file = file }

  /// Reads what is said of a bibliography; nil, with a report, when that is not where it is.
  init?(_ node: Node, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(node, as: "bibliography", &found),
      let file = fields.requiredLine("bibliography", &found)
    else { return nil }
    self.init(file)
    if let words = fields.mapping("types", &found) {
      for entry in words.entries {
        let word = entry.value.line(as: .named("type", entry.key), &found)
        if let word { types[entry.key.lowercased()] = word.value }
      }
    }
    defaults = SourceDefaults(of: &fields, &found)
    fields.finish(&found)
  }
}
