import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that ask the program to end: SIGINT (Ctrl-C) and SIGTERM.
///
/// The first one is passed to whoever watches; the second ends the program at once, as without anybody watching.
final class Interrupts: Sendable {
  private let heard = Atomic<Int32>(0)
  private let handle: @Sendable () -> Void

  private init(_ handle: @escaping @Sendable () -> Void) { self.handle = handle }

  /// The signal that was received; nil while there was none.
  var signal: Int32? {
    let signal = heard.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Watches from now on, and calls `handle` on a thread of its own. Threads must be started after this.
  static func watch(_ handle: @escaping @Sendable () -> Void) -> Interrupts {
    let interrupts = Interrupts(handle)
    var signals = Interrupts.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    if let thread = Thread({ interrupts.wait() }) {
      thread.detach()
    } else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
    return interrupts
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  private func wait() {
    var signals = Interrupts.signals
    var signal: Int32 = 0
    guard sigwait(&signals, &signal) == 0 else { return }
    heard.store(signal, ordering: .relaxed)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    handle()
    // The thread stays, for a second signal to reach.
    while true { pause() }
  }
}
