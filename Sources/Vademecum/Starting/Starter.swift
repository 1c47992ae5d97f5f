import Files

/// A small catalogue that builds as it is; comments in its files explain the format.
public struct Starter: Sendable {
  /// The languages that its texts and comments can be in.
  public enum Language: String, CaseIterable, Sendable {
    /// French.
    case fr
    /// English.
    case en
  }

  /// The language of its texts and comments.
  public var language: Language
  /// The program's own files.
  public var files: ProgramFiles

  /// Makes a starter.
  public init(language: Language, files: ProgramFiles = .found()) {
    self.language = language
    self.files = files
  }

  /// Why the catalogue was not written, in words.
  public struct Failure: Error, CustomStringConvertible {
    /// One line, led by the file.
    public var description: String
  }

  /// Writes the catalogue into `folder`, which is created with its parents where it is missing.
  ///
  /// - Returns: the paths of the files as seen from the folder, in the order of their names, then those of the schemas that
  ///   the files refer to.
  /// - Throws: `Failure`; for a folder that is not empty, before anything is written.
  public func write(to folder: String) throws(Failure) -> [String] {
    guard isEmptyOrAbsent(folder) else {
      throw Failure(description: "\(folder): there are files already; name a folder that is new or empty")
    }
    let starter = filePaths(below: "\(files.starters)/\(language.rawValue)")
    guard !starter.isEmpty else { throw Failure(description: files.lack(of: .starters).words) }
    var written: [String] = []
    for name in starter {
      try write(bytes(of: "\(files.starters)/\(language.rawValue)/\(name)"), to: "\(folder)/\(name)")
      written.append(name)
    }
    for schema in Schema.allCases {
      try write(Array(text(of: schema).utf8), to: "\(folder)/schemas/\(schema.fileName)")
      written.append("schemas/\(schema.fileName)")
    }
    return written
  }

  private func text(of schema: Schema) throws(Failure) -> String {
    do throws(Schema.Failure) {
      return try schema.text(files: files)
    } catch {
      throw Failure(description: error.description)
    }
  }

  private func bytes(of path: String) throws(Failure) -> [UInt8] {
    do throws(FileError) { return try readFile(path) } catch {
      throw Failure(description: error.description)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(FileError) {
      try makeFolder(directory(of: path))
      try OutputFile.write(to: path) { file throws(FileError) in try file.write(bytes) }
    } catch {
      throw Failure(description: error.description)
    }
  }
}
