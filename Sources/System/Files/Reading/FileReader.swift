/// A regular file, read piece by piece.
///
/// A file that is cut while it is read gives fewer bytes than it had.
package final class FileReader {
  /// The number of bytes that it had when it was opened.
  package let count: Int
  private let path: String
  private let descriptor: Descriptor

  /// Opens the file at `path`.
  ///
  /// - Throws: `FileError`; `notRegular` for a folder, a pipe or a device.
  package init(_ path: String) throws(FileError) {
    let file = try OpenedFile(regular: path)
    (self.path, descriptor, count) = (path, file.descriptor, file.status.size)
  }

  /// Reads from `offset` on until the buffer is full or the file ends, and gives the number of bytes read.
  package func read(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    do throws(SystemError) { return try descriptor.read(from: offset, into: buffer) } catch {
      throw FileError(.read, path, error.reasonForReading)
    }
  }

  /// The bytes in a range; fewer where the file ends before.
  package func bytes(in range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      do throws(FileError) {
        filled = try read(from: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Calls `body` with all bytes from the start on, piece by piece.
  package func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(FileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(count, FileReader.pieceSize)), alignment: 1)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let filled = try read(from: offset, into: buffer)
      if filled == 0 { return }
      body(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
      offset += filled
    }
  }

  private static let pieceSize = 1 << 18
}
