import ArgumentParser
import Files
import Vademecum

/// The file of an edition, as an argument names it.
enum EditionFile {
  /// What is taken when no edition is named: the folder that one is in.
  static let here = "."

  /// What an argument may be that names one edition.
  static let help = ArgumentHelp("The edition's file, or a folder with one; by default this one.", valueName: "edition")

  /// What arguments may be that name several.
  static let severalHelp = ArgumentHelp(
    "The editions' files, or folders with one; by default this one.", valueName: "edition")

  /// The file that an argument names: its own path, or a folder that has one edition.
  static func path(_ argument: String) throws -> String {
    guard isFolder(argument) else { return argument }
    let editions = Workspace.ofCommand().editions(in: argument)
    if editions.count == 1 { return editions[0] }
    let folder = argument == here ? "this folder" : "the folder '\(argument)'"
    let named =
      editions.isEmpty
      ? "has no edition; 'vademecum new FOLDER' starts a catalogue"
      : "has \(editions.count) editions; name one of them: \(editions.prefix(12).joined(separator: ", "))"
    Terminal().printError("\(folder) \(named)")
    throw ExitCode.mistakes
  }
}
