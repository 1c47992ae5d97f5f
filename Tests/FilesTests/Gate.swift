import Dispatch

/// Something that threads wait for.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// Lets those pass who wait, and all who come.
  func open() { semaphore.signal() }

  /// Waits until the gate is open.
  func wait() {
    semaphore.wait()
    semaphore.signal()
  }
}
