/// A file that comes into being whole or not at all.
///
/// Bytes go to a nameless file in the folder of the destination. `commit` gives it a name and renames it into place: nobody
/// ever sees half a file, a failed run leaves the old file, and a killed run leaves nothing. Where the system or the file
/// system has no nameless files, or an older file is replaced, the temporary file has a hidden name (in the latter case for
/// an instant), and only a kill can leave it behind. Permissions and owner of a file that is replaced are kept, and a
/// symbolic link stays one, also where it leads to no file yet. What is no file to replace (a pipe, a terminal, `/dev/stdout`) is
/// written to directly.
///
/// The bytes are not forced to the disk: after a power cut the old file may be back, but never half of the new one on the
/// usual file systems.
package final class OutputFile: ByteSink {
  /// The path, as the caller gave it.
  package let path: String
  /// Where it comes to stand, where symbolic links lead.
  let destination: String
  /// Whether its folder is missing, and made when it takes its place.
  let awaitsFolder: Bool
  /// A path in the folder where it is written: that of the destination, or the nearest around it that is there.
  private let desk: String
  private let descriptor: Descriptor
  /// The name of the temporary file; nil while it has none, or when there is none any more.
  var temporary: String?
  /// Whether the bytes go to a file that has no name yet.
  private var isNameless = false
  private var buffer: [UInt8] = []
  private var isClosed = false
  /// How many bytes it has taken.
  private(set) var count = 0

  /// Opens a temporary file beside `path`; the file at `path` stays as it is until `commit`.
  ///
  /// - Throws: `FileError` when the folder is missing or closed, or `path` must not be replaced.
  package convenience init(path: String) throws(FileError) { try self.init(path: path, maybeNameless: true) }

  /// As `init(path:)`; without `maybeNameless` as where there are no nameless files. With `mayAwaitFolder`, the folder may be missing:
  /// it is made when a group places the file.
  init(path: String, maybeNameless: Bool = true, mayAwaitFolder: Bool = false) throws(FileError) {
    self.path = path
    guard isPath(path) else { throw FileError(.write, path, .noPath) }
    do throws(SystemError) {
      if let handed = HandedFile(path) {
        (destination, desk, awaitsFolder, descriptor) = (path, path, false, try .duplicating(handed))
        return
      }
      destination = try Files.destination(of: path)
    } catch {
      throw FileError(.write, path, error.reasonForWriting)
    }
    let folder = Files.directory(of: destination)
    awaitsFolder = mayAwaitFolder && FileStatus(folder, toWrite: true) == nil
    desk = awaitsFolder ? "\(nearestFolder(to: folder))/-" : destination
    let existing = FileStatus(destination, toWrite: true)
    if existing?.kind == .folder { throw FileError(.write, path, .isFolder) }
    do throws(SystemError) {
      if existing != nil { try isWritable(destination) }
      if let existing, existing.kind != .regular {
        descriptor = try .writing(destination)
      } else if maybeNameless, let nameless = Descriptor.nameless(in: Files.directory(of: desk)) {
        (descriptor, isNameless) = (nameless, true)
      } else {
        (descriptor, temporary) = try OutputFile.makeTemporary(beside: desk)
      }
    } catch {
      throw FileError(.write, path, error.reasonForWriting)
    }
    if let existing, existing.kind == .regular { descriptor.adopt(existing) }
    buffer.reserveCapacity(OutputFile.bufferSize)
  }

  deinit { if let temporary { removeFile(temporary) } }

  /// Takes some more bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    count += bytes.count
    if buffer.count + bytes.count > OutputFile.bufferSize { try flush() }
    if bytes.count >= OutputFile.bufferSize { try put(bytes) } else { buffer.append(contentsOf: bytes) }
  }

  /// Puts the finished file in its place. Without this call nothing happens there.
  package func commit() throws(FileError) {
    try flush()
    do throws(SystemError) { try place() } catch { throw FileError(.write, path, error.reasonForWriting) }
  }

  /// Finishes the file under a hidden name, for `place` to put it in its place.
  func setAside() throws(FileError) {
    if isClosed { return }
    try flush()
    do throws(SystemError) {
      if isNameless { temporary = try OutputFile.name(descriptor, beside: desk) }
      isClosed = true
      try descriptor.close()
    } catch { throw FileError(.write, path, error.reasonForWriting) }
  }

  /// The folders in which runs that write it may leave something, should they be killed.
  var folders: [String] { [Files.directory(of: standing), realPathOfFolder(Files.directory(of: desk))] }

  /// Where it will stand, without symbolic links: the same for all spellings of a path.
  var standing: String { OutputFile.standing(of: destination) }

  /// Where a file that is written to `path` will stand, without symbolic links: the same for all spellings of a path.
  package static func standing(of path: String) -> String {
    let path = (try? Files.destination(of: path)) ?? path
    let folder = realPathOfFolder(Files.directory(of: path))
    return "\(folder == "/" ? "" : folder)/\(fileName(of: path))"
  }

  /// Writes a file whole, or not at all when `body` throws.
  package static func write(
    to path: String, _ body: (OutputFile) throws(FileError) -> Void
  ) throws(FileError) {
    let file = try OutputFile(path: path)
    try body(file)
    try file.commit()
  }

  private static let bufferSize = 1 << 16

  private func flush() throws(FileError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    let failure: FileError? = bytes.withUnsafeBytes { bytes in
      do throws(FileError) { try put(bytes) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    do throws(SystemError) { try descriptor.write(bytes) } catch {
      throw FileError(.write, path, error.reasonForWriting)
    }
  }

  private func place() throws(SystemError) {
    // Where nothing stands yet, the file takes its place at once: a run that is killed leaves no other name.
    let isPlaced = isNameless && (try? descriptor.link(to: destination)) != nil
    if isNameless, !isPlaced { temporary = try OutputFile.name(descriptor, beside: destination) }
    do throws(SystemError) { try descriptor.close() } catch {
      if isPlaced { removeFile(destination) }
      throw error
    }
    guard let temporary else { return }
    try renameFile(temporary, to: destination)
    self.temporary = nil
  }

  /// Gives a nameless file a hidden name in the folder of `destination`.
  private static func name(_ file: Descriptor, beside destination: String) throws(SystemError) -> String {
    try firstFree(beside: destination) { name throws(SystemError) in try file.link(to: name) }.name
  }

  /// Makes an empty file with a hidden name in the folder of `destination`.
  private static func makeTemporary(
    beside destination: String
  ) throws(SystemError) -> (descriptor: Descriptor, path: String?) {
    let made = try firstFree(beside: destination) { name throws(SystemError) in try Descriptor.creating(name) }
    return (made.result, made.name)
  }

  /// Whether a file bears the name of one that was never finished.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(namePrefix) && name.hasSuffix(nameSuffix) }

  static let (namePrefix, nameSuffix) = (".vademecum-", ".partial")

  /// Seconds after which an unfinished file is nobody's any more.
  static let longestWrite = 86_400

  /// The first hidden name for which `make` succeeds, and its result; names that are taken are passed over.
  static func firstFree<Result>(
    beside destination: String, _ make: (String) throws(SystemError) -> Result
  ) throws(SystemError) -> (name: String, result: Result) {
    let folder = directory(of: destination)
    for attempt in 0..<10_000 {
      let name = "\(folder)/\(namePrefix)\(thisMachine)-\(processNumber)-\(attempt)\(nameSuffix)"
      do throws(SystemError) { return (name, try make(name)) } catch { if error != .exists { throw error } }
    }
    throw .exists
  }
}
