/// The bytes of a regular file, read into memory at once.
///
/// They are not mapped: whoever looked at a mapping of a file that somebody cuts meanwhile would be ended by the system.
package final class FileContents: Sendable {
  // Memory that nobody writes to once it is filled, and that is freed only in `deinit`.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// Reads the file at `path`, of at most `limit` bytes.
  package init(_ path: String, limit: Int = .max) throws(FileError) {
    let file = try FileReader(path)
    guard file.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 1)
    do throws(FileError) {
      bytes = UnsafeRawBufferPointer(rebasing: memory[..<(try file.read(from: 0, into: memory))])
    } catch {
      memory.deallocate()
      throw error
    }
  }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// Calls `body` with the bytes, which are valid until it returns, and longer only as long as this object is kept alive.
  package func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Without this the memory could be freed after its last use, which is taking out the pointer.
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }

  deinit { bytes.deallocate() }
}
