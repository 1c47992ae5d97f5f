import ArgumentParser
import Vademecum

/// `vademecum check`: reads and lays out, reports, writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reports everything that is wrong or doubtful in editions, and writes nothing.",
    discussion: """
      With --format sarif the report, on standard output, is one that code hosts show at the lines it names; with json it is a \
      list for programs. Exit status, as always: 1 when there are errors, or with --strict warnings.
      """)

  @Argument(help: EditionFile.severalHelp)
  var editions = [EditionFile.here]

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup
  var purpose: PurposeOptions

  @Option(help: ArgumentHelp("How to report: text, json, or sarif (SARIF 2.1.0).", valueName: "format"))
  var format: FindingsFormat = .text

  @OptionGroup
  var reports: ReportOptions

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let terminal = Terminal(showsWarnings: strict || !reports.errorsOnly)
    var tally = Tally()
    var (resources, pages) = (0, 0)
    var hasFailed = false
    var found = DiagnosticList()
    for edition in editions {
      let check = Workspace.ofCommand().check(editionAt: try EditionFile.path(edition), for: purpose.purpose)
      if format == .text {
        terminal.print(check.findings, &tally)
        for form in check.findings.textTables { try StandardStreams.give("\(form.line(in: Messages.language))\n") }
      }
      found.add(contentsOf: check.findings)
      (resources, pages) = (resources + check.resourceCount, pages + check.pageCount)
      hasFailed = hasFailed || check.findings.hasErrors || (strict && !check.findings.isClean)
    }
    if let report = format.report(of: reports.shown(found, isStrict: strict)) {
      try StandardStreams.give(report)
    } else if tally.isClean {
      try StandardStreams.give("nothing wrong in \(resources.of("resource")) on \(pages.of("page"))\n")
    }
    terminal.finish(tally)
    if hasFailed { throw ExitCode.mistakes }
  }
}
