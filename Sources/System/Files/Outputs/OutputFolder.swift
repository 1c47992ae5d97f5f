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

  /// Its path, without strokes at its end.
  let path: String
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
    let isNew = FileStatus(path, toWrite: true) == nil
    do throws(FileError) { return try writeOnce() } catch {
      // Another run may have made it meanwhile.
      guard isNew, FileStatus(path, toWrite: true) != nil else { throw error }
      return try writeOnce()
    }
  }

  private func writeOnce() throws(FileError) -> Outcome {
    guard let pending = try setAside() else { return .unchanged }
    try Placement.perform { placement throws(FileError) in try pending.place(by: placement) }
    pending.finish()
    return pending.outcome
  }

  /// Writes the files to a hidden folder; nil when there is nothing to write.
  func setAside() throws(FileError) -> PendingFolder? {
    guard isPath(path) else { throw FileError(.write, path, .noPath) }
    guard let status = FileStatus(path, toWrite: true) else { return try setAsideNew() }
    guard status.kind == .folder else { throw FileError(.write, path, .notFolder) }
    removeLeftovers(in: path)
    return try setAsideChanges()
  }

  // MARK: A new folder

  private func setAsideNew() throws(FileError) -> PendingFolder {
    let target = try attempt(path) { () throws(SystemError) in try destination(of: path) }
    let group = FileGroup()
    // A run that is killed has made none of the folders around it.
    let desk = "\(nearestFolder(to: directory(of: target)))/-"
    let stage = try attempt(path) { () throws(SystemError) in try makeHiddenFolder(beside: desk) }
    group.add(folder: stage)
    for file in files { try group.write(file.bytes, to: "\(stage)/\(file.path)") }
    try group.write(list.bytes, to: "\(stage)/\(WrittenFiles.name)")
    return PendingFolder(outcome: .written) { placement throws(FileError) in
      try placement.makeFolder(directory(of: target))
      try attempt(path) { () throws(SystemError) in try placement.move(stage, to: target) }
    } finishing: {
      group.commit()
    }
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

  private func setAsideChanges() throws(FileError) -> PendingFolder? {
    let former = try WrittenFiles(in: path)
    var changed: [File] = []
    for file in files where try isChanged(file, former) { changed.append(file) }
    let gone = former.paths.filter { !list.holds($0) && isOwn($0, former) }
    guard !changed.isEmpty || !gone.isEmpty || former.bytes != list.bytes else { return nil }
    let replacement = try FolderReplacement(of: path)
    // Should the run be killed from now on, the next one knows the old files and the new ones.
    try replacement.write(former.union(list).bytes, to: WrittenFiles.name)
    for file in changed { try replacement.write(file.bytes, to: file.path) }
    for file in gone { replacement.remove(file) }
    return PendingFolder(outcome: changed.isEmpty && gone.isEmpty ? .unchanged : .written) {
      placement throws(FileError) in
      try replacement.place(by: placement) { path, old throws(FileError) in try check(path, old, former) }
    } finishing: {
      replacement.finish()
      // Where this fails, the list that names the old files too stays.
      try? OutputFile.write(to: "\(path)/\(WrittenFiles.name)") { file throws(FileError) in try file.write(list.bytes) }
    }
  }

  /// Somebody may have changed a file since it was looked at, which leaves its place now.
  private func check(_ path: String, _ old: String, _ former: WrittenFiles) throws(FileError) {
    if isForced || path == WrittenFiles.name { return }
    let fingerprint = try fingerprint(ofFileAt: old)
    if !former.hold(path, fingerprint) && !list.hold(path, fingerprint) {
      throw FileError(.write, "\(self.path)/\(path)", .isForeign)
    }
  }

  private func fingerprint(ofFileAt path: String) throws(FileError) -> String {
    let (file, digest) = (try FileReader(path), Digest())
    try file.forEachPiece { digest.add(raw: $0) }
    return digest.hexadecimal
  }
}

extension OutputFolder {
  /// Whether one of its files would stand at a path, which leads there without symbolic links, as `place` gives those of files.
  func holds(fileAt place: String) -> Bool {
    let home = "\(realPathOfFolder(path))/"
    guard place.hasPrefix(home) else { return false }
    let name = place.dropFirst(home.count)
    return files.contains { $0.path == name }
  }

  /// Fails unless a folder can be written at `path`, or is there and can be written to; nothing is written.
  package static func check(_ path: String) throws(FileError) {
    let path = withoutEndingSlashes(path)
    guard isPath(path) else { throw FileError(.write, path, .noPath) }
    let existing = nearestFolder(to: path)
    guard FileStatus(existing, toWrite: true)?.kind == .folder else {
      throw FileError(.write, path, existing == path ? .notFolder : .missingFolder)
    }
    try attempt(path) { () throws(SystemError) in try isWritable(existing) }
  }
}

/// A folder whose files are written, and not yet in their places.
struct PendingFolder {
  /// What becomes of the folder.
  var outcome: OutputFolder.Outcome
  private let placing: (Placement) throws(FileError) -> Void
  private let finishing: () -> Void

  /// Takes what puts the files in their places, and what follows once they stay there.
  init(
    outcome: OutputFolder.Outcome, placing: @escaping (Placement) throws(FileError) -> Void,
    finishing: @escaping () -> Void
  ) {
    (self.outcome, self.placing, self.finishing) = (outcome, placing, finishing)
  }

  /// Puts the files in their places.
  func place(by placement: Placement) throws(FileError) { try placing(placement) }

  /// Takes away what was replaced, once all that was placed is kept.
  func finish() { finishing() }
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
