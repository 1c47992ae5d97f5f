import Diagnostics
import Glibc
import Reading

/// The folders of layouts, by what editions and other layouts call them.
package enum LayoutFolder {
  /// The folder that `name` means: one of the program's layouts, in `layouts`, or with a slash in it a path from
  /// `directory`. Nil, with an `unknown-layout`, when there is none.
  package static func find(
    _ name: Placed<String>, from directory: String, among layouts: String, _ found: inout Diagnostics
  ) -> String? {
    let isPath = name.value.contains("/")
    // A slash at the end says that it is a path, and would stand twice before the names of files.
    let path = name.value.count > 1 && name.value.hasSuffix("/") ? name.value.dropLast() : name.value[...]
    let folder = isPath ? (path.hasPrefix("/") ? String(path) : "\(directory)/\(path)") : "\(layouts)/\(path)"
    if isFolder(folder) { return folder }
    found.error(
      "unknown-layout", at: name.place, "there is no layout '\(name.value)'",
      hint: isPath ? neighbour(of: folder, named: path) : known(name.value, in: layouts))
    return nil
  }

  /// One of the program's layouts, or all of them.
  private static func known(_ name: String, in layouts: String) -> String {
    let known = fileNames(in: layouts).filter { isFolder("\(layouts)/\($0)") }
    return didYouMean(name, among: known) ?? "one of \(known.joined(separator: ", "))"
  }

  /// A folder beside the one that is missing, with a name like it, as a path like `path`.
  private static func neighbour(of folder: String, named path: Substring) -> String? {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    let beside = fileNames(in: parent.isEmpty ? "/" : parent).filter { isFolder("\(parent)/\($0)") }
    guard let last = parts.last, let near = suggestion(for: String(last), among: beside) else { return nil }
    return "did you mean '\(path.dropLast(last.count))\(near)/'?"
  }
}

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
