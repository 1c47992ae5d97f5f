import Diagnostics
import Files
import Reading

/// What has editors complete and check the files of a catalogue: the schemas beside them, and in each file a first line that names its own.
public struct SchemaInstaller: Sendable {
  /// The language in which schemas describe fields.
  public var language: MessageLanguage
  /// Whether a schema that is there, and is another, gives way.
  public var replaces = false
  /// The program's own files.
  public var files: ProgramFiles

  /// An installer that writes schemas in a language.
  public init(language: MessageLanguage = .english, files: ProgramFiles = .found()) {
    self.language = language
    self.files = files
  }

  /// A file that was seen to.
  public struct Installed: Hashable, Sendable {
    /// Its path.
    public let path: String
    /// What became of it.
    public let outcome: Outcome
  }

  /// What became of a file.
  public enum Outcome: Hashable, Sendable, CaseIterable {
    /// A schema was written.
    case written
    /// The schema was there, just as it is.
    case same
    /// Another schema is there, and stays.
    case kept
    /// A file names its schema now.
    case named
    /// A file named one already, and stays as it is.
    case namedBefore
    /// A file has no remarks that could name one, being JSON, and stays as it is.
    case withoutRemarks
    /// A file is no text in UTF-8, which a line in front would spoil, and stays as it is.
    case noText
  }

  /// Sees to the catalogue and the editions of a folder: schemas go into its folder `schemas`, and the files name them. What they say else is
  /// not touched.
  ///
  /// - Returns: the schemas, then the files; nothing where the folder has neither catalogue nor edition.
  /// - Throws: `Schema.Failure` where a file cannot be read or written: all are as they were.
  public func install(in folder: String) throws(Schema.Failure) -> [Installed] {
    let data = SchematicFiles(in: folder, of: Workspace(files: files)).all
    let schemas = Schema.allCases.filter { schema in data.contains { $0.schema == schema && !$0.isJSON } }
    var steps: [Step] = []
    for schema in schemas { steps.append(try write(schema, in: folder)) }
    for file in data { steps.append(try name(file, in: folder)) }
    do throws(FileError) { try take(steps) } catch { throw Schema.Failure(error.statement) }
    return steps.map(\.installed)
  }

  /// What is to become of a file.
  private struct Step {
    let installed: Installed
    /// What it is to hold; nil for what it holds already.
    var bytes: [UInt8]?

    init(_ path: String, _ outcome: Outcome, _ bytes: [UInt8]? = nil) {
      (installed, self.bytes) = (Installed(path: path, outcome: outcome), bytes)
    }
  }

  private func take(_ steps: [Step]) throws(FileError) {
    // Where one of the files is closed, none is touched.
    for step in steps where step.bytes != nil && fileExists(at: step.installed.path) {
      _ = try OutputFile(path: step.installed.path)
    }
    let group = FileGroup()
    for step in steps {
      guard let bytes = step.bytes else { continue }
      let path = step.installed.path
      if fileExists(at: path) {
        try OutputFile.write(to: path) { file throws(FileError) in try file.write(bytes) }
      } else {
        try group.write(bytes, to: path)
      }
    }
    group.commit()
  }

  private static let folder = "schemas"

  private func path(of schema: Schema, in folder: String) -> String {
    joinPath(withoutEndingSlashes(folder), "\(SchemaInstaller.folder)/\(schema.fileName)")
  }

  private func write(_ schema: Schema, in folder: String) throws(Schema.Failure) -> Step {
    let path = path(of: schema, in: folder)
    let bytes = Array(try schema.text(in: language, files: files).utf8)
    guard fileExists(at: path) else { return Step(path, .written, bytes) }
    if try read(path) == bytes { return Step(path, .same) }
    return replaces ? Step(path, .written, bytes) : Step(path, .kept)
  }

  private func name(_ file: SchematicFiles.File, in folder: String) throws(Schema.Failure) -> Step {
    if file.isJSON { return Step(file.path, .withoutRemarks) }
    let bytes = try read(file.path)
    guard SourceFile.takesLines(bytes) else { return Step(file.path, .noText) }
    let named = Modeline.add("\(file.way)\(SchemaInstaller.folder)/\(file.schema.fileName)", to: bytes)
    return named.map { Step(file.path, .named, $0) } ?? Step(file.path, .namedBefore)
  }

  private func read(_ path: String) throws(Schema.Failure) -> [UInt8] {
    do throws(FileError) { return try readFile(path) } catch { throw Schema.Failure(error.statement) }
  }
}
