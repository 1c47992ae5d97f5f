import Glibc

/// The bytes of a file, mapped into memory and read only where somebody looks.
package final class MappedFile {
  private let bytes: UnsafeRawBufferPointer

  /// Why a file could not be mapped.
  package enum Failure: Error {
    /// The system says why.
    case unreadable(String)
    /// It has more bytes than the limit.
    case tooLarge
  }

  /// Maps the file at `path`, of at most `limit` bytes.
  package init(_ path: String, limit: Int) throws(Failure) {
    // Opening a pipe would wait for a writer; without waiting it opens, and is then refused.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable("it is no ordinary file") }
    let count = Int(status.st_size)
    guard count <= limit else { throw .tooLarge }
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable(String(cString: strerror(errno)))
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Looks at the bytes, which are there as long as `look` runs.
  package func withBytes<Result, Failure>(
    _ look: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Without this the file could be unmapped when its last use, taking out the pointer, is over.
    defer { withExtendedLifetime(self) {} }
    return try look(bytes)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}
