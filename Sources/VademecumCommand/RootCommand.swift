import ArgumentParser
import Vademecum

/// The command `vademecum`.
@main
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vademecum",
    abstract: "Makes printable catalogues out of data files.",
    discussion: """
      Exit status: 0 done, 1 mistakes in the data or the layout, 64 wrong usage, 74 the file system or a library failed.
      """,
    version: vademecumVersion,
    subcommands: [
      BuildCommand.self, BatchCommand.self, VerifyCommand.self, DiffCommand.self, CheckCommand.self, ProofCommand.self,
      ExplainCommand.self, NewCommand.self, SchemaCommand.self, TryPicturesCommand.self,
    ])

  static func main() {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
