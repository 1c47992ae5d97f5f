/// Follows symbolic links by hand, so as to know every place that can make a path lead elsewhere.
///
/// What it learns of a folder it keeps: it is for one question, during which nothing moves.
struct PathResolver {
  private let workingFolder = currentFolder
  private var folders: [Substring: Route] = [:]

  /// Where a path leads.
  private struct Route {
    /// The absolute path without symbolic links. What is missing counts as a file.
    var end: String
    /// The symbolic links on the way, and the folders that `..` leads out of.
    var turns: [String] = []
  }

  /// The most symbolic links in one path, as on Linux.
  private static let mostLinks = 40

  /// The absolute paths on which it depends what `path` leads to: those by which it is called, and of the links on its way.
  mutating func places(of path: String) -> [String] {
    let absolute = absolute(path)
    let route = route(of: absolute[...])
    // Mostly all are one, and then share its memory.
    if route.turns.isEmpty, route.end == path { return [path] }
    return [shortened(absolute), route.end] + route.turns
  }

  /// The absolute paths of what stands at `path`, be it a symbolic link, and of where it leads.
  mutating func names(of path: String) -> Set<String> {
    let absolute = shortened(absolute(path))
    let folder = route(of: directory(of: absolute)[...]).end
    let name = absolute.split(separator: "/").last ?? ""
    return [absolute, folder.appending(name), route(of: absolute[...]).end]
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(workingFolder)/\(path)" }

  private mutating func route(of path: Substring, links: Int = 0) -> Route {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return Route(end: "/") }
    let folder = path[..<slash]
    let start: Route
    if let known = folders[folder] {
      start = known
    } else {
      start = route(of: folder, links: links)
      folders[folder] = start
    }
    return step(to: path[path.utf8.index(after: slash)...], from: start, links: links)
  }

  private mutating func step(to name: Substring, from folder: Route, links: Int) -> Route {
    switch name {
    case "", ".": return folder
    case "..": return Route(end: directory(of: folder.end), turns: folder.turns + [folder.end])
    default: break
    }
    let place = folder.end.appending(name)
    guard links < PathResolver.mostLinks, let target = linkTarget(of: place) else {
      return Route(end: place, turns: folder.turns)
    }
    let rest = route(of: (target.hasPrefix("/") ? target : folder.end.appending(target))[...], links: links + 1)
    return Route(end: rest.end, turns: folder.turns + [place] + rest.turns)
  }
}

extension String {
  /// The path of a file in the folder at this path.
  fileprivate func appending(_ name: some StringProtocol) -> String { self == "/" ? "/\(name)" : "\(self)/\(name)" }
}
