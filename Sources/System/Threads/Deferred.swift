/// A value that is computed by the first thread that asks for it; others that ask meanwhile wait.
package final class Deferred<Value: Sendable>: Sendable {
  private let state: Mutex<State>

  private enum State: Sendable {
    case open(@Sendable () -> Value)
    case known(Value)
  }

  /// Defers `compute`, which must not ask for the value itself. It is let go of once it has given the value.
  package init(_ compute: @escaping @Sendable () -> Value) { state = Mutex(.open(compute)) }

  /// The value.
  package var value: Value {
    state.withLock { state in
      switch state {
      case .known(let value): return value
      case .open(let compute):
        let value = compute()
        state = .known(value)
        return value
      }
    }
  }

  /// The value, if it is computed already or just being computed.
  package var known: Value? {
    state.withLock { state in
      if case .known(let value) = state { value } else { nil }
    }
  }
}
