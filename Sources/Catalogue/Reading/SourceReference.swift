import Bibliographies
import Diagnostics
import Files
import Languages
import Reading
import Tables

/// Where resources stand beside the list of a catalogue, by kind.
enum SourceReference {
  /// A spreadsheet, a text in columns or a database.
  case table(TableReference)
  /// A folder of Markdown files.
  case folder(FolderReference)
  /// A file of BibTeX or CSL-JSON.
  case bibliography(BibliographyReference)

  /// Whether a node says how a source is read: it is no resource.
  static func isOne(_ node: Node) -> Bool { kind(of: node) != nil }

  /// What a catalogue calls a kind of source.
  enum Kind: String, CaseIterable {
    case table, folder, bibliography

    /// The kind of what lies at a path; nil for a file with a list.
    init?(at path: String) {
      if isFolder(path) {
        self = .folder
      } else if TableFile.isTable(path) {
        self = .table
      } else if BibliographyFile.isBibliography(path) {
        self = .bibliography
      } else {
        return nil
      }
    }
  }

  private static func kind(of node: Node) -> Kind? {
    guard case .mapping(let entries) = node.value else { return nil }
    // A field of a catalogue's own can be called so.
    if entries.contains(where: { $0.key == "id" }) { return nil }
    return Kind.allCases.first { kind in entries.contains { $0.key == kind.rawValue } }
  }

  /// Reads what a node says; nil, with a report, when it does not say where the source is.
  init?(_ node: Node, _ found: inout DiagnosticList) {
    switch SourceReference.kind(of: node) {
    case .table?:
      guard let reference = TableReference(node, &found) else { return nil }
      self = .table(reference)
    case .folder?:
      guard let reference = FolderReference(node, &found) else { return nil }
      self = .folder(reference)
    case .bibliography?:
      guard let reference = BibliographyReference(node, &found) else { return nil }
      self = .bibliography(reference)
    case nil: return nil
    }
  }

  /// The source that a path leads to, of which nothing more is said; nil for a file with a list.
  init?(_ name: Located<String>, at path: String) {
    switch Kind(at: path) {
    case .table?: self = .table(TableReference(name))
    case .folder?: self = .folder(FolderReference(name))
    case .bibliography?: self = .bibliography(BibliographyReference(name))
    case nil: return nil
    }
  }

  /// The path, as the catalogue has it.
  var name: String {
    switch self {
    case .table(let reference): reference.file.value
    case .folder(let reference): reference.folder.value
    case .bibliography(let reference): reference.file.value
    }
  }

  /// Opens the source at a path; nil, with a report, where it cannot be read.
  func open(
    at path: String, _ fields: FieldTable, language: String, isSection: ((String) -> Bool)?,
    _ found: inout DiagnosticList
  ) -> (any ResourceSource)? {
    switch self {
    case .table(let reference):
      ResourceTableFile(
        reference, at: path, fields, decimalMark: Language.decimalMark(in: language), isSection: isSection, &found)
    case .folder(let reference): MarkdownFolder(reference, at: path, fields, &found)
    case .bibliography(let reference): Bibliography(reference, at: path, fields, &found)
    }
  }
}
