import ArgumentParser
import Vademecum

/// `vademecum links`: which addresses are dead, moved, unsure.
struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: say(
      "Asks which addresses of editions are dead, have moved, or are not sure.",
      "Demande quelles adresses d’éditions sont mortes, ont changé ou sont douteuses."),
    discussion: say(
      """
      Each server is asked at most once a second, eight at once. Dead is what answers 404 or 410 and what no computer is called; a \
      server that gives no answer is dead when the run before got none either, which the report remembers. Exit status 1 when an \
      address is dead.
      """,
      """
      Chaque serveur est interrogé une fois par seconde au plus, huit à la fois. Est morte l’adresse qui répond 404 ou 410, et celle \
      dont aucun ordinateur ne porte le nom ; un serveur qui ne répond pas est mort si la fois d’avant il n’avait pas répondu non \
      plus, ce que le rapport retient. Code de sortie 1 quand une adresse ne mène nulle part.
      """))

  @Argument(help: EditionFile.severalHelp)
  var editions = [EditionFile.here]

  @Option(
    help: ArgumentHelp(
      "A report in JSON: read if it is there, and written anew.",
      "Un rapport en JSON : lu s’il existe, et récrit.", value: ("links.json", "liens.json")))
  var report: String?

  @Flag(
    help: ArgumentHelp(
      "Ask nobody, and say what the report says.",
      "Ne rien demander à personne, et dire ce que dit le rapport."))
  var offline = false

  @Flag(
    help: ArgumentHelp(
      "Take warnings for errors.",
      "Prendre les avertissements pour des erreurs."))
  var strict = false

  @OptionGroup
  var reports: ReportOptions

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if offline, report == nil { throw ValidationError(Texts.offlineNeedsReport) }
  }

  func run() throws {
    let terminal = Terminal(showsWarnings: strict || !reports.errorsOnly)
    let paths = try editions.map(EditionFile.path)
    let check: LinkCheck
    do throws(Workspace.Failure) {
      check = try Workspace.ofCommand().checkLinks(
        ofEditionsAt: paths, report: report, isOffline: offline
      ) { known, all in terminal.showStatus(known < all ? Texts.links(known, of: all) : "") }
    } catch {
      terminal.showStatus("")
      terminal.printError(error.text(in: Messages.language))
      throw ExitCode.failed
    }
    terminal.report(check.findings)
    if check.count > 0 {
      try StandardStreams.give(
        Texts.links(
          check.count, alive: check.alive, moved: check.moved, dead: check.dead, unsure: check.unsure) + "\n")
    }
    if check.hasErrors || (strict && !check.findings.isClean) { throw ExitCode.mistakes }
  }
}
