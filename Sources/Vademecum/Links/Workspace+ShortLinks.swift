import Catalogue
import Diagnostics
import Files
import Threads

/// Editions of a batch may share a table: one of them at a time reads it and writes it anew.
private let tables = Mutex(())

extension Workspace {
  /// Writes the table with which a server leads on from the short addresses of an edition, if it wants one, beside its file.
  ///
  /// - Returns: the path of the table; nil for an edition that wants none.
  /// - Throws: `Failure`, where the name of the file says no form, or where a file of another kind has it.
  @discardableResult
  public func writeShortLinks(of edition: Edition) throws(Failure) -> String? {
    try tables.withLock { _ throws(Failure) in
      try Workspace.placing { group throws(Failure) in try writeShortLinks(of: edition, in: group) }
    }
  }

  /// The same, for a table that takes its place together with other files.
  @discardableResult
  package func writeShortLinks(of edition: Edition, in group: OutputGroup) throws(Failure) -> String? {
    guard let links = edition.shortLinks else { return nil }
    let path = joinPath(edition.directory, links.file)
    guard let form = ShortLinks.TableForm(path: path) else {
      let endings = ShortLinks.TableForm.allCases.map(\.rawValue)
      throw Failure(
        Statement(
          "\(path): the name of the table of short addresses ends in \(endings.joined(separator: " or ")); name it so",
          "\(path): le nom de la table des adresses courtes finit par \(endings.joined(separator: " ou ")) ; la nommer ainsi"
        ))
    }
    let older = try Workspace.text(ofTable: path)
    guard let text = RedirectTable(of: edition, links, as: form).text(keeping: older) else {
      throw Failure(
        Statement(
          "\(path): is there already, and no table of short addresses; name a file that is new",
          "\(path): existe déjà, et n’est pas une table d’adresses courtes ; nommer un nouveau fichier"))
    }
    if text != older, group.begins(path) { try Workspace.write(Array(text.utf8), toFile: path, in: group) }
    return path
  }

  private static func text(ofTable path: String) throws(Failure) -> String? {
    guard fileExists(at: path) else { return nil }
    do throws(FileError) {
      return String(decoding: try readFile(path, limit: 1 << 28), as: UTF8.self)
    } catch {
      throw Failure(error.statement)
    }
  }
}
