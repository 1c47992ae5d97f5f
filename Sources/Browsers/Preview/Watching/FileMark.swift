#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells at a glance whether a file, or the list of a folder, is another one than before.
struct FileMark: Hashable, Sendable {
  /// When it was last written, renamed or given other permissions, which no program can set back.
  let changed: Moment
  /// When it was last written.
  private let written: Moment
  private let number: UInt64
  private let size: Int64

  /// The mark of what stands at `path`, through symbolic links; nil when nothing does.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      (changed, written) = (Moment(status.st_ctimespec), Moment(status.st_mtimespec))
    #else
      (changed, written) = (Moment(status.st_ctim), Moment(status.st_mtim))
    #endif
    (number, size) = (UInt64(status.st_ino), Int64(status.st_size))
  }

  /// A moment of the clock that gives files their times.
  struct Moment: Hashable, Comparable, Sendable {
    private let seconds: Int
    private let nanoseconds: Int

    fileprivate init(_ time: timespec) { (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec)) }

    /// Now.
    static var now: Moment {
      var time = timespec()
      #if canImport(Darwin)
        clock_gettime(CLOCK_REALTIME, &time)
      #else
        // Behind the other clock by up to a tick, as the times of files are.
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
      #endif
      return Moment(time)
    }

    /// Whether it is longer ago than a tick of the clock lasts.
    var isOver: Bool {
      let now = Moment.now
      return (now.seconds - seconds) * 1_000_000_000 + now.nanoseconds - nanoseconds > 10_000_000
    }

    static func < (left: Moment, right: Moment) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }
}
