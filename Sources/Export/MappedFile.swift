import Glibc

/// The bytes of a file, read by the system when they are looked at.
final class MappedFile {
  let bytes: UnsafeRawBufferPointer

  init(path: String) throws(ExportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MappedFile.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MappedFile.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
    guard status.st_size > 0 else { throw .unreadable(path: path, reason: "it is empty") }
    let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw MappedFile.failure(path) }
    bytes = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  /// A name that equal bytes share, and others do not: 64 bits and the length.
  var fingerprint: String {
    // FNV-1a's constants over words of eight bytes, with a shift so that high bits reach the low ones; only accidents
    // need to be kept apart here.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 29
    }
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    for offset in whole..<bytes.count { mix(UInt64(bytes[offset])) }
    return "\(String(hash, radix: 16))-\(bytes.count)"
  }

  private static func failure(_ path: String) -> ExportError {
    let reason = errno == ENOENT ? "there is no such file" : String(cString: strerror(errno))
    return .unreadable(path: path, reason: reason)
  }
}
