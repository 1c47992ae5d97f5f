import ArgumentParser
import Vademecum

/// `vademecum diff`: what changed between two editions.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: say(
      "Says what changed from one edition to another.",
      "Dit ce qui a changé d’une édition à l’autre."),
    discussion: say(
      """
      Each of the two is an edition's file or a PDF that vademecum built. Resources are known by their ids; one under a new \
      id is recognised by its content. The exit status is 0 whether or not there are changes.
      """,
      """
      Chacune des deux est le fichier d’une édition ou un PDF que vademecum a fait. Les ressources se reconnaissent à leur identifiant ; \
      celle qui en a changé se reconnaît à son contenu. Le code de sortie est 0, qu’il y ait des changements ou non.
      """))

  @Argument(
    help: ArgumentHelp(
      "The older edition, or its PDF.",
      "L’édition la plus ancienne, ou son PDF.", value: ("old", "ancienne")))
  var old: String

  @Argument(
    help: ArgumentHelp(
      "The newer edition, or its PDF.",
      "L’édition la plus récente, ou son PDF.", value: ("new", "nouvelle")))
  var new: String

  @Option(
    help: ArgumentHelp(
      "How to say it: text for people, json for programs.",
      "Comment le dire : text pour des lecteurs, json pour des programmes.", value: ("format", "forme")))
  var format: Format = .text

  @OptionGroup
  var messages: MessageOptions

  /// The ways to say it.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let report = Workspace.ofCommand().comparison(of: old, with: new)
    Terminal().report(report.diagnostics)
    guard let comparison = report.value else { throw ExitCode.mistakes }
    switch format {
    case .text: try StandardStreams.give(comparison.text(inColours: Terminal.outputHasColors, in: Messages.language))
    case .json: try StandardStreams.give(comparison.json())
    }
  }
}
