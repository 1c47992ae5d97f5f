#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes away what runs have left in a folder that were killed while they wrote: hidden files and folders of this user, whose process is
/// gone, or which nobody has touched for a day.
package func removeLeftovers(in folder: String) {
  guard let names = try? allNames(in: folder) else { return }
  let now = time(nil)
  for name in names where OutputFile.isTemporary(name) {
    let path = "\(folder)/\(name)"
    guard let status = FileStatus(ofLink: path), status.owner == geteuid() else { continue }
    let isOld = status.modified.seconds < now - OutputFile.longestWrite
    if isOld || OutputFile.isLeft(name) { removeAll(at: path, status.kind) }
  }
}

/// Takes away a file or a folder with all that is in it; what links lead to stays.
private func removeAll(at path: String, _ kind: FileStatus.Kind) {
  guard kind == .folder else { return removeFile(path) }
  for name in (try? allNames(in: path)) ?? [] {
    let inner = "\(path)/\(name)"
    if let status = FileStatus(ofLink: inner) { removeAll(at: inner, status.kind) }
  }
  removeFolder(path)
}

extension OutputFile {
  /// Whether the process that gave a hidden name was one of this machine, and is gone.
  static func isLeft(_ name: String) -> Bool {
    let parts = name.dropFirst(namePrefix.count).dropLast(nameSuffix.count).split(separator: "-")
    guard parts.count == 3, parts[0] == thisMachine, let process = pid_t(parts[1]), process > 0 else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
