import Files

/// Which folders have to be listened to for some paths, and which of what happens in them concerns those.
struct WatchedPaths: Sendable {
  /// The paths, absolute, with those that symbolic links lead to.
  let paths: Set<String>
  /// The folders that are there, to listen to: a path that is missing comes into being in the nearest one around it.
  let folders: Set<String>
  /// All folders around the paths.
  private let around: Set<String>
  /// What is written by whoever watches.
  private let outputs: Set<String>

  /// The paths whose marks tell of changes: not the outputs, and folders that change with them.
  var marked: Set<String> { paths.subtracting(outputs).subtracting(outputs.map { directory(of: $0) }) }

  /// Finds the folders of paths; what happens to `outputs` concerns nobody.
  init(_ named: [String], outputs: [String] = []) {
    let here = realPath(of: ".") ?? "/"
    var paths: Set<String> = []
    for path in named {
      let absolute = joinPath(here, path)
      paths.insert(absolute)
      if let end = realPath(of: absolute), end != absolute { paths.insert(end) }
    }
    var around: Set<String> = []
    for path in paths {
      var folder = directory(of: path)
      while around.insert(folder).inserted, folder != "/" { folder = directory(of: folder) }
    }
    self.paths = paths
    self.around = around
    self.outputs = Set(outputs.map { joinPath(here, $0) })
    folders = Set(paths.filter(isFolder) + paths.map { WatchedPaths.nearestFolder(around: $0) })
  }

  private static func nearestFolder(around path: String) -> String {
    var folder = directory(of: path)
    while folder != "/", !isFolder(folder) { folder = directory(of: folder) }
    return folder
  }

  /// The path that changed when something happened to `name` in a folder; nil when that concerns none of the paths. What editors
  /// and office programs put beside a file while they save it concerns only those who name it.
  func changedPath(_ name: String, in folder: String) -> String? {
    let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    if outputs.contains(path) { return nil }
    if paths.contains(path) || around.contains(path) { return path }
    return paths.contains(folder) && !WatchedPaths.isPassing(name) ? path : nil
  }

  /// Whether a name is one of a lock, a backup or a half of a file, and not of what somebody wants to show.
  private static func isPassing(_ name: String) -> Bool {
    // Of Emacs: `#a.yaml#`.
    if name.hasPrefix("#"), name.hasSuffix("#") { return true }
    // Hidden: `.~lock.a.ods#`, `.a.swp`; of Word and Excel.
    return [".", "~$"].contains { name.hasPrefix($0) } || ["~", ".tmp", ".part"].contains { name.hasSuffix($0) }
  }
}
