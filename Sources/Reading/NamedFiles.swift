import Diagnostics
import Files

extension DiagnosticList {
  /// Adds what was found in `file`, which another file names. When it cannot be read, the finding is reported at the
  /// place of `name`, if that is given, and calls the file a `kind`.
  package mutating func add(
    contentsOf found: DiagnosticList, in file: String, _ kind: String, namedBy name: Located<String>?
  ) {
    found.textTables.forEach { note($0) }
    for diagnostic in found.all {
      if let name, case .reading(.unreadableFile(nil, let reason)) = diagnostic.finding,
        diagnostic.place == Place(file: file)
      {
        error(.unreadableFile(Subject(kind, name.value), reason), at: name.place)
      } else {
        add(diagnostic)
      }
    }
  }
}

/// The path that `path` makes of a name that the data give. Where nothing stands there, the letters of the name are tried apart
/// from their marks: data are read composed, and files may be called either way.
package func pathInEitherForm(_ name: String, _ path: (String) -> String) -> String {
  let composed = path(name)
  guard !name.utf8.allSatisfy({ $0 < 0x80 }), !fileExists(at: composed) else { return composed }
  let decomposed = path(name.decomposed)
  return fileExists(at: decomposed) ? decomposed : composed
}
