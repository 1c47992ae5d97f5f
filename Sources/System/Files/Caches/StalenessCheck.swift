/// Tells what was made from files that have changed. It is for one question, during which nothing moves and nothing goes away.
struct StalenessCheck {
  private let changes: FileChanges
  private var resolver = PathResolver()
  /// Whether a folder has changed or lies in one that has.
  private var folders: [Substring: Bool] = [:]
  private var known: [ObjectIdentifier: Bool] = [:]

  /// Checks against what has changed.
  init(_ changes: FileChanges) { self.changes = changes }

  /// Whether something that was made from `files` may come out differently now.
  mutating func isStale(_ files: FileDependencies) -> Bool {
    let identity = ObjectIdentifier(files)
    if let known = known[identity] { return known }
    let isStale =
      files.parts.contains { self.isStale($0) } || files.places { places(of: $0) }.contains { hasChanged($0) }
    known[identity] = isStale
    return isStale
  }

  private mutating func places(of file: FileDependency) -> [FileDependency] {
    resolver.places(of: file.path).map { FileDependency(path: $0, includesContents: file.includesContents) }
  }

  private mutating func hasChanged(_ place: FileDependency) -> Bool {
    changes.changed.contains(place.path) || place.includesContents && changes.around.contains(place.path)
      || hasChanged(folderOf: place.path[...])
  }

  private mutating func hasChanged(folderOf path: Substring) -> Bool {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path.utf8.count > 1 else { return false }
    let folder = slash == path.startIndex ? path[...slash] : path[..<slash]
    if let known = folders[folder] { return known }
    let hasChanged = changes.changed.contains(String(folder)) || hasChanged(folderOf: folder)
    folders[folder] = hasChanged
    return hasChanged
  }
}
