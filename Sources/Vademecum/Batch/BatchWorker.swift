import Diagnostics
import Editions
import Export
import Files
import Frames
import Threads

/// Makes the files of a batch: an edition is laid out, and its files become tasks of their own.
struct BatchWorker: Sendable {
  let batch: Batch
  let plan: BatchPlan
  let loader: EditionLoader
  let log: BatchLog
  let cancellation: Cancellation
  /// What is known of the files without reading them; nil where no manifest is kept.
  let manifest: ManifestFile?
  /// The files of the plan that an edition reads: the name under which it does, by their paths.
  var filesThatAreRead: [String: String] = [:]

  /// Something for one thread to do.
  enum Task: Sendable {
    /// Loads an edition, by its index in the plan, and lays it out when a file needs it.
    case edition(Int)
    /// Draws a file.
    case file(Job)
  }

  /// A file that is to be drawn, of an edition that is laid out.
  struct Job: Sendable {
    var file: NeededFile
    var prepared: PreparedEdition
  }

  /// A file that may have to be drawn.
  struct NeededFile {
    /// Its index in the plan.
    var index: Int
    var path: String
    /// The indices in the edition of the sections that it shows.
    var sections: [Int]
    /// The record of the file that is there now.
    var former: Record?
  }

  func work(_ task: Task, _ pool: ThreadPool<Task>) {
    if cancellation.isCancelled { return }
    switch task {
    case .edition(let index): layOut(plan.editions[index].path, plan.editions[index].files, pool)
    case .file(let job): draw(job.file, of: job.prepared)
    }
  }

  /// How many threads one of `count` things may use: when there are few, some are left for each.
  private func threads(for count: Int) -> Int { max(1, batch.threadCount / max(1, count)) }

  func passes(_ found: DiagnosticList) -> Bool {
    !found.hasErrors && (!batch.isStrict || found.isClean)
  }

  // MARK: Editions

  private func layOut(_ path: String, _ files: [Int], _ pool: ThreadPool<Task>) {
    let report = loader.load(path, isStrict: batch.isStrict).flatMap { $0.made(for: batch.purpose) }
    log.add(report.diagnostics)
    guard let edition = report.value, passes(report.diagnostics) else {
      for file in files { log.add(.mistaken, of: file) }
      return
    }
    do throws(Workspace.Failure) {
      try batch.workspace.writeShortLinks(of: edition.edition)
    } catch {
      for file in files { log.add(.failed(error.statement), of: file) }
      return
    }
    let fingerprints = edition.fingerprints(for: batch.standard)
    if let web = batch.web {
      for file in files where !cancellation.isCancelled { make(web, file, edition, fingerprints) }
      return
    }
    let needed = files.compactMap { neededFile($0, edition, fingerprints) }
    guard !needed.isEmpty, !cancellation.isCancelled else { return }
    let prepared = PreparedEdition(
      edition, fingerprints, sections: Set(needed.flatMap(\.sections)), threads: threads(for: plan.editions.count))
    log.add(prepared.found)
    for file in needed {
      if passes(prepared.found) {
        pool.add(.file(Job(file: file, prepared: prepared)))
      } else {
        log.add(.mistaken, of: file.index)
      }
    }
  }

  /// The path of the file at `index` in the plan, and the indices of the sections that it shows; nil when its section is gone, it must
  /// not be written, or the manifest knows that it would come out as it is.
  func unknownFile(
    _ index: Int, _ edition: LoadedEdition, _ fingerprints: InputFingerprints
  ) -> (path: String, sections: [Int])? {
    guard let path = plan.files[index].path else { return nil }
    let all = edition.edition.sections.indices
    let shown = plan.files[index].section.map { id in all.filter { edition.edition.sections[$0].section.id == id } }
    if let shown, shown.isEmpty {
      let reason = Statement(
        "\(path): cannot be made: its section went while the batch ran",
        "\(path): impossible à faire : sa rubrique a disparu en cours de route")
      log.add(.failed(reason), of: index)
      return nil
    }
    let inputs = fingerprints.fingerprint
    if isKnown(index, madeFrom: inputs) {
      log(.unchanged, of: index, madeFrom: inputs)
      return nil
    }
    if let reason = refusal(of: path, edition) {
      log.add(.failed(FileError(.write, path, reason).statement), of: index)
      return nil
    }
    return (path, shown ?? Array(all))
  }

  /// The file at `index` in the plan; nil when it would come out as it is, or its section is gone.
  private func neededFile(
    _ index: Int, _ edition: LoadedEdition, _ fingerprints: InputFingerprints
  ) -> NeededFile? {
    guard let (path, sections) = unknownFile(index, edition, fingerprints) else { return nil }
    let inputs = fingerprints.fingerprint
    // What somebody cut or changed since it was written is made anew, whatever its record says.
    let former = batch.isForced || !FileIdentifier.isIntact(path) ? nil : Record(file: path)
    // When warnings count as errors, the pages have to be made again to find theirs.
    if !batch.isStrict, let former, former.isUpToDate(with: fingerprints, sections: edition.ids(sections)) {
      log(.unchanged, of: index, madeFrom: inputs)
      return nil
    }
    if let name = filesThatAreRead[path] {
      log.add(.failed(FileError(.write, path, .isInputOfAnother(name)).statement), of: index)
      return nil
    }
    return NeededFile(index: index, path: path, sections: sections, former: former)
  }

  // MARK: Files

  /// Why nothing must be written to `path`: a batch makes files, and none in the place of what it is made from.
  private func refusal(of path: String, _ edition: LoadedEdition) -> FileError.Reason? {
    if let name = edition.files.name(ofFileAt: path) { return .isInput(name) }
    return fileExists(at: path) && !isRegularFile(path) && !isFolder(path) ? .notRegular : nil
  }

  private func draw(_ file: NeededFile, of prepared: PreparedEdition) {
    let pages = prepared.pages(ofSections: file.sections)
    var document = Document(from: pages).composed()
    let found = pages.findings(in: document, for: batch.standard)
    log.add(found)
    guard passes(found) else { return log.add(.mistaken, of: file.index) }
    let record = pages.record(of: document, prepared.fingerprints)
    let inputs = prepared.fingerprints.fingerprint
    let hasSamePages = file.former?.hasPages(of: record) ?? false
    if hasSamePages, file.former?.shownFingerprint == record.shownFingerprint {
      return log(.unchanged, of: file.index, madeFrom: inputs)
    }
    // Whoever compares the file, or makes the next edition, reads its record: that must be true, whatever the pages print of it.
    document.packedRecord = EmbeddedRecord.packed(record.write)
    guard let outcome = write(document, to: file.path) else { return }
    guard case .written = outcome else { return log.add(outcome, of: file.index) }
    log(hasSamePages ? .unchanged : outcome, of: file.index, madeFrom: inputs)
  }

  /// Notes that a file is there, and tells what became of it.
  func log(_ outcome: BatchFile.Outcome, of file: Int, madeFrom inputs: String) {
    manifest?.note(file, madeFrom: inputs)
    log.add(outcome, of: file)
  }

  /// What became of the file; nil when the batch was cancelled meanwhile.
  private func write(_ document: Document, to path: String) -> BatchFile.Outcome? {
    let exporter = batch.standard.exporter(
      of: document, threads: threads(for: plan.files.count), pictures: loader.pictureCache, letsGoOfPages: true)
    do throws(ExportError) {
      try OutputFile.write(to: path) { file throws(ExportError) in
        try exporter.export(document, to: CancellableSink(file, cancellation))
      }
      return .written(pages: document.pages.count)
    } catch {
      return cancellation.isCancelled ? nil : .failed(error.statement)
    }
  }
}
