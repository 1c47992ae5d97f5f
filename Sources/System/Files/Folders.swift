#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether there is a folder at `path`.
package func isFolder(_ path: String) -> Bool { FileStatus(path)?.kind == .folder }

/// Whether there is a regular file at `path`, no pipe and no device.
package func isRegularFile(_ path: String) -> Bool { FileStatus(path)?.kind == .regular }

/// How many bytes the regular file at `path` has; nil where there is none, or something else.
package func regularFileSize(of path: String) -> Int? {
  FileStatus(path).flatMap { $0.kind == .regular ? $0.size : nil }
}

/// Whether anything that can be reached stands at `path`.
package func fileExists(at path: String) -> Bool { FileStatus(path) != nil }

/// The names of the files and folders in a folder, in the order of their bytes; without those that begin with a dot.
package func fileNames(in folder: String) -> [String] {
  FileLog.noteContents(of: folder)
  return ((try? allNames(in: folder)) ?? []).filter { !$0.hasPrefix(".") }
}

/// The paths of the regular files below a folder, as seen from it, in the order of their bytes; without hidden files and
/// folders, which are editors' and file managers'.
///
/// Each folder is entered once, whatever symbolic links lead there: links that lead back or to each other would else give paths
/// without end.
package func filePaths(below folder: String) -> [String] {
  var entered: Set<FileIdentity> = []
  var paths: [String] = []
  var open = [""]
  while let prefix = open.popLast() {
    guard let status = FileStatus("\(folder)/\(prefix)"), entered.insert(status.identity).inserted else { continue }
    var folders: [String] = []
    for name in fileNames(in: prefix.isEmpty ? folder : "\(folder)/\(prefix.dropLast())") {
      switch FileStatus("\(folder)/\(prefix)\(name)")?.kind {
      case .folder: folders.append("\(prefix)\(name)/")
      case .regular: paths.append(prefix + name)
      default: break
      }
    }
    open += folders.reversed()
  }
  return paths.sorted()
}

/// Whether nothing stands at `path`, or an empty folder, so that one may write there.
package func isEmptyOrAbsent(_ path: String) -> Bool {
  do throws(SystemError) { return try allNames(in: path).isEmpty } catch { return error == .missing }
}

/// Makes the folder at `path`, and those that it lies in, where they are missing; `note` is told each that is made.
package func makeFolder(_ path: String, note: (String) -> Void = { _ in }) throws(FileError) {
  guard isPath(path) else { throw FileError(.write, path, .noPath) }
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += "\(part)/"
    if mkdir(made, 0o777) == 0 {
      note(made)
      continue
    }
    let error = SystemError.last
    if error != .exists { throw FileError(.write, path, error.reasonForWriting) }
  }
  guard FileStatus(path, toWrite: true)?.kind == .folder else { throw FileError(.write, path, .notFolder) }
}

/// The folder at `path`, or the nearest of those that it is to lie in, where nothing stands there yet.
func nearestFolder(to path: String) -> String {
  var path = path
  while FileStatus(path, toWrite: true) == nil, case let outer = directory(of: path), outer != path { path = outer }
  return path
}

/// Makes the folder at `path`, which only this user can look into, and those that it lies in, where they are missing.
func makePrivateFolder(_ path: String) throws(SystemError) {
  if FileStatus(path, toWrite: true)?.kind == .folder { return }
  let outer = directory(of: path)
  if outer != path { try makePrivateFolder(outer) }
  guard mkdir(path, 0o700) == 0 || SystemError.last == .exists else { throw .last }
}

/// Makes a folder where nothing stands.
func makeNewFolder(_ path: String) throws(SystemError) {
  guard mkdir(path, 0o777) == 0 else { throw .last }
}

/// Takes away an empty folder.
func removeFolder(_ path: String) { rmdir(path) }

/// The names of everything in a folder but the folder itself and the one above, in the order of their bytes.
func allNames(in folder: String) throws(SystemError) -> [String] {
  guard let directory = opendir(folder) else { throw .last }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    // Not a copy of the field: the system gives an entry only as much memory as its name needs.
    let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
    let name = String(cString: start.assumingMemoryBound(to: CChar.self))
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
