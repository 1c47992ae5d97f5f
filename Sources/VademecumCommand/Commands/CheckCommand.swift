import ArgumentParser
import Vademecum

/// `vademecum check`: reads and lays out, reports, writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "Reports everything that is wrong or doubtful in editions, and writes nothing.",
      "Dit tout ce qui est faux ou douteux dans des éditions, et n’écrit rien."),
    discussion: say(
      """
      With --format sarif the report, on standard output, is one that code hosts show at the lines it names; with json it is a \
      list for programs. Exit status, as always: 1 when there are errors, or with --strict warnings.
      """,
      """
      Avec --format sarif, le rapport, sur la sortie standard, est de ceux que les forges montrent aux lignes qu’il nomme ; avec json, \
      c’est une liste pour des programmes. Code de sortie, comme toujours : 1 s’il y a des erreurs ou, avec --strict, des avertissements.
      """))

  @Argument(help: EditionFile.severalHelp)
  var editions = [EditionFile.here]

  @Flag(
    help: ArgumentHelp(
      "Take warnings for errors.",
      "Prendre les avertissements pour des erreurs."))
  var strict = false

  @OptionGroup
  var purpose: PurposeOptions

  @Option(
    help: ArgumentHelp(
      "How to report: text, json, or sarif (SARIF 2.1.0).",
      "La forme du rapport : text, json ou sarif (SARIF 2.1.0).", value: ("format", "forme")))
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
      try StandardStreams.give("\(Texts.nothingWrong(resources: resources, pages: pages))\n")
    }
    terminal.finish(tally)
    if hasFailed { throw ExitCode.mistakes }
  }
}
