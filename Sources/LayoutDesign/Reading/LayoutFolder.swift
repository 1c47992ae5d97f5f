import Diagnostics
import Files
import Reading

/// The folders of layouts, by what editions and other layouts call them.
package enum LayoutFolder {
  /// The folder that `name` means: one of the program's layouts, in `layouts`, or with a slash in it a path from
  /// `directory`. Nil, with an `unknown-layout`, when there is none, or no layout in it.
  package static func find(
    _ name: Located<String>, from directory: String, among layouts: String, _ found: inout DiagnosticList
  ) -> String? {
    let isPath = name.value.contains("/")
    // A slash at the end says that it is a path, and would stand twice before the names of files.
    let path = name.value.count > 1 && name.value.hasSuffix("/") ? name.value.dropLast() : name.value[...]
    let folder = pathInEitherForm(String(path)) { path in
      isPath ? joinPath(directory, path) : "\(layouts)/\(path)"
    }
    // Nothing, a point and two points are names of folders for the system only.
    if isFolder(folder), isPath || !["", ".", ".."].contains(path) {
      if fileExists(at: "\(folder)/layout.yaml") { return folder }
      found.error(.noLayoutFile(name.value), at: name.place)
      return nil
    }
    if isPath {
      let near = nearestPath(to: folder, writtenAs: String(path), where: isFolder)
      found.error(.noLayoutAtPath(name.value, near: near), at: name.place)
    } else {
      let known = fileNames(in: layouts).filter { isFolder("\(layouts)/\($0)") }
      // A folder of that name beside the edition is meant as a path.
      let isBeside = !["", ".", ".."].contains(path) && fileExists(at: joinPath(directory, "\(path)/layout.yaml"))
      let near = isBeside ? "./\(path)" : suggestion(for: name.value, among: known)
      found.error(.unknownLayout(name.value, near: near, among: known), at: name.place)
    }
    return nil
  }
}
