import ArgumentParser
import Vademecum

/// `vademecum diff`: what changed between two editions.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Says what changed from one edition to another.",
    discussion: """
      Each of the two is an edition's file or a PDF that vademecum built. Resources are known by their ids; one under a new \
      id is recognised by its content. The exit status is 0 whether or not there are changes.
      """)

  @Argument(help: ArgumentHelp("The older edition, or its PDF.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer edition, or its PDF.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("How to say it: text for people, json for programs.", valueName: "format"))
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
    case .text: try StandardStreams.give(comparison.text(inColours: Terminal.outputHasColors))
    case .json: try StandardStreams.give(comparison.json())
    }
  }
}
