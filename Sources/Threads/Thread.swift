#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system, with a stack as large as the first one's: some libraries draw by recursion.
package struct Thread: @unchecked Sendable {
  private let thread: pthread_t

  /// Starts a thread that runs `body`; nil when the system has none to give.
  package init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var started: pthread_t?
      let status = pthread_create(&started, nil, { run($0) }, box.toOpaque())
    #else
      var started = pthread_t()
      let status = pthread_create(&started, nil, { run($0) }, box.toOpaque())
    #endif
    guard status == 0 else {
      box.release()
      return nil
    }
    #if canImport(Darwin)
      guard let started else { return nil }
    #endif
    thread = started
  }

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
