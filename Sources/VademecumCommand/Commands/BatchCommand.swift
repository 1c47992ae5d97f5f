import ArgumentParser
import Files
import Vademecum

/// `vademecum batch`: many files at once.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Builds many editions, or the sections of editions, at once.",
    discussion: """
      Files are EDITION.pdf, or EDITION-SECTION.pdf, after the names of the editions' files. A file that would come out the \
      same is left alone: its PDF says what it was made from, of data, pictures, fonts, layout, patterns and program. 'Unchanged' \
      are also files whose pages come out the same although they were made from something else, which 'verify' tells; where \
      data changed that the pages do not print, what the file says of them for 'diff' and the next edition is brought up to \
      date. A file that was cut or changed since it was written is made anew. An edition with mistakes is reported and does \
      not stop the others.

      Several machines share a batch with --shard 1/3, --shard 2/3 and --shard 3/3. In an array of Slurm or an indexed Job of \
      Kubernetes that is taken from the environment (SLURM_ARRAY_TASK_ID, _COUNT, _MIN and _STEP; JOB_COMPLETION_INDEX, and \
      JOB_COMPLETION_COUNT, which the Job must set); --shard 1/1 makes all files there too. \
      With --by section the parts have equal shares of the editions, and an edition in two parts is divided between sections.

      Interrupted, it leaves whole files only. Exit status: as of every command, and 74 rather than 1 when both would hold; \
      130 after SIGINT, 143 after SIGTERM.
      """)

  @Argument(help: ArgumentHelp("The editions' files.", valueName: "edition"))
  var editions: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  @Option(name: .customLong("by"), help: ArgumentHelp("What makes a file: edition or section.", valueName: "part"))
  var division: Batch.Division = .edition

  @Option(help: ArgumentHelp("How many threads work; by default one for each processor.", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Only this part of the files: 2/5 is the second of five.", valueName: "part"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "What the files are to meet: PDF/UA-1 and PDF/A-2a, one of them, PDF/A-3a, or none.", valueName: "standard"))
  var conformance: Standard = .both

  @Option(help: ArgumentHelp("How to tell what became of the files: text or json.", valueName: "format"))
  var format: ReportFormat = .text

  @Flag(help: "Make files that would come out the same, too.")
  var force = false

  @Flag(help: "Take warnings for errors, pictures without alt among them.")
  var strict = false

  @OptionGroup
  var purpose: PurposeOptions

  @OptionGroup
  var reports: ReportOptions

  @OptionGroup
  var messages: MessageOptions

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("The number of jobs must be from 1 to 1024.") }
    if conformance == .none {
      throw ValidationError("Files that meet no standard cannot say what they were made from; use build for them.")
    }
  }

  func run() throws {
    let terminal = Terminal()
    var batch = Batch(in: .ofCommand())
    batch.division = division
    batch.jobs = jobs ?? Machine.processors
    batch.shard = try chosenShard(terminal)
    batch.purpose = purpose.purpose
    (batch.isForced, batch.isStrict, batch.standard) = (force, strict, conformance)
    let (cancellation, display) = (Cancellation(), BatchDisplay(showsWarnings: strict || !reports.errorsOnly))
    let interrupts = Interrupts.watch { cancellation.cancel() }
    do {
      let report = try batch.run(editions, into: output, cancelledBy: cancellation) { display.show($0) }
      display.finish()
      try StandardStreams.give((format == .json ? report.json : summary(of: report)) + "\n")
      if let signal = interrupts.signal { throw ExitCode(128 + signal) }
      if report.failed > 0 { throw ExitCode.failed }
      if report.mistaken > 0 { throw ExitCode.mistakes }
    } catch Batch.Failure.ambiguous(let reason) {
      throw ValidationError("\(reason); give the editions' files other names.")
    } catch Batch.Failure.unwritable(let reason) {
      terminal.printError(reason)
      throw ExitCode.failed
    }
  }

  /// The shard that is asked for, else the one that a scheduler has given to this process.
  private func chosenShard(_ terminal: Terminal) throws -> Shard {
    if let shard { return shard }
    do throws(Shard.Unclear) {
      guard let (shard, scheduler) = try Shard.assigned(by: environment) else {
        return .whole
      }
      terminal.printLine("part \(shard.index) of \(shard.count) of the files, as \(scheduler) says")
      return shard
    } catch {
      throw ValidationError("\(error.reason); say which part of the files to make with --shard.")
    }
  }

  private func summary(of report: BatchReport) -> String {
    var parts = ["\(report.written) written", "\(report.unchanged) unchanged"]
    let failed = report.mistaken + report.failed
    if failed > 0 { parts.append("\(failed) failed") }
    if report.stopped > 0 { parts.append("\(report.stopped) left when stopped") }
    return parts.joined(separator: ", ")
  }
}

extension Batch.Division: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
  /// Reads `2/5`.
  public init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1] else { return nil }
    self.init(index, of: count)
  }
}
