/// What is done with files one after the other: unless all of it is kept, all is as it was before.
final class Placement {
  /// What was done, in order.
  private var done: [Step] = []

  private enum Step {
    /// A folder was made.
    case made(String)
    /// A file or a folder got another path: the old and the new one.
    case moved(String, String)
    /// A file was put where none was.
    case placed(String)
    /// A file took the place of another, which has a hidden name now: the place and the name.
    case replaced(String, String)
  }

  private init() {}

  /// Does something with files; where it fails, all is as it was before.
  static func perform(_ body: (Placement) throws(FileError) -> Void) throws(FileError) {
    let placement = Placement()
    do throws(FileError) { try body(placement) } catch {
      placement.undo()
      throw error
    }
    placement.keep()
  }

  /// Makes a folder, and those that it lies in, where they are missing.
  func makeFolder(_ path: String) throws(FileError) { try Files.makeFolder(path) { done.append(.made($0)) } }

  /// Gives a file or a folder another path on the same disk, where nothing stands.
  func move(_ path: String, to target: String) throws(SystemError) {
    try renameFile(path, to: target)
    done.append(.moved(path, target))
  }

  /// Puts a file that lies in the same folder in its place; a file that stands there is seen until then.
  func place(_ path: String, at target: String) throws(SystemError) {
    guard let status = FileStatus(ofLink: target) else {
      try renameFile(path, to: target)
      return done.append(.placed(target))
    }
    if status.kind == .folder { throw .isFolder }
    let old = try OutputFile.firstFree(beside: target) { name throws(SystemError) in try keep(target, as: name) }.name
    done.append(.replaced(target, old))
    try renameFile(path, to: target)
  }

  /// Gives a file a hidden name besides its own, or in its place, which is empty then for an instant, on disks that know no second
  /// names.
  private func keep(_ path: String, as name: String) throws(SystemError) {
    do throws(SystemError) { try linkFile(path, to: name) } catch {
      if error == .exists || FileStatus(ofLink: name) != nil { throw .exists }
      try renameFile(path, to: name)
    }
  }

  /// What was replaced goes.
  private func keep() {
    for case .replaced(_, let old) in done { removeFile(old) }
  }

  /// Makes all as it was before. What cannot be put back stays where it is.
  private func undo() {
    for step in done.reversed() {
      switch step {
      case .made(let path): removeFolder(path)
      case .moved(let path, let target): try? renameFile(target, to: path)
      case .placed(let path): removeFile(path)
      case .replaced(let path, let old): try? renameFile(old, to: path)
      }
    }
  }
}

extension OutputFile {
  /// Puts a file that was set aside in its place, together with others.
  func place(by placement: Placement) throws(FileError) {
    guard let temporary else { return }
    if awaitsFolder { try placement.makeFolder(directory(of: destination)) }
    try attempt(path) { () throws(SystemError) in try placement.place(temporary, at: destination) }
    self.temporary = nil
  }
}
