/// Files and folders that come into being together: what was written of them is taken away again unless all is there.
package final class FileGroup {
  /// What was made, in order.
  private var made: [Made] = []

  private enum Made {
    case file(String)
    case folder(String)

    func remove() {
      switch self {
      case .file(let path): removeFile(path)
      case .folder(let path): removeFolder(path)
      }
    }
  }

  /// Starts with nothing.
  package init() {}

  deinit { for made in made.reversed() { made.remove() } }

  /// Writes a file where none is, and makes the folders that it lies in where they are missing.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try makeFolder(directory(of: path))
    try OutputFile.write(to: path) { file throws(FileError) in try file.write(bytes) }
    made.append(.file(path))
  }

  /// Makes a folder, and those that it lies in, where they are missing.
  func makeFolder(_ path: String) throws(FileError) {
    try Files.makeFolder(path) { made.append(.folder($0)) }
  }

  /// Takes in a folder that was made.
  func add(folder path: String) { made.append(.folder(path)) }

  /// Takes in a file that was put there.
  func add(file path: String) { made.append(.file(path)) }

  /// Keeps all that was written.
  package func commit() { made = [] }
}
