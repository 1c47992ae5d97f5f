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

    /// Now, as the files that change from now on may tell it: their clock may be behind by up to a tick.
    static var now: Moment {
      #if canImport(Darwin)
        Moment(of: CLOCK_REALTIME)
      #else
        Moment(of: CLOCK_REALTIME_COARSE)
      #endif
    }

    private init(of clock: clockid_t) {
      var time = timespec()
      clock_gettime(clock, &time)
      self.init(time)
    }

    /// Whether it is longer ago than a tick lasts, so that what changes from now on has a later moment.
    ///
    /// By the exact clock: newer kernels give a file that somebody looks at its exact time, ahead of the clock of ticks.
    var isOver: Bool {
      let now = Moment(of: CLOCK_REALTIME)
      return (now.seconds - seconds) * 1_000_000_000 + now.nanoseconds - nanoseconds > 10_000_000
    }

    static func < (left: Moment, right: Moment) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }
}
