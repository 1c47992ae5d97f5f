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
  enum Kind { case regular, folder, pipe, other }

  /// The status of what stands at `path`, through symbolic links; nil when nothing can be reached there. The path is noted as one
  /// that was looked for, unless something is to be written there.
  init?(_ path: String, toWrite: Bool = false) {
    if !toWrite { FileLog.note(path) }
    var status = stat()
    guard isPath(path), stat(path, &status) == 0 else { return nil }
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
    default: .other
    }
  }

  /// The number of bytes; 0 for what has none, such as a pipe.
  var size: Int { max(0, Int(status.st_size)) }

  /// The permissions, as `chmod` takes them.
  var permissions: mode_t { status.st_mode & 0o7777 }
  var owner: uid_t { status.st_uid }
  var group: gid_t { status.st_gid }

  /// What tells a file from all others, whatever the paths that lead to it.
  struct Identity: Hashable {
    var device: dev_t
    var number: ino_t
  }

  var identity: Identity { Identity(device: status.st_dev, number: status.st_ino) }

  /// Whether both are the status of one file, whatever the paths that led to it.
  func isSameFile(as other: FileStatus) -> Bool { identity == other.identity }
}

/// How many bytes the file at `path` has; nil when nothing can be reached there.
package func fileSize(of path: String) -> Int? { FileStatus(path)?.size }
