import Bytes
import Files

/// The identifier of a file (ISO 32000-1, 14.4): a digest of all its bytes, in which the identifier itself counts as zeros. So it
/// also tells whether the file is as it was written.
package enum FileIdentifier {
  /// The entry of the trailer before the identifier is known.
  static let blank = entry(String(repeating: "0", count: length))

  /// The entry of the trailer. Both of its strings are the same in a file that was never changed.
  static func entry(_ identifier: String) -> String { "\(key)\(identifier)><\(identifier)>]" }

  private static let key: StaticString = "/ID[<"
  private static let length = 32
  /// The trailer begins, and the file ends, at most so many bytes after the start of the table.
  private static let longestTrailer = 512
  private static let tail = 64

  /// Whether the file at `path` is, to the last byte, as this program wrote it.
  package static func isIntact(_ path: String) -> Bool {
    guard let file = try? FileReader(path), let place = place(in: file),
      let found = try? file.bytes(in: place..<(place + blank.utf8.count))
    else { return false }
    let digest = Digest()
    var offset = 0
    let isRead: Void? = try? file.forEachPiece { piece in
      // The entry may lie in two pieces.
      let end = offset + piece.count
      let (start, stop) = (min(max(place, offset), end), min(max(place + blank.utf8.count, offset), end))
      digest.add(raw: piece.slice(0..<(start - offset)))
      Array(blank.utf8).reading { digest.add(raw: $0.slice((start - place).clamped..<(stop - place).clamped)) }
      digest.add(raw: piece.slice((stop - offset)..<piece.count))
      offset = end
    }
    return isRead != nil && offset == file.count && found.elementsEqual(entry(digest.hexadecimal).utf8)
  }

  /// Where the entry of the trailer begins, found by the last lines of the file.
  private static func place(in file: FileReader) -> Int? {
    guard let end = try? file.bytes(in: max(0, file.count - tail)..<file.count) else { return nil }
    let table = end.reading { end -> Int? in
      let marker: StaticString = "\nstartxref\n"
      guard let place = end.place(of: marker) else { return nil }
      return end.slice((place + marker.utf8CodeUnitCount)..<end.count).leadingInteger
    }
    guard let table, table < file.count else { return nil }
    let head = try? file.bytes(in: table..<min(file.count, table + longestTrailer))
    return head?.reading { $0.place(of: key) }.map { table + $0 }
  }
}

extension Int {
  /// The offset in an entry of the trailer that is nearest.
  fileprivate var clamped: Int { Swift.min(Swift.max(self, 0), FileIdentifier.blank.utf8.count) }
}
