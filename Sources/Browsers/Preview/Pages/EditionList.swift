import Files
import Threads
import Vademecum

/// The editions of a folder. Files are read only when they are other ones than before.
final class EditionList: Sendable {
  private let folder: String
  private let workspace: Workspace
  private let known = Mutex<[String: (mark: SettledMark, isEdition: Bool)]>([:])

  /// Lists what a workspace takes for editions.
  init(in folder: String, _ workspace: Workspace) { (self.folder, self.workspace) = (folder, workspace) }

  /// The paths of the editions that are there now.
  var paths: [String] {
    let present = workspace.possibleEditions(in: folder).compactMap { path in
      FileMark(path).map { _ in (path, SettledMark(path)) }
    }
    return known.withLock { known in
      let former = known
      known = [:]
      for (path, mark) in present {
        let same = former[path].flatMap { $0.mark.isSame(as: mark) ? $0.isEdition : nil }
        known[path] = (mark, same ?? workspace.isEdition(path))
      }
      return present.map(\.0).filter { known[$0]?.isEdition == true }
    }
  }
}
