import Bytes
import Files
import Threads

/// The fingerprints of files, each taken once a run, for all threads.
package final class FileFingerprints: Sendable {
  private let known = OnceCache<String, String>()

  /// Starts with none.
  package init() {}

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
    guard let file = try? MappedFile(path) else { return "" }
    let digest = Digest()
    file.withBytes { digest.add(raw: $0) }
    return digest.hexadecimal
  }
}
