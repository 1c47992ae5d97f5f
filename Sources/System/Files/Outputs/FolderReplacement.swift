/// Files of a folder that are replaced and taken away together: once one of that fails, all is as it was before.
final class FolderReplacement {
  private let folder: String
  /// The hidden folder in `folder` that holds new files until they are placed, and old ones until all is done.
  private let stage: String
  /// What is in `stage`, which goes at the end.
  private let group = FileGroup()
  /// The files that are to be placed, and taken away, by their paths in the folder.
  private var (written, removed): ([String], [String]) = ([], [])
  /// What was done, in order, and is undone unless all is.
  private var done: [Step] = []

  private enum Step {
    /// A folder was made.
    case made(String)
    /// A file was set aside: where it stood and where it is now.
    case setAside(String, String)
    /// A file was placed where none was.
    case placed(String)
  }

  /// Begins with nothing.
  init(of folder: String) throws(FileError) {
    self.folder = folder
    stage = try attempt(folder) { () throws(SystemError) in try makeHiddenFolder(beside: "\(folder)/-") }
    group.add(folder: stage)
  }

  deinit {
    for step in done.reversed() {
      switch step {
      case .made(let path): removeFolder(path)
      // What cannot be put back stays where it is.
      case .setAside(let path, let now): do throws(SystemError) { try renameFile(now, to: path) } catch {}
      case .placed(let path): removeFile(path)
      }
    }
  }

  /// Writes a file, which is not seen before it is placed.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try group.write(bytes, to: "\(stage)/n\(written.count)")
    written.append(path)
  }

  /// Marks a file to be taken away.
  func remove(_ path: String) { removed.append(path) }

  /// Puts files in their places, and takes away those that go; `check` looks at each that leaves its place, by its path in the
  /// folder and where it is now.
  func place(checking check: (_ path: String, _ old: String) throws(FileError) -> Void) throws(FileError) {
    for (index, path) in written.enumerated() {
      let target = "\(folder)/\(path)"
      try makeFolder(directory(of: target)) { done.append(.made($0)) }
      let isReplaced = try setAside(path, check)
      try attempt(target) { () throws(SystemError) in try renameFile("\(stage)/n\(index)", to: target) }
      if !isReplaced { done.append(.placed(target)) }
    }
    for path in removed { _ = try setAside(path, check) }
  }

  /// Keeps all that was done, and takes away the folders that this left empty.
  func commit() {
    for case .setAside(_, let old) in done { group.add(file: old) }
    done = []
    for path in Set(removed.map { directory(of: $0) }).sorted().reversed() where path != "." {
      removeFolder("\(folder)/\(path)")
    }
  }

  /// Moves what stands in the place of a file out of it; whether anything did.
  private func setAside(
    _ path: String, _ check: (_ path: String, _ old: String) throws(FileError) -> Void
  ) throws(FileError) -> Bool {
    let target = "\(folder)/\(path)"
    guard FileStatus(ofLink: target) != nil else { return false }
    let old = "\(stage)/o\(done.count)"
    try attempt(target) { () throws(SystemError) in try renameFile(target, to: old) }
    done.append(.setAside(target, old))
    try check(path, old)
    return true
  }
}
