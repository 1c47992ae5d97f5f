/// The path that leads from a folder to a file, which need not be there yet: what a file in the folder calls it.
package func relativePath(to file: String, from folder: String) -> String {
  let file = systemRealPath(of: file) ?? OutputFile.standing(of: file)
  let target = file.split(separator: "/")
  let start = realPathOfFolder(folder).split(separator: "/")
  var common = 0
  while common < min(start.count, target.count - 1), start[common] == target[common] { common += 1 }
  let up = repeatElement("..", count: start.count - common)
  return (up + target[common...].map(String.init)).joined(separator: "/")
}

/// The absolute path of a folder without symbolic links, as it is or as it will be once it is made.
package func realPathOfFolder(_ path: String) -> String {
  // A stroke at the end would stand for one more folder.
  var existing = withoutEndingSlashes(path)
  var missing: [Substring] = []
  while true {
    if let real = systemRealPath(of: existing) {
      return missing.isEmpty ? real : "\(real == "/" ? "" : real)/\(missing.reversed().joined(separator: "/"))"
    }
    let name = existing.split(separator: "/").last ?? ""
    if name.isEmpty { return path }
    missing.append(name)
    existing = directory(of: existing)
  }
}
