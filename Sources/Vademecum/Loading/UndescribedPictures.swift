import Catalogue
import Diagnostics
import Export
import Frames

extension LoadedEdition {
  /// The pictures that a document of the edition must describe to conform to `standard`, and does not, because neither
  /// their authors nor the layout do: each once, where the data name it.
  func undescribedPictures(in document: Document, for standard: Standard) -> DiagnosticList {
    var found = DiagnosticList()
    for shortcoming in standard.conformance.shortcomings(of: document) {
      guard let path = shortcoming.picture else { continue }
      let resource = edition.sections.lazy.flatMap(\.resources).first { $0.id == shortcoming.resource }
      for (operand, image) in resource?.pictures ?? edition.pictures where image.path == path {
        found.error(.noAlt(operand), at: image.place)
      }
    }
    return found
  }
}
