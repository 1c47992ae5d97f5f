import Bytes
import Files

/// The fingerprints of files, each taken once, for all threads, until the file changes.
package final class FileFingerprints: Sendable {
  private let known: FileBackedCache<String, String>

  /// Starts with none, as one of `caches`.
  package init(in caches: FileBackedCaches = FileBackedCaches()) { known = FileBackedCache(in: caches) }

  /// The fingerprint of the bytes of the file at `path`; empty when it cannot be read, which whoever needs it will report.
  package func fingerprint(ofFile path: String) -> String {
    known.value(for: path) { FileFingerprints.digest(path) }
  }

  /// The fingerprint of the files below a folder whose names end in `ending`: of their paths from the folder, and their
  /// bytes.
  package func fingerprint(ofFolder folder: String, ending: String) -> String {
    known.value(for: "\(folder)/*\(ending)") {
      let digest = Digest()
      digest.add(each: filePaths(below: folder).filter { $0.hasSuffix(ending) }) { name in
        digest.add(name)
        digest.add(FileFingerprints.digest("\(folder)/\(name)"))
      }
      return digest.hexadecimal
    }
  }

  private static func digest(_ path: String) -> String {
    let digest = Digest()
    guard (try? FileReader(path).forEachPiece({ digest.add(raw: $0) })) != nil else { return "" }
    return digest.hexadecimal
  }
}
