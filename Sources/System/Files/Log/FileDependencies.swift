import Threads

/// The files and folders that something was made from, those that were looked for and are missing among them.
///
/// What was made from something that was made before shares the list of that, however long it is.
final class FileDependencies: Sendable {
  /// Those of its own.
  let own: [FileDependency]
  /// Those of what it was made from.
  let parts: [FileDependencies]
  private let known = Mutex<[FileDependency]?>(nil)
  private let knownFiles = Mutex<[NamedFile]?>(nil)

  init(own: [FileDependency], parts: [FileDependencies]) { (self.own, self.parts) = (own, parts) }

  /// Visits this, and all that it was made from, each once.
  func forEach(_ visit: (FileDependencies) -> Void) {
    var seen: Set<ObjectIdentifier> = []
    func visitOnce(_ files: FileDependencies) {
      guard seen.insert(ObjectIdentifier(files)).inserted else { return }
      visit(files)
      for part in files.parts { visitOnce(part) }
    }
    visitOnce(self)
  }

  /// The places in the file system that its own ones lead over, which `find` tells the first time.
  ///
  /// They stay right as long as the dependencies are unchanged: whatever leads elsewhere has changed.
  func places(_ find: (FileDependency) -> [FileDependency]) -> [FileDependency] {
    known.withLock { known in
      if let known { return known }
      let places = own.flatMap(find)
      known = places
      return places
    }
  }

  /// The regular files among its own ones, which `find` tells the first time; they stay right as long.
  func regularFiles(_ find: (FileDependency) -> NamedFile?) -> [NamedFile] {
    knownFiles.withLock { known in
      if let known { return known }
      let files = own.compactMap(find)
      known = files
      return files
    }
  }
}
