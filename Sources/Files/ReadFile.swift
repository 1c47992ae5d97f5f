/// The bytes of the file at `path`, read until it ends; a pipe is a file here, too.
///
/// - Throws: `FileError`; `tooLarge` for more than `limit` bytes.
package func readFile(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
  let bytes: [UInt8]?
  do throws(SystemError) {
    let file = try Descriptor(reading: path)
    let status = try file.status()
    bytes = status.kind == .folder ? nil : try file.bytes(expected: min(status.size, limit), limit: limit)
  } catch {
    throw FileError(.read, path, error.reasonForReading)
  }
  guard let bytes else { throw FileError(.read, path, .isFolder) }
  guard bytes.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
  return bytes
}

private let chunkSize = 1 << 16

extension Descriptor {
  /// All bytes to the end of the file, or some more than `limit`; a file of `expected` bytes is read in one piece.
  fileprivate func bytes(expected: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = try chunk(atMost: max(expected + 1, chunkSize))
    // A pipe has no size: read on until the end, whatever the size says.
    while bytes.count > expected, bytes.count <= limit {
      let more = try chunk(atMost: chunkSize)
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
