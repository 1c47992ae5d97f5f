import Bytes

/// Which files in a folder this program wrote there, with the fingerprints of their bytes: what tells them from the files of others, and
/// from those that somebody has changed since.
///
/// It is kept in the folder, a line a file, as `xxh128sum` writes and checks it.
struct WrittenFiles {
  /// The fingerprints of each file, by its path in the folder: more than one while files are being replaced.
  private var fingerprints: [String: [String]] = [:]

  /// The name of the list.
  static let name = ".vademecum-files"

  /// Starts with none.
  init() {}

  /// Reads the list of a folder; none where it has no list. Lines that name no file in the folder are passed over.
  init(in folder: String) throws(FileError) {
    let path = "\(folder)/\(WrittenFiles.name)"
    guard FileStatus(path, toWrite: true) != nil else { return }
    let file = try FileReader(path)
    let bytes = try file.bytes(in: 0..<file.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: "  ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let path = String(parts[1])
      if WrittenFiles.isInside(path) { add(path, String(parts[0])) }
    }
  }

  /// The paths, in order.
  var paths: [String] { fingerprints.keys.sorted() }

  /// Whether a file was written by this program, as its bytes are now.
  func hold(_ path: String, _ fingerprint: String) -> Bool { fingerprints[path]?.contains(fingerprint) ?? false }

  /// Whether a file of that path was written by this program.
  func holds(_ path: String) -> Bool { fingerprints[path] != nil }

  /// Adds a file.
  mutating func add(_ path: String, _ fingerprint: String) {
    if !hold(path, fingerprint) { fingerprints[path, default: []].append(fingerprint) }
  }

  /// The files of both.
  func union(_ other: WrittenFiles) -> WrittenFiles {
    var all = self
    for (path, prints) in other.fingerprints { for print in prints { all.add(path, print) } }
    return all
  }

  /// The list as a file.
  var bytes: [UInt8] {
    let lines = paths.flatMap { path in (fingerprints[path] ?? []).map { "\($0)  \(path)\n" } }
    return Array(lines.joined().utf8)
  }

  /// Whether a path leads to a file in the folder itself.
  private static func isInside(_ path: String) -> Bool {
    isPath(path) && !path.hasPrefix("/") && isShort(path) && path != ".." && !path.hasPrefix("../")
  }
}
