/// The bytes of the file at `path`, read until it ends.
///
/// What is no regular file is refused, since reading a pipe may wait for ever. With `maybePipe`, a pipe that was handed to this
/// process open, as `/dev/stdin` or `<(...)` of a shell, is read to its end.
///
/// - Throws: `FileError`; `tooLarge` for more than `limit` bytes.
package func readFile(_ path: String, limit: Int = .max, maybePipe: Bool = false) throws(FileError) -> [UInt8] {
  let opened = try OpenedFile(path)
  let (file, status) = (opened.descriptor, opened.status)
  if status.kind == .folder { throw FileError(.read, path, .isFolder) }
  let isPipe = status.kind == .pipe && maybePipe && HandedFile(path) != nil
  guard status.kind == .regular || isPipe else { throw FileError(.read, path, .notRegular) }
  let bytes: [UInt8]
  do throws(SystemError) {
    if isPipe { try file.wait() }
    bytes = try file.bytes(expected: min(status.size, limit), limit: limit)
  } catch {
    throw FileError(.read, path, error.reasonForReading)
  }
  guard bytes.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
  return bytes
}

private let chunkSize = 1 << 16

extension Descriptor {
  /// All bytes to the end of the file, or some more than `limit`; a file of `expected` bytes is read in one piece.
  fileprivate func bytes(expected: Int, limit: Int) throws(SystemError) -> [UInt8] {
    // No more is waited for than one byte beyond the limit.
    let most = limit == .max ? limit : limit + 1
    var bytes = try chunk(atMost: min(max(expected + 1, chunkSize), most))
    // A pipe has no size: read on until the end, whatever the size says.
    while bytes.count > expected, bytes.count <= limit {
      let more = try chunk(atMost: min(chunkSize, most - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Up to `limit` further bytes, fewer only at the end.
  fileprivate func chunk(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(SystemError) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
