import Diagnostics
import Files
import Reading

/// Reads bibliographies: BibTeX, as BibTeX and biblatex have it, and CSL-JSON, told by their content.
package enum BibliographyFile {
  /// Whether the file at `path` is a bibliography, though nobody says so: by its name, or by what it begins with.
  package static func isBibliography(_ path: String) -> Bool {
    if isNamedAsBibTeX(path) { return isRegularFile(path) }
    guard SourceFile.notation(of: path) == .json, let head = try? FileReader(path).bytes(in: 0..<(64 << 10)) else {
      return false
    }
    return CSLItems.isCSL(beginning: head)
  }

  private static func isNamedAsBibTeX(_ path: String) -> Bool {
    [".bib", ".bibtex", ".biblatex"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The entries of the file at `path`; nil, with a report, where none can be read.
  package static func read(_ path: String, _ found: inout DiagnosticList) -> [BibliographyEntry]? {
    guard let bytes = SourceFile.bytes(of: path, limit: BibliographyLimits.fileSize, &found) else { return nil }
    return parse(bytes, file: path, &found)
  }

  /// The entries that `bytes` hold, which places name as `file`; nil, with a report, where none can be read.
  package static func parse(
    _ bytes: [UInt8], file: String, _ found: inout DiagnosticList
  ) -> [BibliographyEntry]? {
    let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
    if !isNamedAsBibTeX(file), first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      let source = SourceFile.parse(bytes, file: file, as: .json)
      found.add(contentsOf: source.diagnostics)
      return source.value.flatMap { CSLItems.entries(of: $0, &found) }
    }
    if let format = bytes.withUnsafeBytes({ ForeignFormat($0) }) {
      found.error(.foreignFormat(format), at: Place(file: file))
      return nil
    }
    let text = DecodedText(bytes, of: file, &found)
    var scanner = BibTeXScanner(text.bytes, file: file)
    scanner.scan(&found)
    let entries = BibTeXInheritance.resolved(scanner.entries, &found)
    var reader = BibTeXReader()
    return entries.map { reader.entry($0, &found) }
  }
}
