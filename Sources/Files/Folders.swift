import Diagnostics
import Glibc

/// Whether there is a folder at `path`.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names of the files and folders in a folder, in the order of their bytes; without those that begin with a point.
package func fileNames(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// The paths of the ordinary files in a folder and the folders in it, from there, in the order of their letters; hidden ones
/// are editors' and file managers'.
package func filePaths(below folder: String) -> [String] {
  fileNames(in: folder).flatMap { name -> [String] in
    var status = stat()
    guard stat("\(folder)/\(name)", &status) == 0 else { return [] }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return filePaths(below: "\(folder)/\(name)").map { "\(name)/\($0)" }
    case S_IFREG: return [name]
    default: return []
    }
  }.sorted()
}

/// What somebody most likely meant who called `name` what is not at `path`: the same with the last part as something is
/// called that lies in the folder and `isFit`, by its path; nil when nothing is near.
package func neighbour(of path: String, named name: String, where isFit: (String) -> Bool = { _ in true }) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let last = parts.last, name.hasSuffix(last) else { return nil }
  let parent = parts.dropLast().map { "\($0)/" }.joined()
  let beside = fileNames(in: parent.isEmpty ? "." : parent).filter { isFit(parent + $0) }
  return suggestion(for: String(last), among: beside).map { name.dropLast(last.count) + $0 }
}
