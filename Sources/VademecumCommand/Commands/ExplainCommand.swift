import ArgumentParser
import Vademecum

/// `vademecum explain`: why a resource stands where it does, or why a line of it ends where it does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a resource stands where it does, or a line ends where it does, and what else would have cost.",
    discussion: """
      Pages are chosen so that a section's demerits are least: for pages that are not well filled, for small cards, and for \
      changes of size. Every other choice for the resource is tried, and what it adds is said.

      With --line, a line of the resource's card is explained in the terms of total fit: its adjustment ratio, its badness, \
      the penalty of its break, their demerits, and what each other break would add to those of the paragraph.
      """)

  @Argument(help: ArgumentHelp("The edition's file.", valueName: "edition"))
  var edition: String

  @Argument(help: ArgumentHelp("The resource's id.", valueName: "resource"))
  var resource: String

  @Option(help: ArgumentHelp("The line to explain, counted from 1 in the order of reading.", valueName: "number"))
  var line: Int?

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let workspace = Workspace.ofCommand()
    let report = workspace.edition(at: edition).flatMap { edition in
      line.map { workspace.explanation(ofLine: $0, of: resource, in: edition) }
        ?? workspace.explanation(of: resource, in: edition)
    }
    Terminal().report(report.diagnostics)
    guard let text = report.value else { throw ExitCode.mistakes }
    try StandardStreams.give(text)
  }
}
