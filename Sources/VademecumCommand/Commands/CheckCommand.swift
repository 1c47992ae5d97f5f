import ArgumentParser
import Vademecum

/// `vademecum check`: reads and lays out, reports, writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reports everything that is wrong or doubtful in editions, and writes nothing.")

  @Argument(help: ArgumentHelp("The editions' files.", valueName: "edition"))
  var editions: [String]

  @Flag(help: "Take warnings for errors.")
  var strict = false

  func run() throws {
    let terminal = Terminal()
    var hasFailed = false
    for edition in editions {
      let found = Workspace.ofCommand().check(editionAt: edition)
      terminal.print(found)
      hasFailed = hasFailed || found.hasErrors || (strict && !found.all.isEmpty)
    }
    if hasFailed { throw ExitCode.mistakes }
  }
}
