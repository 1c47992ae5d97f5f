import Bytes

/// A folder of files that belong together: they come into being all or not at all, and what an earlier run wrote there and this one
/// does not goes.
///
/// All is written to a hidden folder on the same disk first. A folder that is new then gets its name; in one that is there files are
/// replaced one by one, and all of them are put back should one fail. `WrittenFiles` tells which files are the program's own: no other
/// is replaced or taken away unless that is asked for. A run that is killed while it replaces files leaves some old and some new, which
/// the next one knows to be its own.
package struct OutputFolder {
  /// A file of the folder.
  package struct File {
    /// Its path in the folder.
    package var path: String
    /// Its bytes.
    package var bytes: [UInt8]

    /// Takes a path and bytes.
    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  private let path: String
  private let files: [File]
  private let isForced: Bool
  private let list: WrittenFiles

  /// What became of a folder.
  package enum Outcome {
    /// It holds the files now, and did not before.
    case written
    /// It held them already, and nothing was touched.
    case unchanged
  }

  /// Takes the files that a folder is to hold, all with different paths; `isForced` if they may replace files of others, and such as
  /// somebody has changed.
  package init(_ path: String, _ files: [File], isForced: Bool = false) {
    self.path = withoutEndingSlashes(path)
    (self.files, self.isForced) = (files, isForced)
    var list = WrittenFiles()
    for file in files { list.add(file.path, file.fingerprint) }
    self.list = list
  }

  /// Writes the files.
  @discardableResult package func write() throws(FileError) -> Outcome {
    guard isPath(path) else { throw FileError(.write, path, .noPath) }
    if FileStatus(path, toWrite: true) == nil {
      do throws(FileError) {
        try writeNew()
        return .written
      } catch {
        // Another run may have made it meanwhile.
        guard FileStatus(path, toWrite: true) != nil else { throw error }
      }
    }
    guard FileStatus(path, toWrite: true)?.kind == .folder else { throw FileError(.write, path, .notFolder) }
    let former = try WrittenFiles(in: path)
    var changed: [File] = []
    for file in files where try isChanged(file, former) { changed.append(file) }
    let gone = former.paths.filter { !list.holds($0) && isOwn($0, former) }
    guard !changed.isEmpty || !gone.isEmpty || former.bytes != list.bytes else { return .unchanged }
    try replace(changed, gone, former)
    return changed.isEmpty && gone.isEmpty ? .unchanged : .written
  }

  // MARK: A new folder

  private func writeNew() throws(FileError) {
    let target = try attempt(path) { () throws(SystemError) in try destination(of: path) }
    let group = FileGroup()
    try group.makeFolder(directory(of: target))
    let stage = try attempt(path) { () throws(SystemError) in try makeHiddenFolder(beside: target) }
    group.add(folder: stage)
    for file in files { try group.write(file.bytes, to: "\(stage)/\(file.path)") }
    try group.write(list.bytes, to: "\(stage)/\(WrittenFiles.name)")
    try attempt(path) { () throws(SystemError) in try renameFile(stage, to: target) }
    group.commit()
  }

  // MARK: A folder that is there

  /// Whether a file has to be written; nothing but a file of this program's own may stand in its place, and no link to one.
  private func isChanged(_ file: File, _ former: WrittenFiles) throws(FileError) -> Bool {
    let target = "\(path)/\(file.path)"
    guard let status = FileStatus(ofLink: target) else { return true }
    guard status.kind != .link else {
      if isForced { return true }
      throw FileError(.write, target, .isForeign)
    }
    guard status.kind != .folder else { throw FileError(.write, target, .isFolder) }
    guard status.kind == .regular else { throw FileError(.write, target, .notRegular) }
    let fingerprint = try fingerprint(ofFileAt: target)
    if fingerprint == file.fingerprint { return false }
    guard isForced || former.hold(file.path, fingerprint) else { throw FileError(.write, target, .isForeign) }
    return true
  }

  /// Whether a file is there as this program wrote it.
  private func isOwn(_ file: String, _ former: WrittenFiles) -> Bool {
    let target = "\(path)/\(file)"
    guard FileStatus(ofLink: target)?.kind == .regular, let fingerprint = try? fingerprint(ofFileAt: target) else {
      return false
    }
    return former.hold(file, fingerprint)
  }

  private func replace(_ changed: [File], _ gone: [String], _ former: WrittenFiles) throws(FileError) {
    let replacement = try FolderReplacement(of: path)
    // Should the run be killed from now on, the next one knows the old files and the new ones.
    try replacement.write(former.union(list).bytes, to: WrittenFiles.name)
    for file in changed { try replacement.write(file.bytes, to: file.path) }
    for file in gone { replacement.remove(file) }
    try replacement.place { path, old throws(FileError) in
      // Somebody may have changed it since it was looked at.
      if isForced || path == WrittenFiles.name { return }
      let fingerprint = try fingerprint(ofFileAt: old)
      if !former.hold(path, fingerprint) && !list.hold(path, fingerprint) {
        throw FileError(.write, "\(self.path)/\(path)", .isForeign)
      }
    }
    try OutputFile.write(to: "\(path)/\(WrittenFiles.name)") { file throws(FileError) in try file.write(list.bytes) }
    replacement.commit()
  }

  private func fingerprint(ofFileAt path: String) throws(FileError) -> String {
    let (file, digest) = (try FileReader(path), Digest())
    try file.forEachPiece { digest.add(raw: $0) }
    return digest.hexadecimal
  }
}

extension OutputFolder.File {
  fileprivate var fingerprint: String { bytes.withUnsafeBytes { Digest.hexadecimal(of: $0) } }
}

/// What `body` gives; a failure is that of writing to a path.
func attempt<Value>(_ path: String, _ body: () throws(SystemError) -> Value) throws(FileError) -> Value {
  do throws(SystemError) { return try body() } catch { throw FileError(.write, path, error.reasonForWriting) }
}

/// Makes a folder with a hidden name beside what stands, or is to stand, at `path`.
func makeHiddenFolder(beside path: String) throws(SystemError) -> String {
  try OutputFile.firstFree(beside: path) { name throws(SystemError) in try makeNewFolder(name) }.name
}
