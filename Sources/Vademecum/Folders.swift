import Glibc

/// The names of the folders in a folder, in the order of their bytes.
func folderNames(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix("."), isFolder("\(folder)/\(name)") { names.append(name) }
  }
  return names.sorted()
}
