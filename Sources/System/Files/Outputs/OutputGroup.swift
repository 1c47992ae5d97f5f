/// Files and folders that one run writes: all of them are written aside before the first takes its place, and when one cannot, all is as
/// it was before.
///
/// What is no file to replace, such as a pipe, is written to directly. A run that is killed while it places files leaves some old and
/// some new, each of them whole.
package final class OutputGroup {
  private var files: [OutputFile] = []
  private var folders: [(folder: OutputFolder, pending: PendingFolder?)] = []
  /// Where the files will stand.
  private var places: Set<String> = []
  /// The folders in which leftovers of other runs are looked for.
  private var swept: Set<String> = []
  /// What was begun, of things that are written once.
  private var begun: Set<String> = []
  /// The folders for them that are missing, and made when they take their places, by their paths without symbolic links.
  private var awaited: Set<String> = []

  /// Starts with nothing.
  package init() {}

  deinit {
    // Before the folders that they lie in.
    (files, folders) = ([], [])
  }

  /// Takes note of a folder for files that follow. Where it is missing, it is made with the first of them that takes its place, and so
  /// are those that it lies in: a run that fails or is killed before leaves none of them.
  package func awaitFolder(_ path: String) throws(FileError) {
    try OutputFolder.check(path)
    var folder = realPathOfFolder(path)
    while FileStatus(folder, toWrite: true) == nil {
      awaited.insert(folder)
      folder = directory(of: folder)
    }
  }

  /// Opens a file, in a folder that is there or was named, for somebody who adds it when it has all its bytes.
  package func file(at path: String) throws(FileError) -> OutputFile {
    try OutputFile(path: path, mayAwaitFolder: awaited.contains(directory(of: OutputFile.standing(of: path))))
  }

  /// Fails unless a file can be written to `path`; nothing is written. What stands there and is no file is not tried.
  package func check(_ path: String) throws(FileError) {
    if let kind = FileStatus(path, toWrite: true)?.kind, kind != .regular, kind != .folder { return }
    _ = try file(at: path)
  }

  /// Takes a file that has all its bytes.
  package func add(_ file: OutputFile) throws(FileError) {
    let place = file.standing
    if places.contains(place) || folders.contains(where: { $0.folder.holds(fileAt: place) }) {
      throw FileError(.write, file.path, .isOutput)
    }
    places.insert(place)
    swept.formUnion(file.folders)
    // Not all of them can stay open.
    if files.count >= OutputGroup.openFiles { try file.setAside() }
    files.append(file)
  }

  /// Writes a file aside, or nothing when `body` throws.
  package func write(
    to path: String, _ body: (OutputFile) throws(FileError) -> Void
  ) throws(FileError) {
    let file = try file(at: path)
    try body(file)
    try add(file)
  }

  /// Writes a folder aside.
  package func add(_ folder: OutputFolder) throws(FileError) {
    if let place = places.sorted().first(where: folder.holds) { throw FileError(.write, place, .isOutput) }
    let outer = directory(of: OutputFile.standing(of: folder.path))
    swept.formUnion([outer, nearestFolder(to: outer)])
    folders.append((folder, try folder.setAside()))
  }

  /// Whether something that all outputs of a run have in common, a table, is still to be written.
  package func begins(_ name: String) -> Bool { begun.insert(name).inserted }

  /// How many bytes a file has that is written aside; nil where there is none for that path.
  package func size(ofFileAt path: String) -> Int? { files.first { $0.path == path }?.count }

  /// Puts everything in its place.
  package func place() throws(FileError) {
    if folders.isEmpty, files.count == 1, !files[0].awaitsFolder {
      try files[0].commit()
    } else {
      for file in files { try file.setAside() }
      try Placement.perform { placement throws(FileError) in
        // Files may stand in a folder that is new.
        for folder in folders { try folder.pending?.place(by: placement) }
        for file in files { try file.place(by: placement) }
      }
      for folder in folders { folder.pending?.finish() }
    }
    (files, folders) = ([], [])
    // What a killed run left may be the only copy of a file until this one has its place.
    for folder in swept.sorted() { removeLeftovers(in: folder) }
  }

  private static let openFiles = 64
}
