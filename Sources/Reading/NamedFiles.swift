import Diagnostics

extension DiagnosticList {
  /// Adds what was found in `file`, which another file names. When it cannot be read, the finding is reported at the
  /// place of `name`, if that is given, and calls the file a `kind`.
  package mutating func add(
    contentsOf found: DiagnosticList, in file: String, _ kind: String, namedBy name: Located<String>?
  ) {
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
