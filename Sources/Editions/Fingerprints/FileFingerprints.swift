import Bytes
import Files
import Threads

/// The fingerprints of files, each looked at once a run, by all threads.
package final class FileDigests: Sendable {
  private let known = Mutex<[String: String]>([:])

  /// Starts with none.
  package init() {}

  /// The fingerprint of the bytes of the file at `path`; empty when it cannot be read, which whoever needs it will report.
  package func fingerprint(ofFile path: String) -> String {
    if let fingerprint = known.withLock({ $0[path] }) { return fingerprint }
    let fingerprint = FileDigests.digest(path)
    known.withLock { $0[path] = fingerprint }
    return fingerprint
  }

  /// The fingerprint of the files in a folder and the folders in it whose names end in `ending`, by their names from the
  /// folder and their bytes.
  package func fingerprint(ofFolder folder: String, ending: String) -> String {
    let key = "\(folder)/*\(ending)"
    if let fingerprint = known.withLock({ $0[key] }) { return fingerprint }
    let digest = Digest()
    digest.add(each: filePaths(below: folder).filter { $0.hasSuffix(ending) }) { name in
      digest.add(name)
      digest.add(FileDigests.digest("\(folder)/\(name)"))
    }
    let fingerprint = digest.hexadecimal
    known.withLock { $0[key] = fingerprint }
    return fingerprint
  }

  private static func digest(_ path: String) -> String {
    guard let file = try? MappedFile(path) else { return "" }
    let digest = Digest()
    file.withBytes { digest.add(raw: $0) }
    return digest.hexadecimal
  }
}
