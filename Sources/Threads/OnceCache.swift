/// Values by key, each computed once by the first thread that asks for it.
///
/// Other threads that ask for the same key wait for the value; those that ask for another key do not. Computing a value must
/// not ask for its own key.
package final class OnceCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let entries = Mutex<[Key: Entry]>([:])

  private final class Entry: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Starts empty.
  package init() {}

  /// The value of `key`, which `compute` gives when there is none yet.
  package func value(for key: Key, _ compute: () -> Value) -> Value {
    let entry = entries.withLock { entries in
      let entry = entries[key] ?? Entry()
      entries[key] = entry
      return entry
    }
    return entry.value.withLock { value in
      if let value { return value }
      let computed = compute()
      value = computed
      return computed
    }
  }
}
