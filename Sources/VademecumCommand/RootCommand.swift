import ArgumentParser
import CInterposition
import Diagnostics
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
    version: VersionText.full,
    subcommands: [
      BuildCommand.self, ServeCommand.self, WatchCommand.self, BatchCommand.self, VerifyCommand.self, DiffCommand.self,
      CheckCommand.self, LinksCommand.self, ImposeCommand.self,
      ProofCommand.self, ExplainCommand.self, NewCommand.self, ImportCommand.self, SchemaCommand.self,
      GuideCommand.self, TryPicturesCommand.self,
    ])

  @OptionGroup
  var messages: MessageOptions

  static func main() {
    vademecum_interpose()
    StandardStreams.prepare()
    if let word = CommandLine.arguments.dropFirst().first, let near = nearCommand(word) {
      Terminal().printError("there is no command '\(word)'; did you mean '\(near)'?")
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The command that is likely to be meant by a word that names none; nil where none is, and for options.
  private static func nearCommand(_ word: String) -> String? {
    let names =
      configuration.subcommands.filter { $0.configuration.shouldDisplay }.compactMap { $0.configuration.commandName }
      + ["help"]
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    return suggestion(for: word, among: names)
  }
}
