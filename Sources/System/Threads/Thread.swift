#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system.
package struct Thread: @unchecked Sendable {
  private let thread: pthread_t

  /// Starts a thread that runs `body`; nil when the system has none to give.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Thread.stackSize)
    let context = ThreadContext.current
    let box = Unmanaged.passRetained(Body { context.run(body) })
    #if canImport(Glibc)
      var started = pthread_t()
    #else
      // A pointer elsewhere.
      var started: pthread_t?
    #endif
    guard pthread_create(&started, &attributes, { run($0) }, box.toOpaque()) == 0 else {
      box.release()
      return nil
    }
    #if !canImport(Glibc)
      guard let started else { return nil }
    #endif
    thread = started
  }

  /// What the first thread has on most systems: some libraries draw by recursion, and other threads get less on some.
  private static let stackSize = 8 << 20

  /// Waits until the thread has ended.
  package func join() { pthread_join(thread, nil) }

  /// Lets the thread end on its own; nobody waits for it.
  package func detach() { pthread_detach(thread) }
}

private final class Body: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func run(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let box { Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
  return nil
}
