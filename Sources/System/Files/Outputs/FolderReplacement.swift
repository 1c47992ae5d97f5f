/// Files of a folder that are replaced and taken away together.
final class FolderReplacement {
  private let folder: String
  /// The hidden folder in `folder` that holds new files until they are placed, and old ones until all is done.
  private let stage: String
  /// What is in `stage`, which goes at the end.
  private let group = FileGroup()
  /// The files that are to be placed, and taken away, by their paths in the folder.
  private var (written, removed): ([String], [String]) = ([], [])
  /// Where the files are that left their places.
  private var setAside: [String] = []

  /// Begins with nothing.
  init(of folder: String) throws(FileError) {
    self.folder = folder
    stage = try attempt(folder) { () throws(SystemError) in try makeHiddenFolder(beside: "\(folder)/-") }
    group.add(folder: stage)
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
  func place(
    by placement: Placement, checking check: (_ path: String, _ old: String) throws(FileError) -> Void
  ) throws(FileError) {
    for (index, path) in written.enumerated() {
      let target = "\(folder)/\(path)"
      try placement.makeFolder(directory(of: target))
      try setAside(path, by: placement, check)
      try attempt(target) { () throws(SystemError) in try placement.move("\(stage)/n\(index)", to: target) }
    }
    for path in removed { try setAside(path, by: placement, check) }
  }

  /// Takes away what was replaced, once that is kept, and the folders that this left empty.
  func finish() {
    for old in setAside { group.add(file: old) }
    for path in Set(removed.map { directory(of: $0) }).sorted().reversed() where path != "." {
      removeFolder("\(folder)/\(path)")
    }
  }

  /// Moves what stands in the place of a file out of it.
  private func setAside(
    _ path: String, by placement: Placement, _ check: (_ path: String, _ old: String) throws(FileError) -> Void
  ) throws(FileError) {
    let target = "\(folder)/\(path)"
    guard FileStatus(ofLink: target) != nil else { return }
    let old = "\(stage)/o\(setAside.count)"
    try attempt(target) { () throws(SystemError) in try placement.move(target, to: old) }
    setAside.append(old)
    try check(path, old)
  }
}
