/// Keeps values between uses, up to so many bytes in all.
///
/// Time goes in rounds, such as the documents that are made one after the other. What many rounds have not asked for is dropped.
/// Where there is no room for more, values that the current round has not asked for are dropped, the oldest first; but nothing
/// that it has: of a round that is too large by itself the same part is found again in the next, of which nothing would be left if
/// the least recent always made room.
package final class BoundedCache: Sendable {
  /// The most bytes that the kept values may have together.
  package let limit: Int
  private let state = Mutex(State())

  /// Memory that several values point into: it lives as long as one of them.
  package protocol SharedMemory: AnyObject, Sendable {
    /// Its size in bytes.
    var byteCount: Int { get }
  }

  fileprivate struct Key: Hashable, @unchecked Sendable {
    // What is kept here was Sendable before it was wrapped.
    let base: AnyHashable
  }

  fileprivate struct Entry: Sendable {
    var value: any Sendable
    var bytes: Int
    var memory: (any SharedMemory)?
    var round: Int
  }

  fileprivate struct State: Sendable {
    var entries: [Key: Entry] = [:]
    var memories: [ObjectIdentifier: (users: Int, bytes: Int)] = [:]
    var round = 0
    var entryBytes = 0
    var memoryBytes = 0
    var lacksRoom = false
  }

  /// Keeps nothing yet, and never more than `limit` bytes.
  package init(limit: Int) { self.limit = limit }

  /// The bytes that are kept now.
  package var byteCount: Int { state.withLock { $0.entryBytes + $0.memoryBytes } }

  /// What so many rounds have not asked for is dropped: former versions of what changes.
  package static let patience = 8

  /// Begins a round.
  package func beginRound() {
    state.withLock { state in
      state.round += 1
      if state.round.isMultiple(of: BoundedCache.patience) {
        state.removeAll(before: state.round - BoundedCache.patience)
      }
      // What lies scattered over much shared memory is made anew, so that it lies together.
      if state.lacksRoom, state.memoryBytes > limit / 4 { state.removeAll() }
      state.lacksRoom = false
    }
  }

  /// The value that is kept for `key`; nil for none. Keys of different types are different.
  package func value<Value: Sendable>(_ type: Value.Type = Value.self, for key: some Hashable & Sendable) -> Value? {
    state.withLock { state in
      let key = Key(base: AnyHashable(key))
      guard let index = state.entries.index(forKey: key) else { return nil }
      state.entries.values[index].round = state.round
      return state.entries.values[index].value as? Value
    }
  }

  /// The value that is kept for `key`, and no longer is; nil for none.
  package func take<Value: Sendable>(_ type: Value.Type = Value.self, for key: some Hashable & Sendable) -> Value? {
    state.withLock { state in
      let key = Key(base: AnyHashable(key))
      let value = state.entries[key]?.value as? Value
      state.remove(key)
      return value
    }
  }

  /// Keeps a value of so many bytes, if there is room; `memory` is what it points into and does not own.
  ///
  /// - Returns: whether it is kept.
  @discardableResult
  package func keep(
    _ value: some Sendable, for key: some Hashable & Sendable, bytes: Int, in memory: (any SharedMemory)? = nil
  ) -> Bool {
    state.withLock { state in
      let key = Key(base: AnyHashable(key))
      state.remove(key)
      let entry = Entry(value: value, bytes: bytes, memory: memory, round: state.round)
      state.add(entry, for: key)
      if state.entryBytes + state.memoryBytes > limit, !state.lacksRoom { state.makeRoom(limit) }
      guard state.entryBytes + state.memoryBytes > limit else { return true }
      state.remove(key)
      state.lacksRoom = true
      return false
    }
  }

  /// Drops everything.
  package func removeAll() { state.withLock { $0.removeAll() } }
}

extension BoundedCache.State {
  fileprivate mutating func add(_ entry: BoundedCache.Entry, for key: BoundedCache.Key) {
    entries[key] = entry
    entryBytes += entry.bytes
    guard let memory = entry.memory else { return }
    let known = memories[ObjectIdentifier(memory)] ?? (0, 0)
    // It may have grown since.
    memoryBytes += memory.byteCount - known.bytes
    memories[ObjectIdentifier(memory)] = (known.users + 1, memory.byteCount)
  }

  fileprivate mutating func remove(_ key: BoundedCache.Key) {
    guard let entry = entries.removeValue(forKey: key) else { return }
    entryBytes -= entry.bytes
    guard let memory = entry.memory, let known = memories[ObjectIdentifier(memory)] else { return }
    memories[ObjectIdentifier(memory)] = known.users > 1 ? (known.users - 1, known.bytes) : nil
    if known.users == 1 { memoryBytes -= known.bytes }
  }

  /// Drops values of earlier rounds, the oldest first, until a sixteenth of the limit is free.
  fileprivate mutating func makeRoom(_ limit: Int) {
    let old = entries.filter { $0.value.round < round }.sorted { $0.value.round < $1.value.round }
    for (key, _) in old {
      if entryBytes + memoryBytes <= limit - limit / 16 { return }
      remove(key)
    }
  }

  fileprivate mutating func removeAll(before round: Int) {
    for key in entries.filter({ $0.value.round < round }).keys { remove(key) }
  }

  fileprivate mutating func removeAll() {
    entries = [:]
    memories = [:]
    (entryBytes, memoryBytes) = (0, 0)
  }
}
