import Diagnostics
import Files

/// What somebody most likely meant who called `name` what is not at `path`: the same with the last part as something is
/// called that lies in the folder and `isFit`, by its path; nil when nothing is near.
package func neighbour(of path: String, named name: String, where isFit: (String) -> Bool = { _ in true }) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let last = parts.last, name.hasSuffix(last) else { return nil }
  let parent = parts.dropLast().map { "\($0)/" }.joined()
  let beside = fileNames(in: parent.isEmpty ? "." : parent).filter { isFit(parent + $0) }
  return suggestion(for: String(last), among: beside).map { name.dropLast(last.count) + $0 }
}
