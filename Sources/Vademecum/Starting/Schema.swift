import Catalogue
import Diagnostics
import Files
import Reading

/// The JSON Schemas (draft 2020-12) of the files that authors write, for completion and checking in editors.
public enum Schema: String, CaseIterable, Sendable {
  /// A catalogue, or a file of resources that one names.
  case catalogue
  /// An edition.
  case edition
  /// Any file of a layout; the schemas of pages and cards are parts of it.
  case layout
  /// A page kind of a layout.
  case page
  /// A card of a layout.
  case card

  /// The name of the schema's file.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The text of the schema, which describes fields in a language; with the path of a catalogue or an edition, the one that
  /// knows the fields which that catalogue declares. Without it, resources may have any field.
  ///
  /// - Throws: `Failure` when the program's own files or the catalogue cannot be read.
  public func text(
    for path: String? = nil, in language: MessageLanguage = .english, files: ProgramFiles = .found()
  ) throws(Failure) -> String {
    switch self {
    case .catalogue: return String(decoding: try Schema.data(for: path, in: language).catalogue.lines(), as: UTF8.self)
    case .edition: return String(decoding: try Schema.data(for: path, in: language).edition.lines(), as: UTF8.self)
    case .layout:
      let text = try Schema.read("\(files.schemas)/\(fileName)", of: files)
      guard language == .french else { return text }
      return SchemaTranslation(try Schema.read("\(files.schemas)/layout.french.json", of: files)).translate(text)
    case .page, .card:
      let whole = try Schema.layout.text(in: language, files: files)
      return whole.replacing(Schema.root(of: "file"), with: Schema.root(of: rawValue), maxReplacements: 1)
    }
  }

  private static func data(for path: String?, in language: MessageLanguage) throws(Failure) -> DataSchema {
    guard let path else { return DataSchema(in: language) }
    let report = FieldTable.resource(declaredIn: path)
    guard let table = report.value else {
      throw Failure(
        Statement(
          report.diagnostics.all.map { $0.line(in: .english) }.joined(separator: "\n"),
          report.diagnostics.all.map { $0.line(in: .french) }.joined(separator: "\n")))
    }
    return DataSchema(table, in: language)
  }

  /// The line of the schema of layouts that names the definition which a file must meet.
  private static func root(of definition: String) -> String { "\"$ref\": \"#/$defs/\(definition)\"" }

  private static func read(_ path: String, of files: ProgramFiles) throws(Failure) -> String {
    guard fileExists(at: path) else { throw Failure(Finding.edition(files.lack(of: .schemas)).statement) }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try readFile(path) } catch { throw Failure(error.statement) }
    guard !SourceFile.parse(bytes, file: path, as: .json).diagnostics.hasErrors else {
      throw Failure(
        Statement("\(path): is damaged; install vademecum again", "\(path): est endommagé ; réinstaller vademecum"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The failure to read one of the program's files, in words.
  public struct Failure: Error, CustomStringConvertible {
    /// What failed: one line, led by the file where there is one.
    public let statement: Statement

    /// Says what failed.
    init(_ statement: Statement) { self.statement = statement }

    /// The statement in English.
    public var description: String { statement.description }

    /// The statement in a language.
    public func text(in language: MessageLanguage) -> String { statement.text(in: language) }
  }
}
