import Diagnostics
import Files

/// A suggestion for `name`, which stands for `path`, where no file is: `name` with its last part replaced by the most
/// similar name in that folder, among those whose paths pass `isFit`; nil when none is similar.
package func nearestPath(
  to path: String, writtenAs name: String, where isFit: (String) -> Bool = { _ in true }
) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let last = parts.last, name.hasSuffix(last) else { return nil }
  let parent = parts.dropLast().map { "\($0)/" }.joined()
  let beside = fileNames(in: parent.isEmpty ? "." : parent).filter { isFit(parent + $0) }
  return suggestion(for: String(last), among: beside).map { name.dropLast(last.count) + $0 }
}
