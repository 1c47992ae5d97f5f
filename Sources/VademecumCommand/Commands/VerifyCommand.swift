import ArgumentParser
import Diagnostics
import Vademecum

/// `vademecum verify`: whether a PDF file is what an edition gives.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Says whether a PDF file is what an edition gives.",
    discussion: """
      The file says which sections it shows and what it was made from. They are made anew and compared with it byte by byte; \
      what is not the same is named. Exit status 0 when the file is what the edition gives, 1 when it is not.
      """)

  @Argument(help: ArgumentHelp("The PDF file.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The edition's file.", valueName: "edition"))
  var edition: String

  @Option(
    help: ArgumentHelp("The ICC profile of the press, for a file that was made with --profile.", valueName: "file"))
  var profile: String?

  @Flag(help: "Compare only what the file says it was made from: in no time, and blind to what became of it since.")
  var quick = false

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let terminal = Terminal()
    let report: Reported<Verification>
    do throws(Workspace.Failure) {
      report = try Workspace.ofCommand().verify(file, against: edition, profile: profile, isQuick: quick)
    } catch {
      terminal.printError(error.description)
      throw ExitCode.failed
    }
    terminal.report(report.diagnostics)
    guard let verification = report.value else { throw ExitCode.mistakes }
    let verdict = "\(file) \(verification.isSame ? "is" : "is not") what \(edition) gives"
    try StandardStreams.give(([verdict] + verification.remarks.map { "  \($0)" }).map { "\($0)\n" }.joined())
    if !verification.isSame { throw ExitCode.mistakes }
  }
}
