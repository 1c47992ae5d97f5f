import Threads

/// Caches of values that are made from files, which are told together when files change.
///
/// Together, because values are made from one another: nothing that is made while files change may keep a value from before,
/// whichever cache that comes from. One lock guards them all, and is not held while a value is computed.
package final class FileBackedCaches: Sendable {
  private let state = Mutex(State())

  private struct State {
    var tables: [any FileBackedTable] = []
    /// How many values are being computed.
    var computing = 0
    /// What has changed since there is something being computed, in order.
    var changes: [FileChanges] = []
  }

  /// Starts with no caches; those that are made with this one belong to it.
  package init() {}

  /// Drops every value that was made from files at those paths, or looked for them in vain; also those that are being computed,
  /// as soon as they are. A folder stands for all that is below it.
  ///
  /// Relative paths are seen from the working folder, which must be the same as when the files were read.
  package func invalidate(_ paths: [String]) {
    let dropped = state.withLock { state -> [any Sendable] in
      let changes = FileChanges(paths)
      var check = StalenessCheck(changes)
      if state.computing > 0 { state.changes.append(changes) }
      return state.tables.flatMap { table in table.removeValues { check.isStale($0) } }
    }
    // Their memory is freed without the lock.
    withExtendedLifetime(dropped) {}
  }

  /// The paths of the files and folders that the values were made from, as they were named, and of those that were looked for
  /// and are missing; each once, sorted. Of several names for one path it is the shortest.
  package var filesRead: [String] {
    let dependencies = state.withLock { state in state.tables.flatMap(\.dependencies) }
    return FileDependencies(own: [], parts: dependencies).paths
  }

  // MARK: For the caches

  func add(_ table: any FileBackedTable) { state.withLock { $0.tables.append(table) } }

  /// Runs `body` while no other thread looks at any of the caches.
  func withLock<Result>(_ body: () -> Result) -> Result { state.withLock { _ in body() } }

  /// Says that a value is going to be computed, and gives the number of changes so far, for `finish`.
  func begin() -> Int {
    state.withLock { state in
      state.computing += 1
      return state.changes.count
    }
  }

  /// Says that a value was computed from `files`, and keeps it by `keep` unless one of them has changed meanwhile.
  func finish(since start: Int, _ files: FileDependencies, keep: () -> Void) {
    state.withLock { state in
      let isStale = state.changes[start...].contains { changes in
        var check = StalenessCheck(changes)
        return check.isStale(files)
      }
      if !isStale { keep() }
      state.computing -= 1
      if state.computing == 0 { state.changes = [] }
    }
  }
}

/// The values of a cache, behind the lock of those that it belongs to.
protocol FileBackedTable: AnyObject, Sendable {
  /// What the values were made from.
  var dependencies: [FileDependencies] { get }
  /// Drops the values that were made from such files, and gives them.
  func removeValues(where isStale: (FileDependencies) -> Bool) -> [any Sendable]
}
