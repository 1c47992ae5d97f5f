import ArgumentParser
import Diagnostics
import Vademecum

/// `vademecum verify`: whether a PDF file is what an edition gives.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say(
      "Says whether a PDF file is what an edition gives.",
      "Dit si un fichier PDF est bien ce que donne une édition."),
    discussion: say(
      """
      The file says which sections it shows and what it was made from. They are made anew and compared with it byte by byte; \
      what is not the same is named. Exit status 0 when the file is what the edition gives, 1 when it is not.
      """,
      """
      Le fichier dit quelles rubriques il montre et de quoi il a été fait. Elles sont refaites et comparées avec lui octet par octet ; \
      ce qui diffère est nommé. Code de sortie 0 si le fichier est ce que donne l’édition, 1 sinon.
      """))

  @Argument(
    help: ArgumentHelp(
      "The PDF file.",
      "Le fichier PDF.", value: ("file", "fichier")))
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The edition's file.",
      "Le fichier de l’édition.", value: ("edition", "édition")))
  var edition: String

  @Option(
    help: ArgumentHelp(
      "The ICC profile of the press, for a file that was made with --profile.",
      "Le profil ICC de la presse, pour un fichier fait avec --profile.", value: ("file", "fichier")))
  var profile: String?

  @Flag(
    help: ArgumentHelp(
      "Compare only what the file says it was made from: in no time, and blind to what became of it since.",
      "Ne comparer que ce que le fichier dit de son origine : sans attendre, mais sans voir ce qu’il est devenu depuis."
    ))
  var quick = false

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let terminal = Terminal()
    let report: Reported<Verification>
    do throws(Workspace.Failure) {
      report = try Workspace.ofCommand().verify(file, against: edition, profile: profile, isQuick: quick)
    } catch {
      terminal.printError(error.text(in: Messages.language))
      throw ExitCode.failed
    }
    terminal.report(report.diagnostics)
    guard let verification = report.value else { throw ExitCode.mistakes }
    let verdict = Texts.verdict(verification.isSame, file, edition)
    let remarks = verification.remarks.map { "  \($0.text(in: Messages.language))" }
    try StandardStreams.give(([verdict] + remarks).map { "\($0)\n" }.joined())
    if !verification.isSame { throw ExitCode.mistakes }
  }
}
