#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe to oneself: what wakes a thread that waits for descriptors.
final class WakePipe: Sendable {
  /// Is readable when somebody has called.
  let descriptor: Int32
  private let input: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, input) = (ends[0], ends[1])
  }

  deinit {
    for end in [descriptor, input] where end >= 0 { close(end) }
  }

  /// Wakes the thread.
  func send() {
    var byte: UInt8 = 1
    // A full pipe wakes it, too.
    _ = write(input, &byte, 1)
  }

  /// Takes the calls so far.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
