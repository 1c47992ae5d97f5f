import Diagnostics
import Export
import Files
import Frames
import Layout
import Editions
import Threads
import Typesetting

/// Where the files of a batch are made: editions are laid out, and bring their files.
struct Press: Sendable {
  let batch: Batch
  let plan: BatchPlan
  let shared: SharedReading
  let ledger: Ledger
  let sign: StopSign

  /// Something for one thread to do.
  enum Task: Sendable {
    /// Reads an edition, by its place in the plan, and lays it out when there is need.
    case edition(Int)
    /// Draws a file.
    case file(Job)
  }

  /// A file that is to be drawn, of an edition that is made up.
  struct Job: Sendable {
    /// Its place in the report.
    var index: Int
    var path: String
    /// The places in the edition of the sections that it shows.
    var sections: [Int]
    /// What the file that is there now was made from.
    var former: Record?
    var forme: Forme
  }

  /// An edition that is made up, for all its files.
  final class Forme: Sendable {
    let edition: OpenEdition
    let fingerprints: InputFingerprints
    let pages: PaginatedEdition
    /// What is wrong with the pages, and with the catalogue's fonts.
    let found: DiagnosticList

    init(_ edition: OpenEdition, _ fingerprints: InputFingerprints, threads: Int) {
      (self.edition, self.fingerprints) = (edition, fingerprints)
      pages = edition.paginated(threads: threads)
      found = pages.found.joined(with: edition.fallbacks.mistakes)
    }
  }

  func work(_ task: Task, _ crew: ThreadPool<Task>) {
    switch task {
    case .edition(let index): layOut(plan.editions[index].path, plan.editions[index].files, crew)
    case .file(let job): draw(job)
    }
  }

  /// How many threads share one of so many things: few leave some for each.
  private func threads(for count: Int) -> Int { max(1, batch.jobs / max(1, count)) }

  // MARK: Editions

  private func layOut(_ path: String, _ files: [Int], _ crew: ThreadPool<Task>) {
    func end(_ outcome: BatchFile.Outcome) { for file in files { ledger.note(outcome, of: file) } }
    if sign.isUp { return }
    let report = shared.open(path, isStrict: batch.isStrict)
    ledger.note(report.diagnostics)
    guard let edition = report.value, passes(report.diagnostics) else { return end(.mistaken) }
    let fingerprints = edition.fingerprints(for: batch.standard)
    let needed = files.compactMap { need($0, edition, fingerprints) }
    guard !needed.isEmpty, !sign.isUp else { return }
    let forme = Forme(edition, fingerprints, threads: threads(for: plan.editions.count))
    ledger.note(forme.found)
    for need in needed {
      guard passes(forme.found) else {
        ledger.note(.mistaken, of: need.index)
        continue
      }
      crew.add(
        .file(Job(index: need.index, path: need.path, sections: need.sections, former: need.former, forme: forme)))
    }
  }

  /// A file that may have to be drawn; nil for one that is as it would come out, or has no section any more.
  private func need(
    _ index: Int, _ edition: OpenEdition, _ fingerprints: InputFingerprints
  ) -> (index: Int, path: String, sections: [Int], former: Record?)? {
    guard let path = plan.files[index].path else { return nil }
    let all = edition.edition.sections.indices
    let shown = plan.files[index].section.map { id in all.filter { edition.edition.sections[$0].section.id == id } }
    let sections = shown ?? Array(all)
    if let shown, shown.isEmpty {
      ledger.note(.failed("\(path): cannot be made: its section went while the batch ran"), of: index)
      return nil
    }
    let former = batch.isForced ? nil : Record(file: path)
    // What only pages tell must be heard of again when it counts as an error.
    if !batch.isStrict, let former, former.holds(for: fingerprints, sections: edition.ids(sections)) {
      ledger.note(.unchanged, of: index)
      return nil
    }
    return (index, path, sections, former)
  }

  private func passes(_ found: DiagnosticList) -> Bool { !batch.isStrict || found.all.isEmpty }

  // MARK: Files

  private func draw(_ job: Job) {
    if sign.isUp { return }
    let forme = job.forme
    var (document, found) = forme.pages.document(sections: job.sections)
    ledger.note(found)
    guard passes(found) else { return ledger.note(.mistaken, of: job.index) }
    let record = forme.edition.addRecord(to: &document, forme.pages, sections: job.sections, forme.fingerprints)
    if let former = job.former, let content = record.content, former.holds(forPages: content, of: forme.fingerprints) {
      return ledger.note(.unchanged, of: job.index)
    }
    if let outcome = write(document, to: job.path) { ledger.note(outcome, of: job.index) }
  }

  /// What becomes of the file; nil when the batch is stopped meanwhile.
  private func write(_ document: Document, to path: String) -> BatchFile.Outcome? {
    let exporter = PDFExporter(batch.standard.conformance, threads: threads(for: plan.files.count))
    do throws(ExportError) {
      try OutputFile.write(to: path) { file throws(ExportError) in
        try exporter.export(document, to: StoppableSink(file, sign))
      }
      return .written(pages: document.pages.count)
    } catch {
      return sign.isUp ? nil : .failed(error.description)
    }
  }
}

extension Record {
  /// The record that the PDF file at `path` carries; nil when there is none to be had.
  init?(file path: String) {
    guard let bytes = try? EmbeddedRecord.read(path), let record = Record.read(bytes, of: path).value else {
      return nil
    }
    self = record
  }
}
