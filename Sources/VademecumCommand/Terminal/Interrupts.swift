import Glibc
import Synchronization

/// The signals that ask the program to end: SIGINT (Ctrl-C) and SIGTERM.
///
/// The first one is heard by whoever watches; the second ends the program at once, as it does without anybody watching.
final class Interrupts: Sendable {
  private let heard = Atomic<Int32>(0)
  private let handle: @Sendable () -> Void

  private init(_ handle: @escaping @Sendable () -> Void) { self.handle = handle }

  /// The signal that was heard; nil while there was none.
  var signal: Int32? {
    let signal = heard.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Watches from now on, and calls `handle` on a thread of its own. Threads must be started after this.
  static func watch(_ handle: @escaping @Sendable () -> Void) -> Interrupts {
    let interrupts = Interrupts(handle)
    var thread = pthread_t()
    var signals = Interrupts.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let box = Unmanaged.passRetained(interrupts)
    let status = pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Interrupts>.fromOpaque(box).takeRetainedValue().wait() }
        return nil
      }, box.toOpaque())
    if status == 0 {
      pthread_detach(thread)
    } else {
      box.release()
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
