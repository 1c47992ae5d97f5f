import Diagnostics
import Files
import Reading

extension FieldTable {
  /// What the resources of the catalogue at `path` can have, or of the catalogue that the edition there names. Nothing else of
  /// the catalogue is read, so that it may have mistakes; the value is nil when the file or its fields cannot be read.
  package static func resource(declaredIn path: String) -> Reported<FieldTable> {
    let source = SourceFile.read(path, maybePipe: true)
    var found = source.diagnostics
    guard !found.hasErrors, let root = source.value, var fields = FieldReader(root, as: "catalogue", &found) else {
      return Reported(nil, found)
    }
    if let catalogue = fields.line("catalogue", &found) {
      return resource(declaredIn: pathInEitherForm(catalogue.value) { joinPath(directory(of: path), $0) })
    }
    let table = fields.declared("fields", addedTo: .resource, &found)
    return Reported(found.hasErrors ? nil : table, found)
  }
}
