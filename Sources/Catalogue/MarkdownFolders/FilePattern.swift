import Files

/// The form of the paths of files below a folder: `*` and `?` stand for what a name can have, `**` for folders in between. Cases do not
/// matter, as some programs write `.MD`.
struct FilePattern {
  /// The form as it is written.
  let text: String
  private let parts: [Substring]

  /// Takes a form such as `*.md` and `**/*.md`.
  init(_ text: String) {
    self.text = text
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." && !(part == "**" && parts.last == "**") {
      parts.append(part)
    }
    self.parts = parts
  }

  /// The paths of the files of that form, as seen from a folder; hidden ones are none.
  func paths(below folder: String) -> [String] {
    if parts.contains("**") {
      return filePaths(below: folder).filter { FilePattern.matches($0.split(separator: "/")[...], parts[...]) }
    }
    // Where no folders are left open, no others are looked into.
    var open = [""]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      open = open.flatMap { prefix -> [String] in
        let inner = prefix.isEmpty ? folder : "\(folder)/\(prefix)"
        let names = fileNames(in: inner).filter { FilePattern.matches($0, part) }
        let paths = names.map { prefix.isEmpty ? $0 : "\(prefix)/\($0)" }
        return paths.filter { isLast ? isRegularFile("\(folder)/\($0)") : isFolder("\(folder)/\($0)") }
      }
    }
    return open
  }

  private static func matches(_ path: ArraySlice<Substring>, _ parts: ArraySlice<Substring>) -> Bool {
    guard let part = parts.first else { return path.isEmpty }
    if part == "**" {
      return (path.startIndex...path.endIndex).contains { matches(path[$0...], parts.dropFirst()) }
    }
    guard let name = path.first, matches(String(name), part) else { return false }
    return matches(path.dropFirst(), parts.dropFirst())
  }

  /// Whether a name has a form; after a `*` that took too little, more is tried.
  private static func matches(_ name: String, _ form: Substring) -> Bool {
    let (name, form) = (Array(name.lowercased()), Array(form.lowercased()))
    var (place, at) = (0, 0)
    var star: (place: Int, at: Int)?
    while place < name.count {
      if at < form.count, form[at] == "*" {
        star = (place, at)
        at += 1
      } else if at < form.count, form[at] == "?" || form[at] == name[place] {
        (place, at) = (place + 1, at + 1)
      } else if let last = star {
        star = (last.place + 1, last.at)
        (place, at) = (last.place + 1, last.at + 1)
      } else {
        return false
      }
    }
    return form[at...].allSatisfy { $0 == "*" }
  }
}
