import ArgumentParser
import Vademecum

/// `vademecum new`: a small catalogue to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Starts a small catalogue that builds at once.",
    discussion: "Remarks in its files teach the format. A folder that is not empty is left as it is.")

  @Argument(help: ArgumentHelp("The folder, new or empty.", valueName: "folder"))
  var folder: String

  @Option(help: "The language of its texts and remarks.")
  var language: Starter.Language = .fr

  func run() throws {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do {
      let files = try Starter(language: language).write(to: path)
      let own = files.filter { !$0.hasPrefix("schemas/") }
      try StandardStreams.give(own.map { "\(path)/\($0)\n" }.joined())
      guard let edition = files.first(where: { $0.hasPrefix("editions/") }) else { return }
      try StandardStreams.give("\nNext: vademecum build \("\(path)/\(edition)".quotedForShell)\n")
    } catch let failure as Starter.Failure {
      Terminal().printError(failure.description)
      throw ExitCode.failed
    }
  }
}

extension Starter.Language: ExpressibleByArgument {}

extension String {
  /// The text as one word of a shell.
  fileprivate var quotedForShell: String {
    let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./,:+@%".contains($0)) }
    return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
