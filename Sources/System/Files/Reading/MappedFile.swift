/// The bytes of a regular file, mapped into memory: the system reads a page of them when it is first looked at.
///
/// For large files of which little is looked at and which nobody changes in place, such as fonts: one that is cut while it is
/// mapped ends the program. Others are `FileContents`.
package final class MappedFile: Sendable {
  // Read-only memory that is unmapped only in `deinit`.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// Maps the file at `path`, of at most `limit` bytes.
  package init(_ path: String, limit: Int = .max) throws(FileError) {
    let file = try OpenedFile(regular: path)
    guard file.status.size <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    do throws(SystemError) { bytes = try file.descriptor.map(file.status.size) } catch {
      throw FileError(.read, path, error.reasonForReading)
    }
  }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// Calls `body` with the bytes, which are valid until it returns, and longer only as long as this object is kept alive.
  package func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Without this the file could be unmapped after its last use, which is taking out the pointer.
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }

  deinit { Descriptor.unmap(bytes) }
}
