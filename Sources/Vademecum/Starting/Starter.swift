import Diagnostics
import Files
import Reading

/// A small catalogue that builds at once, with remarks that teach the format.
public struct Starter: Sendable {
  /// The languages that its texts and remarks are in.
  public enum Language: String, CaseIterable, Sendable {
    /// French.
    case fr
    /// English.
    case en
  }

  /// The language of its texts and remarks.
  public var language: Language
  /// The program's own files.
  public var files: ProgramFiles

  /// Makes a starter.
  public init(language: Language, files: ProgramFiles = .found()) {
    self.language = language
    self.files = files
  }

  /// Why nothing was started, in words.
  public struct Failure: Error, CustomStringConvertible {
    /// One line, led by the file.
    public var description: String
  }

  /// Writes the catalogue into `folder`, which is made with those above it, and gives the paths of its files from there,
  /// in the order of their names; the schemas, to which the files refer, lie in `schemas`.
  ///
  /// - Throws: `Failure`; when the folder is not empty, before anything is written.
  public func write(to folder: String) throws(Failure) -> [String] {
    guard isEmptyOrAbsent(folder) else {
      throw Failure(description: "\(folder): there are files already; name a folder that is new or empty")
    }
    var written: [String] = []
    for name in filePaths(below: "\(files.starters)/\(language.rawValue)") {
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
    var found = DiagnosticList()
    guard let bytes = SourceFile.bytes(of: path, &found) else {
      throw Failure(description: found.all.map(\.description).joined(separator: "\n"))
    }
    return bytes
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(FileError) {
      // A folder that cannot be made is reported when the file is written.
      try? makeFolder(directory(of: path))
      try OutputFile.write(to: path) { sink throws(FileError) in try sink.write(bytes) }
    } catch {
      throw Failure(description: error.description)
    }
  }
}
