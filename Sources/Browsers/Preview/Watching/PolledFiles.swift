/// Files that are looked at again and again, where the system tells nobody of their changes.
struct PolledFiles: Sendable {
  private var marks: [String: FileMark?] = [:]

  /// Whether there are none.
  var isEmpty: Bool { marks.isEmpty }

  /// Looks at these from now on, and at no others.
  mutating func look(at paths: some Sequence<String>) {
    let former = marks
    marks = Dictionary(paths.map { ($0, former[$0] ?? FileMark($0)) }) { first, _ in first }
  }

  /// Those that have changed since they were last looked at.
  mutating func changes() -> [String] {
    marks.keys.filter { path in
      let mark = FileMark(path)
      guard marks[path] != .some(mark) else { return false }
      marks[path] = .some(mark)
      return true
    }
  }
}
