import Diagnostics
import Editions
import Layout

/// An edition that is laid out, for all its files in a batch.
final class PreparedEdition: Sendable {
  private let edition: LoadedEdition
  let fingerprints: InputFingerprints
  private let pages: PaginatedEdition
  /// What was found in pictures, on the pages, and among the catalogue's fonts.
  let found: DiagnosticList

  /// The pages of sections, by their indices.
  func pages(ofSections sections: [Int]) -> EditionPages { EditionPages(pages, of: edition, sections: sections) }

  /// Tries the pictures of sections, by their indices, and lays the edition out on that many threads.
  init(_ edition: LoadedEdition, _ fingerprints: InputFingerprints, sections: Set<Int>, threads: Int) {
    (self.edition, self.fingerprints) = (edition, fingerprints)
    pages = edition.paginated(threads: threads)
    found = pages.found.joined(with: edition.fileFindings(sections: sections.sorted()))
  }
}
