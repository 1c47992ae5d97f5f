import Files

/// The small sound inputs that others are made from, which lie beside these sources.
enum Corpus {
  private static let root = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/Corpus"

  /// The files in one of its folders, in the order of their names.
  static func files(_ folder: String) -> [[UInt8]] {
    fileNames(in: "\(root)/\(folder)").sorted().map { read("\(root)/\(folder)/\($0)") }
  }

  /// The folders in one of its folders, each with the files below it by their paths, in the order of their names.
  static func projects(_ folder: String) -> [[String: [UInt8]]] {
    fileNames(in: "\(root)/\(folder)").sorted().map { name in
      let path = "\(root)/\(folder)/\(name)"
      return Dictionary(uniqueKeysWithValues: filePaths(below: path).map { ($0, read("\(path)/\($0)")) })
    }
  }

  private static func read(_ path: String) -> [UInt8] {
    do throws(FileError) { return try readFile(path) } catch { fatalError("\(path): \(error)") }
  }
}
