import Diagnostics
import Files

extension BatchManifest {
  /// Makes one manifest, `batch.json` in a folder, of those of all shards of a batch.
  ///
  /// - Throws: `Batch.Failure` when a shard is missing or there twice, when they are not of one batch, or when a file of the
  ///   batch is in none of them; then nothing is written.
  public static func merge(_ paths: [String], into folder: String) throws(Batch.Failure) -> BatchManifest {
    var (parts, faults) = ([(path: String, manifest: BatchManifest)](), [Statement]())
    for path in paths {
      if let manifest = read(path) {
        parts.append((path, manifest))
      } else {
        faults.append(
          Statement("\(path): no manifest of a batch", "\(path): ce n’est pas le manifeste d’un lot"))
      }
    }
    guard let first = parts.first else { throw .incomplete(faults) }
    faults += strangers(first, parts) + gaps(parts.map { ($0.path, $0.manifest.shard) })
    guard faults.isEmpty else { throw .incomplete(faults) }
    var merged = first.manifest
    (merged.shard, merged.plan) = (.whole, nil)
    merged.files = parts.flatMap { path, manifest in manifest.files.map { $0.checked(beside: path) } }
      .sorted { $0.place < $1.place }
    faults = merged.foldLosses() + merged.holes()
    guard faults.isEmpty else { throw .incomplete(faults) }
    try merged.write(into: folder)
    return merged
  }

  /// What is said of manifests that are of another batch than the first.
  private static func strangers(
    _ first: (path: String, manifest: BatchManifest), _ parts: [(path: String, manifest: BatchManifest)]
  ) -> [Statement] {
    parts.compactMap { path, manifest in
      let (own, other) = (manifest.shard.count, first.manifest.shard.count)
      if own != other {
        return Statement(
          "\(path): a part of \(own), where \(first.path) is one of \(other)",
          "\(path): une part sur \(own), alors que \(first.path) en est une sur \(other)")
      }
      let isSame =
        manifest.plan == first.manifest.plan && manifest.editions == first.manifest.editions
        && manifest.division == first.manifest.division
      if isSame { return nil }
      return Statement(
        "\(path): of another batch than \(first.path): other editions, options or program, or their files changed between; "
          + "make all parts again",
        "\(path): d’un autre lot que \(first.path) : autres éditions, options ou programme, ou leurs fichiers ont changé "
          + "entre-temps ; refaire toutes les parts")
    }
  }

  /// What is said of shards that are there twice, or missing.
  private static func gaps(_ shards: [(path: String, shard: Shard)]) -> [Statement] {
    var (owners, faults) = ([Int: String](), [Statement]())
    let count = shards[0].shard.count
    for (path, shard) in shards where shard.count == count {
      if let other = owners.updateValue(path, forKey: shard.index) {
        faults.append(
          Statement(
            "\(path): part \(shard.index) of \(count), which is in \(other) too",
            "\(path): la part \(shard.index) sur \(count), qui est aussi dans \(other)"))
      }
    }
    let missing = (1...count).lazy.filter { owners[$0] == nil }
    let shown = missing.prefix(20).map(String.init).joined(separator: ", ")
    if !shown.isEmpty {
      let more = count - owners.count > 20 ? "…" : ""
      faults.append(
        Statement(
          "the manifest of part \(shown)\(more) of \(count) is missing: wait until it is made, or make it again",
          "le manifeste de la part \(shown)\(more) sur \(count) manque : attendre qu’elle soit faite, ou la refaire"))
    }
    return faults
  }

  /// Keeps an edition that several shards could not read once. Says where one shard could read it and another not, or they
  /// saw another number of sections.
  private mutating func foldLosses() -> [Statement] {
    var (kept, faults) = ([File](), [Statement]())
    for file in files {
      guard let last = kept.last, last.place.edition == file.place.edition else {
        kept.append(file)
        continue
      }
      if last.place == file.place, last.name == nil, file.name == nil, last.state == file.state { continue }
      let isStopped = last.state == .stopped || file.state == .stopped
      if !isStopped && (last.place.sections != file.place.sections || last.place == file.place) {
        faults.append(
          Statement(
            "\(file.edition): its sections changed while parts were made; make all parts again",
            "\(file.edition): ses rubriques ont changé pendant que se faisaient les parts ; refaire toutes les parts"))
      }
      kept.append(file)
    }
    files = kept
    return faults
  }

  /// What is said of editions and sections that no shard has.
  private func holes() -> [Statement] {
    let all = Dictionary(grouping: files, by: \.place.edition)
    return (1...max(1, editions)).compactMap { number in
      let own = all[number] ?? []
      // An edition without sections has no files where sections make them.
      if own.isEmpty, division == Batch.Division.section.rawValue || editions == 0 { return nil }
      guard let first = own.first else {
        return Statement("no part has edition \(number)", "aucune part n’a l’édition \(number)")
      }
      // A shard that was stopped before it read the edition knows none of its sections, and says so.
      guard own.allSatisfy({ $0.place.sections > 0 }), own.count != first.place.sections else { return nil }
      return Statement(
        "\(first.edition): \(own.count) of its \(first.place.sections) sections are in the parts",
        "\(first.edition): \(own.count) de ses \(first.place.sections) rubriques sont dans les parts")
    }
  }
}

extension BatchManifest.File {
  /// The entry, to be trusted only as far as the file was not written after the manifest at `path`; one that is elsewhere is.
  fileprivate func checked(beside path: String) -> Self {
    guard let name, fileExists(at: joinPath(directory(of: path), name)), !isUntouched(since: path) else { return self }
    var file = self
    file.inputs = nil
    return file
  }
}
