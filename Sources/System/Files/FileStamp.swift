#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells whether a file is still as it was, without reading it: which file it is, its size, and when it changed last.
///
/// The time is that of the last change of content, owner, permissions or name (`st_ctime`), which no program can set back.
package struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a file; nil where none stands at `path` itself, such as behind a symbolic link, or where it has changed in
  /// the last `settlingTime` seconds. Take it before reading the file.
  ///
  /// Of two changes within a clock tick of the file system, the second leaves the time as it is: FAT counts in steps of two
  /// seconds, others in milliseconds.
  package init?(ofFile path: String, settlingTime: Int = 3) {
    FileLog.note(path)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let change = status.st_ctimespec
    #else
      let change = status.st_ctim
    #endif
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    guard Int(change.tv_sec) + settlingTime < Int(now.tv_sec) else { return nil }
    (device, number, size) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino), Int64(status.st_size))
    (seconds, nanoseconds) = (Int(change.tv_sec), Int(change.tv_nsec))
  }
}
