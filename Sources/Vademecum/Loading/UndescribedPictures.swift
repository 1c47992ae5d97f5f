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
      if let image = edition.cover.image, image.path == path, shortcoming.resource == nil {
        found.error(.noAlt(.field("image", of: Subject("cover"))), at: image.place)
      }
      let resources = edition.sections.lazy.flatMap(\.resources)
      if let resource = resources.first(where: { $0.id == shortcoming.resource }), let image = resource.thumbnail {
        found.error(.noAlt(.field("thumbnail", of: Subject("resource", resource.id))), at: image.place)
      }
    }
    return found
  }
}
