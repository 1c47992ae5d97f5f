#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file of the operating system, closed with the last reference to it.
final class Descriptor {
  private var number: Int32

  private init(_ number: Int32) throws(SystemError) {
    guard number >= 0 else { throw .last }
    self.number = number
  }

  deinit { if number >= 0 { closeFile(number) } }

  /// Opens a file to read, and notes it. Nothing is waited for: a pipe without a writer opens too, and has nothing to read.
  init(reading path: String) throws(SystemError) {
    FileLog.note(path)
    guard isPath(path) else { throw .missing }
    number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard number >= 0 else { throw .last }
  }

  /// Lets reading wait for whoever writes.
  func wait() throws(SystemError) {
    let flags = fcntl(number, F_GETFL)
    guard flags >= 0, fcntl(number, F_SETFL, flags & ~O_NONBLOCK) >= 0 else { throw .last }
  }

  /// Opens a file that is there, to write to it.
  static func writing(_ path: String) throws(SystemError) -> Descriptor {
    try Descriptor(open(path, O_WRONLY | O_CLOEXEC))
  }

  /// Another descriptor of a file that this process has open, with its position.
  static func duplicating(_ file: HandedFile) throws(SystemError) -> Descriptor {
    try Descriptor(fcntl(file.number, F_DUPFD_CLOEXEC, 0))
  }

  /// Makes an empty file at `path`, where nothing may stand, with the permissions that the user's mask leaves.
  static func creating(_ path: String) throws(SystemError) -> Descriptor {
    try Descriptor(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// Makes an empty file without a name in a folder; nil where the system or the file system has no such files, or could not
  /// name them afterwards.
  static func nameless(in folder: String) -> Descriptor? {
    #if os(Linux) || os(Android)
      // O_TMPFILE, whose definition Swift does not import.
      let flag: Int32 = 0o20_000_000 | O_DIRECTORY
      guard let file = try? Descriptor(open(folder, O_WRONLY | O_CLOEXEC | flag, 0o666)) else { return nil }
      return access(file.systemPath, F_OK) == 0 ? file : nil
    #else
      return nil
    #endif
  }

  /// The path by which Linux knows an open file, where `/proc` is mounted.
  private var systemPath: String { "/proc/self/fd/\(number)" }

  /// Gives a file made by `nameless` a name that nothing has yet.
  func link(to path: String) throws(SystemError) {
    guard linkat(AT_FDCWD, systemPath, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else { throw .last }
  }

  /// Closes the file before its time. Network file systems report here what they could not write before.
  func close() throws(SystemError) {
    let status = closeFile(number)
    number = -1
    if status != 0 { throw .last }
  }

  func status() throws(SystemError) -> FileStatus { try FileStatus(descriptor: number) }

  /// Takes over owner and permissions. Only the superuser may give files away, so that the former may fail.
  func adopt(_ status: FileStatus) {
    // Owner before permissions: a change of owner clears some.
    _ = fchown(number, status.owner, status.group)
    fchmod(number, status.permissions)
  }

  /// Reads into `buffer` until it is full or the file ends, and gives the number of bytes read.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let got = readBytes(number, buffer.baseAddress! + count, buffer.count - count)
      if got == 0 { break }
      if got > 0 { count += got } else if SystemError.last != .interrupted { throw .last }
    }
    return count
  }

  /// As `read(into:)`, from an offset on.
  func read(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let got = pread(number, buffer.baseAddress! + count, buffer.count - count, off_t(offset + count))
      if got == 0 { break }
      if got > 0 { count += got } else if SystemError.last != .interrupted { throw .last }
    }
    return count
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = writeBytes(number, rest.baseAddress, rest.count)
      if count < 0, SystemError.last == .interrupted { continue }
      if count < 0 { throw .last }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}

extension Descriptor {
  /// Maps the first `count` bytes to read them; nil for none, which the system maps nowhere.
  func map(_ count: Int) throws(SystemError) -> UnsafeRawBufferPointer {
    guard count > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, number, 0), start != MAP_FAILED else { throw .last }
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Ends a mapping made by `map`.
  static func unmap(_ bytes: UnsafeRawBufferPointer) {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}

/// Whether this user may write to the file at `path`.
func isWritable(_ path: String) throws(SystemError) {
  guard faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else { throw .last }
}

/// Gives a file another name on the same file system, in place of what bears it.
func renameFile(_ path: String, to target: String) throws(SystemError) {
  guard rename(path, target) == 0 else { throw .last }
}

/// Gives a file another name beside its own, which nothing has yet.
func linkFile(_ path: String, to name: String) throws(SystemError) {
  guard link(path, name) == 0 else { throw .last }
}

/// Takes away a name of a file.
func removeFile(_ path: String) { unlink(path) }

/// Takes away the regular file at `path`, if there is one and it can be.
package func removeRegularFile(_ path: String) { if isRegularFile(path) { removeFile(path) } }

/// The number of this process, different from that of every other one on this machine.
var processNumber: Int { Int(getpid()) }

// Methods of the same names hide these functions.
@discardableResult private func closeFile(_ number: Int32) -> Int32 { close(number) }
private func readBytes(_ number: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(number, bytes, count)
}
private func writeBytes(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, bytes, count)
}
