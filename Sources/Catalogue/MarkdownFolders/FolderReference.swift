import Diagnostics
import Reading

/// What a catalogue says of a folder of Markdown files that hold resources: where it is, and how it is read.
struct FolderReference {
  /// The path of the folder, as the catalogue has it.
  var folder: Located<String>
  /// The forms of the names of its files; nil where the catalogue says none.
  private var ownPatterns: [FilePattern]?
  /// Where it is published.
  var base = LinkBase.unknown
  /// What fields hold where the files say nothing of them.
  var defaults = SourceDefaults()

  /// The forms of the names of the files that are meant.
  var patterns: [FilePattern] { ownPatterns ?? [FilePattern("*.md"), FilePattern("*.markdown")] }
  /// The forms of those that could be meant, too; none where the catalogue says which are.
  var otherPatterns: [FilePattern] { ownPatterns == nil ? FolderReference.allPatterns : [] }
  /// The forms of all that could be pages.
  static let allPatterns = [FilePattern("**/*.md"), FilePattern("**/*.markdown")]

  /// Names a folder of which nothing more is said.
  init(_ folder: Located<String>) { self.folder = folder }

  /// Reads what is said of a folder; nil, with a report, when that is not where it is.
  init?(_ node: Node, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(node, as: "folder", &found), let folder = fields.requiredLine("folder", &found)
    else { return nil }
    self.init(folder)
    if let names = fields.lines("pattern", &found), !names.isEmpty { ownPatterns = names.map { FilePattern($0.value) } }
    if let base = fields.line("base", &found), let address = FieldValidation.address(base, field: "base", &found) {
      self.base = .address(address)
    }
    defaults = SourceDefaults(of: &fields, &found)
    fields.finish(&found)
  }
}
