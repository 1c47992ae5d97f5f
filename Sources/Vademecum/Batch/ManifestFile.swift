import Bytes
import Diagnostics
import Files
import Threads

/// The manifest of a batch while it runs: what earlier ones say of the files, and what is to be said of them now.
final class ManifestFile: Sendable {
  private let folder: String
  /// What is to be written, still without files.
  private let start: BatchManifest
  /// What files that are there were made from, by their names: those that are as a manifest says.
  private let known: [String: [BatchManifest.File]]
  private let inputs = Mutex<[Int: String]>([:])

  /// Reads the manifests of a folder that may know files of the batch. That of a shard is then taken away until it is written
  /// anew: one that is there after a shard was stopped would stand for what that has not made.
  ///
  /// - Throws: `Batch.Failure` when something else stands in its place.
  init(of batch: Batch, _ paths: [String], _ weights: [Int], in folder: String) throws(Batch.Failure) {
    self.folder = folder
    start = BatchManifest(batch, paths, weights)
    let own = joinPath(folder, start.fileName)
    var manifests: [(path: String, manifest: BatchManifest)] = []
    for path in Set([own, joinPath(folder, BatchManifest.wholeName)]).sorted() where fileExists(at: path) {
      if let manifest = BatchManifest.read(path) {
        manifests.append((path, manifest))
      } else if path == own {
        throw BatchManifest.isInTheWay(own)
      }
    }
    let files = manifests.flatMap { path, manifest in manifest.files.filter { $0.isUntouched(since: path) } }
    known = Dictionary(grouping: files) { $0.name ?? "" }
    if batch.shard.count > 1 { removeRegularFile(own) }
  }

  /// Whether a file is there that was made from what has that fingerprint. Nothing of it is read.
  func knows(_ file: BatchFile, madeFrom inputs: String) -> Bool {
    guard let name = file.path.map(fileName(of:)) else { return false }
    return known[name]?.contains { $0.inputs == inputs && $0.section == file.section } ?? false
  }

  /// Notes what a file of the batch was made from that is there, by its index in the plan.
  func note(_ file: Int, madeFrom inputs: String) { self.inputs.withLock { $0[file] = inputs } }

  /// Writes the manifest, with what became of the files.
  func write(_ files: [BatchFile], at places: [BatchPlan.FilePlace]) throws(Batch.Failure) {
    let inputs = inputs.withLock(\.self)
    var manifest = start
    manifest.files = zip(files, places).enumerated().map { index, file in
      BatchManifest.File(file.0, at: file.1, madeFrom: inputs[index])
    }
    manifest.files.sort { $0.place < $1.place }
    try manifest.write(into: folder)
  }
}

extension BatchManifest {
  fileprivate init(_ batch: Batch, _ paths: [String], _ weights: [Int]) {
    self.init(
      division: batch.division.rawValue, editions: paths.count, shard: batch.shard,
      plan: batch.shard.count > 1 ? BatchManifest.plan(of: batch, paths, weights) : nil, files: [])
  }

  private static func plan(of batch: Batch, _ paths: [String], _ weights: [Int]) -> String {
    let options = [batch.division.rawValue, batch.standard.rawValue, batch.fileEnding, vademecumVersion]
    let editions = zip(paths, weights).map { JSON.list([.text($0), .number($1)]) }
    return JSON.list(options.map(JSON.text) + editions).line().withUnsafeBytes(Digest.hexadecimal(of:))
  }

  /// Throws where something stands in the manifest's place in a folder that is no manifest.
  fileprivate func checkPlace(in folder: String) throws(Batch.Failure) {
    let path = joinPath(folder, fileName)
    if fileExists(at: path), BatchManifest.read(path) == nil { throw BatchManifest.isInTheWay(path) }
  }

  /// What stands at a path is no manifest.
  fileprivate static func isInTheWay(_ path: String) -> Batch.Failure {
    .unwritable(
      Statement(
        "\(path): cannot be written: what stands there is no manifest of a batch; move it away",
        "\(path): écriture impossible : ce qui s’y trouve n’est pas le manifeste d’un lot ; le déplacer"))
  }

  /// Writes the manifest into a folder, under its name; nothing but a manifest may stand in its place.
  func write(into folder: String) throws(Batch.Failure) {
    try checkPlace(in: folder)
    do throws(FileError) {
      try OutputFile.write(to: joinPath(folder, fileName)) { file throws(FileError) in try file.write(json()) }
    } catch {
      throw .unwritable(error.statement)
    }
  }
}

extension BatchManifest.File {
  fileprivate init(_ file: BatchFile, at place: BatchPlan.FilePlace, madeFrom inputs: String?) {
    (self.place, edition, section, name) = (place, file.edition, file.section, file.path.map(fileName(of:)))
    switch file.outcome {
    case .written, .unchanged: state = .made
    case .mistaken: state = .mistaken
    case .failed: state = .failed
    case .stopped: state = .stopped
    }
    guard state == .made, let path = file.path else { return }
    (self.inputs, bytes) = (inputs, regularFileSize(of: path))
  }

  /// Whether the file stands beside the manifest at `path` as that says, and was not written after it.
  func isUntouched(since path: String) -> Bool {
    guard state == .made, let name, let bytes else { return false }
    let file = joinPath(directory(of: path), name)
    return regularFileSize(of: file) == bytes && isWritten(file, before: path)
  }
}
