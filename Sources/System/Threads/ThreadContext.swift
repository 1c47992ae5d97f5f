#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An object that goes with what a thread does, such as a log of it. The threads that help with the work find it too: those of
/// `concurrentMap` and `ThreadPool`, and each `Thread` that is started meanwhile.
package struct ThreadContext: @unchecked Sendable {
  // Unchecked: `with` takes only objects that several threads may use.
  private let object: AnyObject?

  private init(_ object: AnyObject?) { self.object = object }

  /// The object that goes with what this thread does now; nil when none does.
  package static var object: AnyObject? {
    pthread_getspecific(key).map { Unmanaged<AnyObject>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Does some work, with which `object` goes instead of what this thread has now.
  package static func with<Result, Failure>(
    _ object: (some AnyObject & Sendable)?, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try ThreadContext(object).run(work)
  }

  /// What goes with the work of this thread, for a thread that helps it.
  static var current: ThreadContext { ThreadContext(object) }

  /// Does some work in this context.
  func run<Result, Failure>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    let former = pthread_getspecific(ThreadContext.key)
    // `self` keeps the object alive until the work is done.
    pthread_setspecific(ThreadContext.key, object.map { UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) })
    defer {
      pthread_setspecific(ThreadContext.key, former)
      withExtendedLifetime(self) {}
    }
    return try work()
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key, nil)
    precondition(status == 0, "a process has room for a hundred thread-specific keys, and this is its only one")
    return key
  }()
}
