import ArgumentParser
import Files
import Vademecum

/// The file of an edition, as an argument names it.
enum EditionFile {
  /// What is taken when no edition is named: the folder that one is in.
  static let here = "."

  /// What an argument may be that names one edition.
  static let help = ArgumentHelp(
    "The edition's file, or a folder with one; by default this one.",
    "Le fichier de l’édition, ou un dossier qui en contient une ; par défaut celui-ci.", value: ("edition", "édition"))

  /// What arguments may be that name several.
  static let severalHelp = ArgumentHelp(
    "The editions' files, or folders with one; by default this one.",
    "Les fichiers des éditions, ou des dossiers qui en contiennent une ; par défaut celui-ci.",
    value: ("edition", "édition"))

  /// The file that an argument names: its own path, or a folder that has one edition.
  static func path(_ argument: String) throws -> String {
    guard isFolder(argument) else { return argument }
    let editions = Workspace.ofCommand().editions(in: argument)
    if editions.count == 1 { return editions[0] }
    let folder = argument == here ? nil : argument
    Terminal().printError(
      editions.isEmpty
        ? Texts.noEdition(in: folder)
        : Texts.severalEditions(editions.count, in: folder, such: editions.prefix(12).joined(separator: ", ")))
    throw ExitCode.mistakes
  }
}
