/// Files and folders that have changed, have come or are gone; a folder stands for all that is below it.
struct FileChanges {
  /// By all their names, absolute and short.
  let changed: Set<String>
  /// The folders around them in which the change may be noticed: no list of files has hidden ones.
  let around: Set<String>

  /// What changed, by paths.
  init(_ paths: [String]) {
    var resolver = PathResolver()
    changed = paths.reduce(into: []) { $0.formUnion(resolver.names(of: $1)) }
    around = changed.reduce(into: []) { around, name in
      var place = name
      while place != "/", !place.isHiddenName {
        place = directory(of: place)
        around.insert(place)
      }
    }
  }
}

extension String {
  /// Whether the name at the end of a path begins with a dot.
  fileprivate var isHiddenName: Bool {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    return self[(slash.map(utf8.index(after:)) ?? startIndex)...].hasPrefix(".")
  }
}
