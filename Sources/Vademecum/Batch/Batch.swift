import Diagnostics
import Files
import Frames
import Layout
import Editions
import Threads

/// Makes many PDF files at once, and leaves alone those that would come out the same.
///
/// An edition is laid out once, however many of its sections are asked for; editions and sections are made side by side. A
/// file that fails does not stop the others.
public struct Batch: Sendable {
  /// The program's own fonts, layouts and patterns.
  public var programFiles: ProgramFiles
  /// What makes a file.
  public var division = Division.edition
  /// How many threads work.
  public var jobs = Machine.processors
  /// The part of the files that is to be made.
  public var shard = Shard.whole
  /// Whether files are made that would come out the same.
  public var isForced = false
  /// Whether warnings are taken for errors.
  public var isStrict = false
  /// The standards that the files meet. A file that meets none carries no record, and is made anew every time.
  public var standard = Standard.both

  /// What makes a file.
  public enum Division: String, Sendable, CaseIterable {
    /// `EDITION.pdf`, the whole edition.
    case edition
    /// `EDITION-SECTION.pdf`, a section of the edition.
    case section
  }

  /// Something to tell while the batch runs.
  public enum Event: Sendable {
    /// So many files are to be made.
    case planned(files: Int)
    /// Something was found in the data, the layouts or the pages, for the first time.
    case found(DiagnosticList)
    /// A file has come to its end.
    case done(BatchFile)
  }

  /// Why no file can be made at all.
  public enum Failure: Error, Sendable {
    /// Two files would have one name.
    case ambiguous(String)
    /// There is no folder to write to.
    case unwritable(String)
  }

  /// Makes a batch with `files`.
  public init(_ files: ProgramFiles = .found()) { programFiles = files }

  /// Makes the files of the editions at `paths` in `folder`, which is made where it is missing.
  ///
  /// `tell` hears of each file, by one thread at a time. After `sign` is put up no file is begun any more.
  ///
  /// - Throws: `Failure`, before any file is written.
  public func run(
    _ paths: [String], into folder: String, until sign: StopSign = StopSign(),
    tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws(Failure) -> BatchReport {
    let (shared, ledger) = (SharedReading(programFiles), Ledger(tell))
    let sections = division == .section ? sectionsOfAll(paths, shared, ledger) : nil
    let plan = try BatchPlan(paths, sections: sections, in: folder, shard: shard)
    do throws(FileError) { try makeFolder(folder) } catch { throw .unwritable(error.description) }
    ledger.open(plan.files)
    let press = Press(batch: self, plan: plan, shared: shared, ledger: ledger, sign: sign)
    ThreadPool.run(plan.editions.indices.map(Press.Task.edition), threads: jobs) { press.work($0, $1) }
    return ledger.report
  }

  /// For each edition the ids of its sections; nil when it cannot be read.
  private func sectionsOfAll(_ paths: [String], _ shared: SharedReading, _ ledger: Ledger) -> [[String]?] {
    let sections = Mutex([[String]?](repeating: nil, count: paths.count))
    ThreadPool.run(Array(paths.indices), threads: jobs) { index, _ in
      let report = shared.open(paths[index], isStrict: isStrict)
      ledger.note(report.diagnostics)
      let ids = report.value?.edition.sections.map(\.section.id)
      sections.withLock { $0[index] = ids }
    }
    return sections.withLock(\.self)
  }
}
