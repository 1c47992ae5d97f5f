import Files

/// Which files a batch is to make: settled before any of them is written.
struct BatchPlan {
  /// The files, in the order of the editions and of their sections.
  var files: [BatchFile] = []
  /// The editions that have files, with the places of these in `files`.
  var editions: [(path: String, files: [Int])] = []

  /// Plans a file for each edition, or for each section of the editions, which `sections` gives by the editions' paths; nil
  /// for an edition that cannot be read.
  ///
  /// - Throws: `Batch.Failure` when two files would have one name.
  init(
    _ paths: [String], sections: [[String]?]?, in folder: String, shard: Shard
  ) throws(Batch.Failure) {
    let home = folder.hasSuffix("/") ? folder : "\(folder)/"
    var lost: [BatchFile] = []
    var all: [BatchFile] = []
    for (index, path) in paths.enumerated() {
      let stem = "\(home)\(fileStem(of: path))"
      guard let sections else {
        all.append(BatchFile(edition: path, path: "\(stem).pdf", outcome: .stopped))
        continue
      }
      guard let ids = sections[index] else {
        lost.append(BatchFile(edition: path, outcome: .mistaken))
        continue
      }
      all += ids.map { BatchFile(edition: path, section: $0, path: "\(stem)-\($0).pdf", outcome: .stopped) }
    }
    try BatchPlan.checkNames(all)
    files = Array(all[shard.range(of: all.count)])
    for (index, file) in files.enumerated() {
      if index > 0, files[index - 1].edition == file.edition {
        editions[editions.count - 1].files.append(index)
      } else {
        editions.append((file.edition, [index]))
      }
    }
    files += lost
  }

  private static func checkNames(_ files: [BatchFile]) throws(Batch.Failure) {
    var owners: [String: BatchFile] = [:]
    for file in files {
      guard let path = file.path else { continue }
      guard let other = owners.updateValue(file, forKey: path) else { continue }
      throw .ambiguous("\(other.name) and \(file.name) would both be written to \(path)")
    }
  }
}

extension BatchFile {
  /// What the file shows, in words.
  fileprivate var name: String { section.map { "section '\($0)' of \(edition)" } ?? edition }
}
