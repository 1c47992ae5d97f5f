import ArgumentParser
import Files
import Vademecum

/// The file of an edition that an argument names: its own path, or a folder that has one edition.
func editionFile(_ path: String) throws -> String {
  guard isFolder(path) else { return path }
  let editions = Workspace.ofCommand().editions(in: path)
  if editions.count == 1 { return editions[0] }
  let named =
    editions.isEmpty
    ? "has no edition"
    : "has \(editions.count) editions; name one of them: \(editions.prefix(12).joined(separator: ", "))"
  Terminal().printError("the folder '\(path)' \(named)")
  throw ExitCode.mistakes
}
