import Glibc

/// A file that comes into being whole or not at all.
///
/// Bytes go to a file without a name in the folder of the place, which `commit` names and renames into it: nobody ever
/// sees half a file, a failed run leaves the old one, and a killed run leaves nothing. Where the file system has no files
/// without names, or an older file is replaced, the temporary file has a hidden one (in the latter case for an instant), and
/// only a kill can leave it behind. Permissions and owner of a file that is replaced are kept, and a symbolic link stays one.
/// What is no file to replace (a pipe, a terminal, `/dev/stdout`) is written to directly.
///
/// The bytes are not forced to the disk: after a power cut the old file may be back, but never half of the new one on the
/// usual file systems.
package final class OutputFile: ByteSink {
  /// The path, as the caller gave it.
  package let path: String
  private let destination: String
  /// The name of the temporary file; nil while it has none, or when there is none any more.
  private var temporary: String?
  /// Whether the bytes go to a file that has no name yet.
  private var isNameless = false
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Opens a temporary file beside `path`; the file at `path` stays as it is until `commit`.
  ///
  /// - Throws: `ExportError.unwritable` when the folder is missing or closed, or `path` must not be replaced.
  package init(path: String) throws(ExportError) {
    self.path = path
    destination = OutputFile.resolved(path)
    var existing = stat()
    let exists = stat(destination, &existing) == 0
    let kind = existing.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw ExportError.unwritable(path: path, reason: "it is a folder") }
    if exists, faccessat(AT_FDCWD, destination, W_OK, AT_EACCESS) != 0 { throw OutputFile.failure(path) }
    if exists, kind != S_IFREG {
      descriptor = open(destination, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw OutputFile.failure(path) }
    } else {
      descriptor = OutputFile.openNameless(in: OutputFile.folder(of: destination))
      isNameless = descriptor >= 0
      if !isNameless { (descriptor, temporary) = try OutputFile.openTemporary(beside: destination, for: path) }
      // Owner before permissions: a change of owner clears some. Only the superuser may give files away, so that may fail.
      if exists {
        _ = fchown(descriptor, existing.st_uid, existing.st_gid)
        fchmod(descriptor, existing.st_mode & 0o7777)
      }
    }
    buffer.reserveCapacity(OutputFile.bufferSize)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  /// Takes some more bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(ExportError) {
    if buffer.count + bytes.count > OutputFile.bufferSize { try flush() }
    if bytes.count >= OutputFile.bufferSize { try put(bytes) } else { buffer.append(contentsOf: bytes) }
  }

  /// Puts the finished file in its place. Without this call nothing happens there.
  package func commit() throws(ExportError) {
    try flush()
    // Where nothing stands yet, the file takes its place at once: a run that is killed leaves no other name.
    let isPlaced = isNameless && OutputFile.link(descriptor, to: destination) == 0
    if isNameless, !isPlaced { temporary = try OutputFile.name(descriptor, beside: destination, for: path) }
    let closed = close(descriptor)
    descriptor = -1
    // Network file systems report here what they could not write before.
    if closed != 0 {
      let failure = OutputFile.failure(path)
      if isPlaced { unlink(destination) }
      throw failure
    }
    guard let temporary else { return }
    if rename(temporary, destination) != 0 { throw OutputFile.failure(path) }
    self.temporary = nil
  }

  /// Writes a file whole, or not at all when `body` throws.
  package static func write(
    to path: String, _ body: (OutputFile) throws(ExportError) -> Void
  ) throws(ExportError) {
    let file = try OutputFile(path: path)
    try body(file)
    try file.commit()
  }

  private static let bufferSize = 1 << 16

  private func flush() throws(ExportError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    let failure: ExportError? = bytes.withUnsafeBytes { bytes in
      do throws(ExportError) { try put(bytes) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(ExportError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw OutputFile.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// The path of what `path` stands for, through symbolic links; a path that leads nowhere is the place of a new file.
  private static func resolved(_ path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  /// The folder of a path, with the slash at its end; nothing for the folder one works in.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// Opens an empty file without a name, with the permissions that the user's mask leaves; -1 where that cannot be.
  private static func openNameless(in folder: String) -> Int32 {
    // O_TMPFILE of Linux, whose definition Swift does not import.
    let flag: Int32 = 0o20_000_000 | O_DIRECTORY
    return open(folder.isEmpty ? "." : folder, O_WRONLY | O_CLOEXEC | flag, 0o666)
  }

  /// Gives a file without a name a hidden one in the folder of `destination`.
  private static func name(
    _ descriptor: Int32, beside destination: String, for path: String
  ) throws(ExportError) -> String {
    try firstFree(beside: destination, for: path) { link(descriptor, to: $0) }.name
  }

  /// Gives a file without a name one that nothing has yet; 0 when that was done.
  private static func link(_ descriptor: Int32, to name: String) -> Int32 {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
  }

  /// Makes an empty file with a hidden name in the folder of `destination`.
  private static func openTemporary(
    beside destination: String, for path: String
  ) throws(ExportError) -> (descriptor: Int32, path: String?) {
    let made = try firstFree(beside: destination, for: path) { name in
      open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    return (made.result, made.name)
  }

  /// The first hidden name for which `make` succeeds, and its result; names that are taken are passed over.
  private static func firstFree(
    beside destination: String, for path: String, _ make: (String) -> Int32
  ) throws(ExportError) -> (name: String, result: Int32) {
    for attempt in 0..<10_000 {
      let name = "\(folder(of: destination)).vademecum-\(getpid())-\(attempt).partial"
      let result = make(name)
      if result >= 0 { return (name, result) }
      if errno != EEXIST { break }
    }
    throw failure(path)
  }

  /// What `errno` says, in words that lead on.
  private static func failure(_ path: String) -> ExportError {
    let reason =
      switch errno {
      case ENOENT, ENOTDIR: "its folder does not exist"
      case EACCES, EPERM: "permission denied"
      case EROFS: "the file system is read-only"
      case ENOSPC: "no space left on the disk"
      case EDQUOT: "the disk quota is used up"
      default: String(cString: strerror(errno))
      }
    return .unwritable(path: path, reason: reason)
  }
}
