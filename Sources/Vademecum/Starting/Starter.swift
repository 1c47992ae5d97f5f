import Diagnostics
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
    /// What failed: one line, led by the file where there is one.
    public let statement: Statement

    /// Says what failed.
    init(_ statement: Statement) { self.statement = statement }

    /// The statement in English.
    public var description: String { statement.description }

    /// The statement in a language.
    public func text(in language: MessageLanguage) -> String { statement.text(in: language) }
  }

  /// Writes the catalogue into `folder`, which is created with its parents where it is missing.
  ///
  /// - Returns: the paths of the files as seen from the folder, in the order of their names, then those of the schemas that
  ///   the files refer to.
  /// - Throws: `Failure`; for a folder that is not empty, before anything is written. Nothing that was written is left.
  public func write(to folder: String) throws(Failure) -> [String] {
    guard isEmptyOrAbsent(folder) else { throw Starter.filled(folder) }
    let contents = try contents()
    let group = FileGroup()
    do throws(FileError) {
      for (name, bytes) in contents { try group.write(bytes, to: "\(folder)/\(name)") }
    } catch {
      throw Failure(error.statement)
    }
    group.commit()
    return contents.map(\.name)
  }

  /// Says that a folder is not empty.
  static func filled(_ folder: String) -> Failure {
    Failure(
      Statement(
        "\(folder): there are files already; name a folder that is new or empty",
        "\(folder): il y a déjà des fichiers ; nommer un dossier nouveau ou vide"))
  }

  /// The files of the catalogue and the schemas, by their paths from its folder.
  private func contents() throws(Failure) -> [(name: String, bytes: [UInt8])] {
    let home = "\(files.starters)/\(language.rawValue)"
    let names = filePaths(below: home)
    guard !names.isEmpty else { throw Failure(Finding.edition(files.lack(of: .starters)).statement) }
    var contents: [(String, [UInt8])] = []
    for name in names { contents.append((name, try Starter.bytes(of: "\(home)/\(name)"))) }
    return contents + (try schemas())
  }

  /// The schemas that the files refer to, by their paths from the folder of the catalogue.
  func schemas() throws(Failure) -> [(name: String, bytes: [UInt8])] {
    var schemas: [(String, [UInt8])] = []
    for schema in Schema.allCases {
      schemas.append(("schemas/\(schema.fileName)", Array(try text(of: schema).utf8)))
    }
    return schemas
  }

  private func text(of schema: Schema) throws(Failure) -> String {
    do throws(Schema.Failure) {
      return try schema.text(in: language == .fr ? .french : .english, files: files)
    } catch {
      throw Failure(error.statement)
    }
  }

  /// The bytes of one of the program's files.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do throws(FileError) {
      let bytes = try readFile(path)
      if bytes.isEmpty { throw FileError(.read, path, .empty) }
      return bytes
    } catch {
      throw Failure(error.statement)
    }
  }
}
