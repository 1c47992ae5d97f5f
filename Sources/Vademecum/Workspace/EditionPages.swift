import Diagnostics
import Editions
import Frames
import Inspection
import Layout

/// The pages of a loaded edition, or of some of its sections: what a document is composed from, and what a file of it says of
/// where it comes from.
struct EditionPages: DocumentSource {
  private let edition: LoadedEdition
  /// The indices of the sections in the edition.
  private let sections: [Int]
  private let isProof: Bool
  private let pages: DecidedPages
  /// The labels of the pages on which the resources begin, by the resources' ids.
  let pageLabels: [String: String]

  /// The pages of the sections at those places in an edition; as a proof, they show how they were made.
  init(_ paginated: PaginatedEdition, of edition: LoadedEdition, sections: [Int], isProof: Bool = false) {
    (self.edition, self.sections, self.isProof) = (edition, sections, isProof)
    pages = isProof ? paginated.proof(ofSections: sections) : paginated.pages(ofSections: sections)
    pageLabels = paginated.pageLabels
  }

  var information: Document.Information { pages.information }
  var labels: [String] { pages.labels }
  var boxes: [PageBoxes] { pages.boxes }
  var outline: [Document.OutlineEntry] { pages.outline }
  var destinations: [Document.Destination] { pages.destinations }
  func composeAll() -> Document.Content { pages.composeAll() }
  func compose(_ indices: [Int]) -> Document.Content? { pages.compose(indices) }
  var pictureFonts: [String]? { edition.fontFiles }
  var press: Press? { edition.press }

  /// Whether these are pages for screens of those sections of an edition as it was read, and no proof.
  func shows(_ sections: [Int], of edition: LoadedEdition) -> Bool {
    !isProof && press == nil && sections == self.sections && edition.round == self.edition.round
      && edition.edition.path == self.edition.edition.path
  }

  // MARK: Files

  /// What was found while the pages of a document of these were composed, the pictures that it must describe to conform to
  /// `standard`, and does not, and those that are coarse or heavy on its pages.
  func findings(in document: Document, for standard: Standard) -> DiagnosticList {
    let composed = document.composed()
    return pages.found(onPages: document.origin?.pages)
      .joined(with: edition.undescribedPictures(in: composed, for: standard))
      .joined(with: edition.edition.warnings(ofPicturesIn: composed, sections: sections))
  }

  /// The name of the file at `path` among those that the edition was read from; nil when it is none of them.
  func name(ofInputAt path: String) -> String? { edition.files.name(ofFileAt: path) }

  /// What is wrong with the fonts that the catalogue brings along.
  var fontWarnings: DiagnosticList { edition.fallbacks.warnings }

  /// What makes the record of what a document of these shows and was made from, while its pages are drawn; nil where it would not be
  /// true, because it is a proof or an excerpt, was altered, or its files have changed since.
  func recorder(of document: Document, for standard: Standard) -> PageRecorder? {
    guard let origin = document.origin, origin.pages == nil, !origin.isAltered, !isProof, edition.isCurrent else {
      return nil
    }
    let fingerprints = edition.fingerprints(for: standard)
    return PageRecorder(
      of: document, edition.loader.fingerprints, threads: Machine.processors,
      edition.draftOfRecord(pageLabels, sections: sections, fingerprints))
  }

  /// The record of what the whole document shows and was made from, which has those fingerprints.
  func record(of document: Document, _ fingerprints: InputFingerprints) -> Record {
    var record = edition.draftOfRecord(pageLabels, sections: sections, fingerprints).whole
    record.content = document.fingerprint(edition.loader.fingerprints)
    return record
  }
}
