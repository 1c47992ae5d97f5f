import Diagnostics
import Files

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
  }

  /// Sees to the catalogue and the editions of a folder: schemas go into its folder `schemas`, and the files name them. What they say else is
  /// not touched.
  ///
  /// - Returns: the schemas, then the files; nothing where the folder has neither catalogue nor edition.
  /// - Throws: `Schema.Failure` where a file cannot be read or written: it is as it was.
  public func install(in folder: String) throws(Schema.Failure) -> [Installed] {
    let data = SchematicFiles(in: folder, of: Workspace(files: files)).all
    var installed: [Installed] = []
    for schema in Schema.allCases where data.contains(where: { $0.schema == schema && !$0.isJSON }) {
      installed.append(try write(schema, in: folder))
    }
    for file in data { installed.append(try name(file, in: folder)) }
    return installed
  }

  private func path(of schema: Schema, in folder: String) -> String {
    joinPath(withoutEndingSlashes(folder), "schemas/\(schema.fileName)")
  }

  private func write(_ schema: Schema, in folder: String) throws(Schema.Failure) -> Installed {
    let path = path(of: schema, in: folder)
    let bytes = Array(try schema.text(in: language, files: files).utf8)
    do throws(FileError) {
      guard fileExists(at: path) else {
        let group = FileGroup()
        try group.write(bytes, to: path)
        group.commit()
        return Installed(path: path, outcome: .written)
      }
      if try readFile(path) == bytes { return Installed(path: path, outcome: .same) }
      guard replaces else { return Installed(path: path, outcome: .kept) }
      try OutputFile.write(to: path) { file throws(FileError) in try file.write(bytes) }
      return Installed(path: path, outcome: .written)
    } catch {
      throw Schema.Failure(error.statement)
    }
  }

  private func name(_ file: SchematicFiles.File, in folder: String) throws(Schema.Failure) -> Installed {
    if file.isJSON { return Installed(path: file.path, outcome: .withoutRemarks) }
    do throws(FileError) {
      let bytes = try readFile(file.path)
      guard
        let named = Modeline.add(
          relativePath(to: path(of: file.schema, in: folder), from: directory(of: file.path)), to: bytes)
      else { return Installed(path: file.path, outcome: .namedBefore) }
      try OutputFile.write(to: file.path) { file throws(FileError) in try file.write(named) }
      return Installed(path: file.path, outcome: .named)
    } catch {
      throw Schema.Failure(error.statement)
    }
  }
}
