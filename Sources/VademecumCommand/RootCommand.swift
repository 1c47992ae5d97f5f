import ArgumentParser
import CInterposition
import Diagnostics
import Vademecum

/// The command `vademecum`.
@main
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vademecum",
    abstract: say(
      "Makes printable catalogues out of data files.",
      "Fait des catalogues à imprimer à partir de fichiers de données."),
    discussion: say(
      """
      Exit status: 0 done, 1 mistakes in the data or the layout, 64 wrong usage, 74 the file system or a library failed.
      """,
      """
      Code de sortie : 0 tout est fait, 1 fautes dans les données ou la maquette, 64 mauvais usage, 74 échec du système de fichiers \
      ou d’une bibliothèque.
      """),
    version: VersionText.full, subcommands: commands)

  /// Apart from the rest, which asks libraries for their versions, and which most runs do without.
  private static let commands: [any ParsableCommand.Type] = [
    BuildCommand.self, ServeCommand.self, WatchCommand.self, BatchCommand.self, VerifyCommand.self, DiffCommand.self,
    CheckCommand.self, LinksCommand.self, ImposeCommand.self,
    ProofCommand.self, ExplainCommand.self, NewCommand.self, ImportCommand.self, SchemaCommand.self,
    GuideCommand.self, TryPicturesCommand.self,
  ]

  @OptionGroup
  var messages: MessageOptions

  static func main() {
    vademecum_interpose()
    vademecum_share_heaps(Int32(Machine.processors))
    StandardStreams.prepare()
    if let word = CommandLine.arguments.dropFirst().first, let near = nearCommand(word) {
      Terminal().printError(Texts.noCommand(word, near: near))
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parsedCommand()
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// The command that the arguments ask for.
  private static func parsedCommand() throws -> any ParsableCommand {
    // Where they begin with its name, it can parse the others by itself, which takes half the time; whatever it does not take, the
    // parser of all looks at, and says why.
    let arguments = CommandLine.arguments.dropFirst()
    let named = commands.first { $0.configuration.commandName == arguments.first }
    if let named, let command = try? named.parse(Array(arguments.dropFirst())) { return command }
    return try parseAsRoot()
  }

  /// Ends the program with what the parser or a command has thrown, in the language of messages.
  private static func leave(with error: any Error) -> Never {
    guard Messages.language == .french else { exit(withError: error) }
    let code = exitCode(for: error)
    let text = ParserTexts.french(fullMessage(for: error))
    if !text.isEmpty {
      if code == .success { try? StandardStreams.give("\(text)\n") } else { Terminal().printLine(text) }
    }
    exit(withError: code)
  }

  /// The command that is likely to be meant by a word that names none; nil where none is, and for options.
  private static func nearCommand(_ word: String) -> String? {
    let names =
      commands.filter { $0.configuration.shouldDisplay }.compactMap { $0.configuration.commandName }
      + ["help"]
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    return suggestion(for: word, among: names)
  }
}
