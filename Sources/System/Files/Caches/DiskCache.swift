#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import Bytes
import Threads

/// Values that are kept in a folder from run to run, for all processes of a user; what was used least recently goes first.
///
/// An entry is a file that comes into being whole or not at all, with a digest of its key and its bytes: one that was changed,
/// cut or renamed counts as none. The digest is none that withstands forgers, so a folder that others may write to is not
/// used. Where nothing can be written, nothing is kept, and nobody is told: everything can be made again.
package final class DiskCache: Sendable {
  private let folder: String
  /// How many bytes the files may have together.
  private let limit: Int
  /// How many bytes may be written before files are counted again.
  private let credit = Mutex(0)

  /// Keeps about so many bytes in a folder, which is made when the first value is kept.
  package init(folder: String, limit: Int) { (self.folder, self.limit) = (folder, limit) }

  /// A value that was kept.
  package struct Entry {
    /// The file that it is the end of.
    package let file: FileContents

    /// Calls `body` with the value, which is valid as long as the file is kept alive.
    package func withBytes<Result, Failure>(
      _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try file.withBytes { bytes throws(Failure) in
        try body(UnsafeRawBufferPointer(rebasing: bytes[DiskCache.headLength...]))
      }
    }
  }

  /// The value that was kept for a key; nil when there is none, or it is not what was written.
  package func entry(for key: String) -> Entry? {
    guard isTrusted else { return nil }
    let path = path(of: key)
    guard let file = FileLog.withoutNoting({ try? FileContents(path, limit: limit) }) else { return nil }
    let isSound = file.withBytes { bytes in
      guard bytes.count >= DiskCache.headLength else { return false }
      let value = UnsafeRawBufferPointer(rebasing: bytes[DiskCache.headLength...])
      return bytes.prefix(DiskCache.headLength).elementsEqual(DiskCache.head(key, value))
    }
    guard isSound else {
      removeFile(path)
      return nil
    }
    // The time of the last use; the system itself notes it seldom.
    utimensat(AT_FDCWD, path, nil, 0)
    return Entry(file: file)
  }

  /// Keeps a value for a key, if that can be done.
  package func keep(_ value: [UInt8], for key: String) {
    let count = value.count + DiskCache.headLength
    guard count <= limit / 8, (try? makePrivateFolder(folder)) != nil, isTrusted else { return }
    let isKept: Void? = try? OutputFile.write(to: path(of: key)) { file throws(FileError) in
      try file.write(value.withUnsafeBytes { DiskCache.head(key, $0) })
      try file.write(value)
    }
    if isKept != nil { pay(count) }
  }

  // MARK: Files

  /// How entries end.
  private static let ending = ".kept"
  /// What stands before a value: a digest.
  private static let headLength = 32

  private func path(of key: String) -> String { "\(folder)/\(DiskCache.digest(key))\(DiskCache.ending)" }

  private static func digest(_ key: String) -> String { Array(key.utf8).withUnsafeBytes(Digest.hexadecimal) }

  private static func head(_ key: String, _ value: UnsafeRawBufferPointer) -> [UInt8] {
    let digest = Digest()
    Array(key.utf8).withUnsafeBytes { digest.add(raw: $0) }
    digest.add(raw: value)
    return Array(digest.hexadecimal.utf8)
  }

  /// Whether the folder is this user's, and others cannot write to it.
  private var isTrusted: Bool {
    guard let status = FileStatus(folder, toWrite: true), status.kind == .folder else { return false }
    return status.owner == geteuid() && status.permissions & 0o022 == 0
  }

  // MARK: Bound

  /// Counts a file that was written. The first of a process has all files counted, since others write, too.
  private func pay(_ count: Int) {
    let mustSweep = credit.withLock { credit in
      credit -= count
      guard credit < 0 else { return false }
      credit = limit / 8
      return true
    }
    if mustSweep { sweep() }
  }

  /// Removes the files that were used least recently, until those that are left have no more than three quarters of the limit;
  /// and what a process that was killed has left. Other processes may do the same at once.
  private func sweep() {
    let now = time(nil)
    var files: [(path: String, status: FileStatus)] = []
    for name in (try? allNames(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      guard let status = FileStatus(path, toWrite: true), status.kind == .regular else { continue }
      if name.hasSuffix(DiskCache.ending) {
        files.append((path, status))
      } else if OutputFile.isTemporary(name), status.modified.seconds < now - OutputFile.longestWrite {
        removeFile(path)
      }
    }
    var total = files.reduce(0) { $0 + $1.status.sizeOnDisk }
    guard total > limit else { return }
    for file in files.sorted(by: { $0.status.modified < $1.status.modified }) {
      if total <= limit / 4 * 3 { return }
      removeFile(file.path)
      total -= file.status.sizeOnDisk
    }
  }
}
