import Diagnostics

extension DiagnosticList {
  /// Adds what was found in a file, of the kind `kind`, that another file names. That it cannot be read is told where it
  /// is named, if `name` is given.
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
