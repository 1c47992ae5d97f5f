import Threads

/// A regular file that stays open, of which a few bytes are read here and there. Who opens a file that is open already shares it.
///
/// For files that are open for long and that nobody changes in place, such as fonts to draw with. Around each page of a `MappedFile`
/// that is looked at, the system keeps fifteen others: glyphs lie all over a font, which would be in memory whole.
package final class SharedFile: Sendable {
  /// The number of bytes when it was opened.
  package let count: Int
  // Reading at an offset changes nothing of it, and only `deinit` closes it.
  nonisolated(unsafe) private let descriptor: Descriptor
  private let key: Key

  /// Which file it is. One that has grown or was cut since is another.
  private struct Key: Hashable {
    let identity: FileIdentity
    let count: Int
  }

  private struct Weak {
    weak var file: SharedFile?
  }

  private static let opened = Mutex<[Key: Weak]>([:])

  private init(_ file: OpenedFile, _ key: Key) {
    count = key.count
    descriptor = file.descriptor
    self.key = key
  }

  deinit {
    SharedFile.opened.withLock { opened in
      // Another may have been opened in the meantime.
      if let entry = opened[key], entry.file == nil { opened[key] = nil }
    }
  }

  /// Opens the regular file at `path`, unless it is open.
  package static func open(_ path: String) throws(FileError) -> SharedFile {
    let file = try OpenedFile(regular: path)
    let key = Key(identity: file.status.identity, count: file.status.size)
    return opened.withLock { opened in
      if let known = opened[key]?.file { return known }
      let new = SharedFile(file, key)
      opened[key] = Weak(file: new)
      return new
    }
  }

  /// Reads bytes from `offset` on into `buffer`, and gives how many: fewer than it has room for at the end, or where the system fails.
  package func read(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    (try? descriptor.read(from: offset, into: buffer)) ?? 0
  }
}
