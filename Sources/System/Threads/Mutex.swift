#if SANITIZED
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// A value that one thread at a time may use, behind a mutex of POSIX.
  ///
  /// On Linux the thread sanitizer does not see the futex that Swift's own mutex is made of, and would report every value
  /// behind one. `make sanitize` builds with this one, so that what it reports are races.
  package final class Mutex<Value: ~Copyable>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    /// Guards a value.
    package init(_ value: consuming sending Value) {
      lock = .allocate(capacity: 1)
      pthread_mutex_init(lock, nil)
      self.value = value
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
    }

    /// Gives `body` the value, to itself, and gives its result.
    package borrowing func withLock<Result: ~Copyable, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return try body(&value)
    }
  }
#else
  import Synchronization

  /// A value that one thread at a time may use.
  package typealias Mutex<Value: ~Copyable> = Synchronization.Mutex<Value>
#endif
