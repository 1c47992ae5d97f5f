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
      for file in files where !file.hasPrefix("schemas/") { print("\(path)/\(file)") }
      guard let edition = files.first(where: { $0.hasPrefix("editions/") }) else { return }
      print("\nNext: vademecum build \(path)/\(edition)")
    } catch {
      Terminal().printError("\(error)")
      throw ExitCode.failed
    }
  }
}

extension Starter.Language: ExpressibleByArgument {}
