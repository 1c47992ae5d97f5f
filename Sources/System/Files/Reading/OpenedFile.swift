/// A file that is open to be read, with what it was when it was opened.
struct OpenedFile {
  let descriptor: Descriptor
  let status: FileStatus

  /// Opens what stands at `path`. Opening a pipe would wait for a writer; without waiting it opens, and may then be refused.
  init(_ path: String) throws(FileError) {
    do throws(SystemError) {
      descriptor = try Descriptor(reading: path)
      status = try descriptor.status()
    } catch {
      throw FileError(.read, path, error.reasonForReading)
    }
  }

  /// Opens the regular file at `path`.
  ///
  /// - Throws: `FileError`; `notRegular` for a folder, a pipe or a device.
  init(regular path: String) throws(FileError) {
    try self.init(path)
    guard status.kind == .regular else { throw FileError(.read, path, .notRegular) }
  }
}
