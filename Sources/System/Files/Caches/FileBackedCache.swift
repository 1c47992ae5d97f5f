import Threads

/// Values that are made from files, by key: each is computed once, and anew when a file that it was made from has changed.
///
/// A thread that asks for a value which another computes waits for it; those that ask for another key do not. Only a thread
/// that asks while it computes a value of the same cache computes the other too, rather than wait: two threads whose values need
/// each other's would wait for ever. Computing a value must not ask for its own key.
package final class FileBackedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let caches: FileBackedCaches
  private let table = Table()

  /// An empty cache, one of `caches`.
  package init(in caches: FileBackedCaches) {
    self.caches = caches
    caches.add(table)
  }

  private struct Kept {
    var value: Value
    var files: FileDependencies
  }

  /// Unchecked: what is kept is read and written under the lock of the caches alone.
  private final class Entry: @unchecked Sendable {
    /// Held by the thread that computes the value. It guards nothing else; the thread sanitizer takes the use of an empty value
    /// for a race, since that has the address of what lies beside it.
    let turn = Mutex(false)
    var kept: Kept?
  }

  /// Unchecked, as its entries.
  private final class Table: FileBackedTable, @unchecked Sendable {
    var entries: [Key: Entry] = [:]

    func entry(of key: Key) -> Entry {
      if let known = entries[key] { return known }
      let entry = Entry()
      entries[key] = entry
      return entry
    }

    var dependencies: [FileDependencies] { entries.values.compactMap { $0.kept?.files } }

    func removeValues(where isStale: (FileDependencies) -> Bool) -> [any Sendable] {
      entries.values.compactMap { entry in
        guard let kept = entry.kept, isStale(kept.files) else { return nil }
        entry.kept = nil
        return kept.value
      }
    }
  }

  /// The value of `key`, which `compute` gives when there is none. It is kept if `isKept` says so, and no file that it was made
  /// from was said to have changed meanwhile.
  package func value(for key: Key, isKept: (Value) -> Bool = { _ in true }, _ compute: () -> Value) -> Value {
    let (entry, kept) = caches.withLock {
      let entry = table.entry(of: key)
      return (entry, entry.kept)
    }
    if let kept { return value(kept) }
    if FileLog.isWorking(for: self) { return newValue(for: entry, isKept, compute) }
    return entry.turn.withLock { _ in
      caches.withLock { entry.kept }.map(value) ?? newValue(for: entry, isKept, compute)
    }
  }

  private func value(_ kept: Kept) -> Value {
    FileLog.note(kept.files)
    return kept.value
  }

  private func newValue(for entry: Entry, _ isKept: (Value) -> Bool, _ compute: () -> Value) -> Value {
    let start = caches.begin()
    let (value, files) = FileLog.record(for: self, compute)
    caches.finish(since: start, files) { if isKept(value) { entry.kept = Kept(value: value, files: files) } }
    return value
  }
}
