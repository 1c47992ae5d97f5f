import Diagnostics
import Reading

extension ImageReference {
  /// The picture at a path from the folder of a layout, which it lies in; nil, with a report, when it cannot be printed.
  package static func inspected(
    at path: Located<String>, in folder: String, _ found: inout DiagnosticList
  ) -> ImageReference? {
    var inspector = ImageInspector(folders: [folder], of: .layout, from: folder)
    return inspector.image(at: path, alt: nil, &found)
  }
}
