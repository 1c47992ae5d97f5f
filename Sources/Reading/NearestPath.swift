import Diagnostics
import Files

/// The path that was most likely meant by somebody who wrote `name` for `path`, where nothing is: `name` with its last
/// part as a file or folder beside it is called, of those that `isFit` takes; nil when none has a name much like it.
package func nearestPath(
  to path: String, writtenAs name: String, where isFit: (String) -> Bool = { _ in true }
) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let last = parts.last, name.hasSuffix(last) else { return nil }
  let parent = parts.dropLast().map { "\($0)/" }.joined()
  let beside = fileNames(in: parent.isEmpty ? "." : parent).filter { isFit(parent + $0) }
  return suggestion(for: String(last), among: beside).map { name.dropLast(last.count) + $0 }
}
