import Files
import Glibc

/// A folder that holds the files of one input at a time; in memory where the system has such a place.
final class Scratch {
  let path: String
  private var written: [String: [UInt8]] = [:]

  init() {
    path = "\(isFolder("/dev/shm") ? "/dev/shm" : "/tmp")/vademecum-fuzzing-\(getpid())"
    // One that a process of that number has left when it was ended.
    if isFolder(path) { remove() }
    Scratch.expect(mkdir(path, 0o755))
  }

  /// Makes the folder hold these files and no others, and gives its path.
  func hold(_ files: [String: [UInt8]]) -> String {
    for name in written.keys where files[name] == nil { Scratch.expect(unlink("\(path)/\(name)")) }
    for (name, bytes) in files where written[name] != bytes { write(bytes, to: name) }
    written = files
    return path
  }

  /// Removes all that is in it, and itself.
  func remove() {
    let files = filePaths(below: path)
    for file in files { unlink("\(path)/\(file)") }
    let folders = files.flatMap { file in file.indices.filter { file[$0] == "/" }.map { String(file[..<$0]) } }
    for folder in Set(folders).union(self.folders).sorted(by: >) { rmdir("\(path)/\(folder)") }
    rmdir(path)
  }

  private var folders: Set<String> = []

  private func write(_ bytes: [UInt8], to name: String) {
    if let slash = name.lastIndex(of: "/"), folders.insert(String(name[..<slash])).inserted {
      do throws(FileError) { try makeFolder("\(path)/\(name[..<slash])") } catch { fatalError("\(error)") }
    }
    Scratch.write(bytes, to: "\(path)/\(name)")
  }

  /// Writes a file.
  static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    expect(file)
    expect(Glibc.write(file, bytes, bytes.count) == bytes.count ? 0 : -1)
    close(file)
  }

  private static func expect(_ result: Int32) {
    guard result < 0 else { return }
    perror("a folder to work in")
    exit(2)
  }
}
