#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the file system says of a file (stat(2)).
struct FileStatus {
  private let status: stat

  /// The kinds of files that matter here.
  enum Kind { case regular, folder, pipe, link, other }

  /// The status of what stands at `path`, through symbolic links; nil when nothing can be reached there. The path is noted as one
  /// that was looked for, unless something is to be written there.
  init?(_ path: String, toWrite: Bool = false) {
    if !toWrite { FileLog.note(path) }
    var status = stat()
    guard isPath(path), stat(path, &status) == 0 else { return nil }
    self.status = status
  }

  /// The status of what stands at `path` itself, be it a symbolic link; nil when nothing does.
  init?(ofLink path: String) {
    var status = stat()
    guard isPath(path), lstat(path, &status) == 0 else { return nil }
    self.status = status
  }

  /// The status of an open file.
  init(descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.status = status
  }

  var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFIFO: .pipe
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The number of bytes; 0 for what has none, such as a pipe.
  var size: Int { max(0, Int(status.st_size)) }

  /// About how many bytes the file takes of a disk, which has none to give but in blocks.
  var sizeOnDisk: Int { (size + 4095) & ~4095 }

  /// When the content was written last, since 1970.
  var modified: (seconds: Int, nanoseconds: Int) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return (Int(time.tv_sec), Int(time.tv_nsec))
  }

  /// The permissions, as `chmod` takes them.
  var permissions: mode_t { status.st_mode & 0o7777 }
  var owner: uid_t { status.st_uid }
  var group: gid_t { status.st_gid }

  var identity: FileIdentity {
    FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Whether both are the status of one file, whatever the paths that led to it.
  func isSameFile(as other: FileStatus) -> Bool { identity == other.identity }
}

/// How many bytes the file at `path` has; nil when nothing can be reached there.
package func fileSize(of path: String) -> Int? { FileStatus(path)?.size }

/// What tells versions of a file apart that is replaced and never changed, such as a program: its size, and when it was written;
/// nil when nothing can be reached at `path`. It is not noted.
package func fileVersion(of path: String) -> String? {
  FileStatus(path, toWrite: true).map { "\($0.size)-\($0.modified.seconds)-\($0.modified.nanoseconds)" }
}

/// Whether the content of the file at `path` was written last before that at `other`, or with it; false when one cannot be reached.
package func isWritten(_ path: String, before other: String) -> Bool {
  guard let first = FileStatus(path)?.modified, let second = FileStatus(other)?.modified else { return false }
  return first <= second
}
