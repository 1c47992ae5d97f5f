/// The mark of what stands at a path, if anything does, and whether it tells that from all that comes later.
///
/// The clock of file systems ticks a few hundred times a second: what was written just before may be written again in the same
/// tick, with the same size, and have the same mark.
struct SettledMark: Sendable {
  private let mark: FileMark?
  private let isSettled: Bool

  /// Looks at a path.
  init(_ path: String) {
    mark = FileMark(path)
    isSettled = mark.map { $0.changed.isOver } ?? true
  }

  /// Whether nothing has changed between this look and a later one, for certain.
  func isSame(as later: SettledMark) -> Bool { isSettled && mark == later.mark }
}
