import Glibc

/// Folders to write to.
package enum OutputFolder {
  /// Makes the folder at `path`, and those around it, where they are missing.
  package static func make(_ path: String) throws(ExportError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += "\(part)/"
      if mkdir(made, 0o777) == 0 || errno == EEXIST { continue }
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .unwritable(path: path, reason: "it is not a folder")
    }
  }
}
