import Threads

/// The files that some work has read, or looked at: what it makes must not take their places.
package final class FilesRead: Sendable {
  private let files: [FileDependencies]
  /// The names under which they were read, by what they are; found when somebody asks.
  private let names = Mutex<[FileIdentity: String]?>(nil)

  private init(_ files: [FileDependencies]) { self.files = files }

  /// The files of all of them.
  package convenience init(_ parts: [FilesRead]) { self.init(parts.flatMap(\.files)) }

  /// Files by their paths.
  package convenience init(paths: [String]) {
    self.init([FileDependencies(own: paths.map { FileDependency(path: $0) }, parts: [])])
  }

  /// Does some work, and gives the files that it has read with its result.
  package static func by<Result>(_ work: () -> Result) -> (result: Result, files: FilesRead) {
    let (result, files) = FileLog.record(work)
    return (result, FilesRead([files]))
  }

  /// The name under which the file at `path` was read, whatever links and spellings lead to it; nil when it was not, or when
  /// nothing stands there.
  package func name(ofFileAt path: String) -> String? {
    guard let status = FileStatus(path, toWrite: true), status.kind == .regular else { return nil }
    return names.withLock { names in
      let known = names ?? find()
      names = known
      return known[status.identity]
    }
  }

  /// The names of all regular files. Of several names for one file it is the shortest, and the first of those.
  private func find() -> [FileIdentity: String] {
    var names: [FileIdentity: String] = [:]
    FileDependencies(own: [], parts: files).forEach { part in
      for named in part.regularFiles(FilesRead.regularFile) {
        let name = named.name
        if let known = names[named.file], (known.utf8.count, known) <= (name.utf8.count, name) { continue }
        names[named.file] = name
      }
    }
    return names
  }

  private static func regularFile(_ dependency: FileDependency) -> NamedFile? {
    guard let status = FileStatus(dependency.path, toWrite: true), status.kind == .regular else { return nil }
    return NamedFile(file: status.identity, name: dependency.path)
  }
}
