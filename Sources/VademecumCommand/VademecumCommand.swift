import ArgumentParser
import Vademecum

/// The command `vademecum`.
@main
struct VademecumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vademecum",
    abstract: "Makes printable catalogues out of data files.",
    discussion: """
      Exit status: 0 done, 1 mistakes in the data or the layout, 64 wrong usage, 74 the file system or a library failed.
      """,
    version: vademecumVersion,
    subcommands: [
      BuildCommand.self, BatchCommand.self, VerifyCommand.self, DiffCommand.self, CheckCommand.self, ProofCommand.self,
      ExplainCommand.self, NewCommand.self, SchemaCommand.self,
    ])
}

extension ExitCode {
  /// There are mistakes in the data or the layout.
  static let mistakes = ExitCode(1)
  /// The file system or a library failed (`EX_IOERR` of sysexits).
  static let failed = ExitCode(74)
}
