import ArgumentParser
import Vademecum

/// `vademecum links`: which addresses are dead, moved, unsure.
struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "Asks which addresses of editions are dead, have moved, or are not sure.",
    discussion: """
      Each server is asked at most once a second, eight at once. Dead is what answers 404 or 410 and what no computer is called; a \
      server that gives no answer is dead when the run before got none either, which the report remembers. Exit status 1 when an \
      address is dead.
      """)

  @Argument(help: EditionFile.severalHelp)
  var editions = [EditionFile.here]

  @Option(help: ArgumentHelp("A report in JSON: read if it is there, and written anew.", valueName: "links.json"))
  var report: String?

  @Flag(help: "Ask nobody, and say what the report says.")
  var offline = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup
  var reports: ReportOptions

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if offline, report == nil { throw ValidationError("'--offline' needs '--report FILE', which an earlier run wrote") }
  }

  func run() throws {
    let terminal = Terminal(showsWarnings: strict || !reports.errorsOnly)
    let paths = try editions.map(EditionFile.path)
    let check: LinkCheck
    do throws(Workspace.Failure) {
      check = try Workspace.ofCommand().checkLinks(
        ofEditionsAt: paths, report: report, isOffline: offline
      ) { known, all in terminal.showStatus(known < all ? "link \(known) of \(all)" : "") }
    } catch {
      terminal.showStatus("")
      terminal.printError(error.description)
      throw ExitCode.failed
    }
    terminal.report(check.findings)
    if check.count > 0 {
      try StandardStreams.give(
        "\(check.count.of("link")): \(check.alive) answer, \(check.moved) have moved, \(check.dead) are dead, "
          + "\(check.unsure) are not sure\n")
    }
    if check.hasErrors || (strict && !check.findings.isClean) { throw ExitCode.mistakes }
  }
}
