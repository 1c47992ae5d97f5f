import Diagnostics
import Files
import Threads

/// Makes many PDF files at once, and leaves those alone that would come out the same.
///
/// An edition is laid out once, however many of its sections are asked for; editions and sections are made in parallel. A
/// file that fails does not stop the others.
public struct Batch: Sendable {
  /// What the editions of the batch are read and laid out in.
  public let workspace: Workspace
  /// What makes a file.
  public var division = Division.edition
  /// How many threads work; less than one counts as one.
  public var jobs = Machine.processors
  /// The part of the files that is to be made.
  public var shard = Shard.whole
  /// Whether the folder gets a manifest of the files, which lets the next run know an unchanged file without reading it.
  public var keepsManifest = false
  /// Whether files are made that would come out the same.
  public var isForced = false
  /// Whether warnings count as errors.
  public var isStrict = false
  /// The standards that the files conform to. A file that conforms to none carries no record, and is made anew every time.
  public var standard = Standard.both

  /// Whether the files are read on screens or printed on a press.
  public var purpose = Purpose.screen

  /// What is made for the web, or for readers of books, in the place of PDF files; nil for PDF files.
  public var web: WebOutput?

  /// What the names of the files end in; nothing for the folders of sites.
  var fileEnding: String {
    switch web {
    case .page: ".html"
    case .book: ".epub"
    case .site: ""
    case nil: "\(purpose.fileEnding).pdf"
    }
  }

  /// What makes a file.
  public enum Division: String, Sendable, CaseIterable {
    /// `EDITION.pdf`, the whole edition.
    case edition
    /// `EDITION-SECTION.pdf`, a section of the edition.
    case section
  }

  /// Something that happens while the batch runs.
  public enum Event: Sendable {
    /// The number of files to be made is known.
    case planned(files: Int)
    /// Something was found in the data, the layouts or the pages, for the first time.
    case found(DiagnosticList)
    /// A file is done, whatever became of it.
    case done(BatchFile)
  }

  /// Why no file at all can be made.
  public enum Failure: Error, Sendable {
    /// Two files would have the same name.
    case ambiguous(Statement)
    /// The folder to write to cannot be created, or its manifest cannot be written.
    case unwritable(Statement)
    /// Manifests are not those of one batch, or of a part of it only.
    case incomplete([Statement])
  }

  /// Makes a batch in a workspace, which reads what editions share once for all of them.
  public init(in workspace: Workspace = Workspace()) { self.workspace = workspace }

  /// Makes the files of editions.
  ///
  /// - Parameters:
  ///   - paths: the paths of the editions' files.
  ///   - folder: the folder to write to, which is created where it is missing.
  ///   - cancellation: once it is cancelled, no other file is started.
  ///   - report: is called for each event, in order, by one thread at a time.
  /// - Throws: `Failure`, before any file is written; after that only when the manifest cannot be.
  public func run(
    _ paths: [String], into folder: String, cancelledBy cancellation: Cancellation = Cancellation(),
    tell report: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws(Failure) -> BatchReport {
    let (loader, log) = (workspace.loader, BatchLog(report))
    let weights = shard.count > 1 ? EditionWeights.of(paths) : paths.map { _ in 1 }
    let plan = try plan(paths, weights, in: folder, cancellation, log)
    let manifest = keepsManifest ? try ManifestFile(of: self, paths, weights, in: folder) : nil
    do throws(FileError) { try makeFolder(folder) } catch { throw .unwritable(error.statement) }
    removeLeftovers(in: folder)
    log.start(plan.files)
    var worker = BatchWorker(
      batch: self, plan: plan, loader: loader, log: log, cancellation: cancellation, manifest: manifest)
    let survey = worker.survey()
    worker.filesThatAreRead = survey.filesThatAreRead
    ThreadPool.run(survey.open.map(BatchWorker.Task.edition), threads: threadCount) { [worker] in worker.work($0, $1) }
    let files = log.files
    try manifest?.write(files, at: plan.places)
    return BatchReport(files: files)
  }

  private func plan(
    _ paths: [String], _ weights: [Int], in folder: String, _ cancellation: Cancellation, _ log: BatchLog
  ) throws(Failure) -> BatchPlan {
    let loader = workspace.loader
    let shares = shard.shares(ofEditions: weights, areDivided: division == .section)
    switch division {
    case .edition: return try BatchPlan(editions: paths, in: folder, shares: shares, ending: fileEnding)
    case .section:
      return try BatchPlan(sectionsOf: paths, in: folder, shares: shares, ending: fileEnding) {
        editions, isPlanned in
        sections(of: editions.map { paths[$0] }) { path in
          if cancellation.isCancelled { return .cancelled }
          return isPlanned
            ? sections(of: path, loader, log) : loader.sectionIDs(of: path).map { .known($0) } ?? .mistaken
        }
      }
    }
  }

  /// The number of threads that work: `jobs`, but at least one.
  var threadCount: Int { max(1, jobs) }

  /// The sections of an edition whose layout and previous edition can be read, too; what is found is logged.
  private func sections(of path: String, _ loader: EditionLoader, _ log: BatchLog) -> BatchPlan.Sections {
    let report = loader.load(path, isStrict: isStrict)
    log.add(report.diagnostics)
    return report.value.map { .known($0.edition.sections.map(\.section.id)) } ?? .mistaken
  }

  /// What `read` gives for each of the paths, in order.
  private func sections(
    of paths: [String], _ read: @escaping @Sendable (String) -> BatchPlan.Sections
  ) -> [BatchPlan.Sections] {
    let all = Mutex([BatchPlan.Sections](repeating: .mistaken, count: paths.count))
    ThreadPool.run(Array(paths.indices), threads: threadCount) { index, _ in
      let sections = read(paths[index])
      all.withLock { $0[index] = sections }
    }
    return all.withLock(\.self)
  }
}
