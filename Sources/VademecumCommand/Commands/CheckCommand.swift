import ArgumentParser
import Vademecum

/// `vademecum check`: reads and lays out, reports, writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reports everything that is wrong or doubtful in editions, and writes nothing.")

  @Argument(help: ArgumentHelp("The editions' files, or a folder with one.", valueName: "edition"))
  var editions: [String]

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup
  var purpose: PurposeOptions

  @OptionGroup
  var reports: ReportOptions

  func run() throws {
    let terminal = Terminal(showsWarnings: strict || !reports.errorsOnly)
    var tally = Tally()
    var (resources, pages) = (0, 0)
    var hasFailed = false
    for edition in editions {
      let check = Workspace.ofCommand().check(editionAt: try editionFile(edition), for: purpose.purpose)
      terminal.print(check.findings, &tally)
      for form in check.findings.textTables { try StandardStreams.give("\(form)\n") }
      (resources, pages) = (resources + check.resourceCount, pages + check.pageCount)
      hasFailed = hasFailed || check.findings.hasErrors || (strict && !check.findings.isClean)
    }
    if tally.isClean {
      try StandardStreams.give("nothing wrong in \(resources.of("resource")) on \(pages.of("page"))\n")
    }
    terminal.finish(tally)
    if hasFailed { throw ExitCode.mistakes }
  }
}
