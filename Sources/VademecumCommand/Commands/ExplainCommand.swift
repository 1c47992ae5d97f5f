import ArgumentParser
import Vademecum

/// `vademecum explain`: why a resource stands where it does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why a resource stands where it does, and what else would have cost.",
    discussion: """
      Pages are chosen so that a section's demerits are least: for pages that are not well filled, for small cards, and for \
      changes of size. Every other choice for the resource is tried, and what it adds is said.
      """)

  @Argument(help: ArgumentHelp("The edition's file.", valueName: "edition"))
  var edition: String

  @Argument(help: ArgumentHelp("The resource's id.", valueName: "resource"))
  var resource: String

  func run() throws {
    let report = EditionBuilder().explanation(of: resource, in: edition)
    Terminal().print(report.diagnostics)
    guard let text = report.value else { throw ExitCode.mistakes }
    print(text, terminator: "")
  }
}
