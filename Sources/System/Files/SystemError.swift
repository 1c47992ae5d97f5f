#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The number of a failed system call (errno(3)).
struct SystemError: Error, Equatable {
  let code: Int32

  /// The error of the system call that just failed on this thread.
  static var last: SystemError { SystemError(code: errno) }

  static let interrupted = SystemError(code: EINTR)
  static let exists = SystemError(code: EEXIST)
  static let isFolder = SystemError(code: EISDIR)
  static let missing = SystemError(code: ENOENT)

  /// The error in the words of the operating system.
  var words: String { String(cString: strerror(code)) }

  /// Why a file could not be read.
  var reasonForReading: FileError.Reason {
    switch code {
    case ENOENT: .missing
    // What opening a socket, or a device that is not there, fails with.
    case ENXIO, ENODEV: .notRegular
    default: .system(words)
    }
  }

  /// Why a file could not be written.
  var reasonForWriting: FileError.Reason {
    switch code {
    case ENOENT, ENOTDIR: .missingFolder
    case EACCES, EPERM: .denied
    case EISDIR: .isFolder
    case EROFS: .readOnly
    case ENOSPC: .full
    case EDQUOT: .quota
    default: .system(words)
    }
  }
}
