import Catalogue
import Diagnostics
import Web

/// The page of an edition for the web as something else shows it, and what browsers may allow it.
package struct FramedPage: Sendable {
  /// The page: HTML in UTF-8.
  package var bytes: [UInt8]
  /// What browsers allow it (Content Security Policy).
  package var policy: String
}

extension Workspace {
  /// The page that `webFiles` makes of an edition, with a script besides its own.
  ///
  /// - Parameters:
  ///   - edition: an edition that was read, or made in Swift.
  ///   - addition: what the script of the page does besides.
  /// - Returns: the page, or nil when there are errors.
  /// - Throws: `Failure`, as when a picture cannot be read.
  package func framedPage(of edition: Edition, addition: [UInt8]) throws(Failure) -> Reported<FramedPage> {
    try loader.load(edition).flatMap { loaded throws(Failure) in
      try page(of: loaded, sections: Array(loaded.edition.sections.indices), addition: addition).map { page in
        FramedPage(bytes: page.bytes, policy: page.policy)
      }
    }
  }

  /// An edition that is read as one page, with its sections at those indices and `pageLimit` bytes of pictures.
  func page(
    of loaded: LoadedEdition, sections: [Int], _ downloads: [Download] = [], addition: [UInt8] = [],
    pageLimit: Int = WebPictures.pageLimit
  ) throws(Failure) -> Reported<SinglePage> {
    try shown(loaded, sections: sections).flatMap { edition, pictures in
      var (pictures, found) = (pictures, DiagnosticList())
      if let leftOut = pictures.limit(to: pageLimit) { found.warn(leftOut, at: Place(file: loaded.edition.path)) }
      return Reported(SinglePage(edition.offering(downloads), pictures: pictures.files, addition: addition), found)
    }
  }
}
