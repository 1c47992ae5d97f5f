import Bytes
import Diagnostics

/// A ZIP archive (APPNOTE.TXT 6.3) in memory: its directory is read at once, its files when they are asked for.
///
/// Of the format it knows what spreadsheets use: files that are stored or deflated, with sizes of 64 bits too.
struct ZIPArchive {
  private let bytes: [UInt8]
  private var entries: [String: ZIPEntry] = [:]
  /// What may still be read of it.
  let budget = TableBudget()

  /// Reads the directory of an archive.
  init(_ bytes: [UInt8]) throws(TableFailure) {
    self.bytes = bytes
    guard let end = ZIPDirectory.end(of: bytes) else { throw TableFailure(.damaged(part: nil)) }
    guard end.count <= TableLimits.archiveEntries else { throw TableFailure(.damaged(part: nil)) }
    var position = end.start
    for _ in 0..<end.count {
      guard let entry = ZIPEntry(bytes, &position), entries.updateValue(entry, forKey: entry.name) == nil else {
        throw TableFailure(.damaged(part: nil))
      }
    }
  }

  /// Whether it has a file of that name.
  func has(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks a file and gives `body` its bytes in pieces, and whether one is the last, until it gives back false.
  func unpack(
    _ name: String, _ body: (_ piece: UnsafeBufferPointer<UInt8>, _ isLast: Bool) -> Bool
  ) throws(TableFailure) {
    guard let entry = entries[name] else { throw TableFailure(.missingPart(name)) }
    if entry.isEncrypted { throw TableFailure(.encrypted) }
    budget.take(.unpackedBytes, entry.size)
    try budget.throwIfSpent()
    guard let packed = entry.contents(in: bytes) else { throw TableFailure(.damaged(part: name)) }
    let isSound = bytes.withUnsafeBufferPointer { all in
      let packed = UnsafeBufferPointer(rebasing: all[packed])
      switch entry.method {
      case .stored: return body(packed, true) ? entry.isSound(packed.count, crc32(packed)) : true
      case .deflated: return ZIPInflation.run(packed, of: entry, body)
      }
    }
    if !isSound { throw TableFailure(.damaged(part: name)) }
  }

  /// The bytes of a file.
  func contents(of name: String) throws(TableFailure) -> [UInt8] {
    var contents: [UInt8] = []
    try unpack(name) { piece, _ in
      contents += piece
      return true
    }
    return contents
  }
}
