import Catalogue
import Diagnostics
import Editions
import Frames
import Layout
import LayoutDesign
import Typesetting

/// An edition that was read together with its layout, ready to be laid out.
struct LoadedEdition: Sendable {
  let edition: Edition
  let design: Design
  /// Where fonts are looked for that have the characters which the layout's fonts lack.
  let fallbacks: FallbackFonts
  let loader: EditionLoader
  /// What the previous edition showed; nil for an edition that names none.
  let previous: Record?

  /// The edition laid out on that many threads.
  func paginated(threads: Int) -> PaginatedEdition {
    let news = previous.map { News(in: edition, since: $0, files: loader.fingerprints) }
    return PaginatedEdition(edition, in: design, news: news, threads: threads) {
      [fonts = design.fonts, fallbacks, hyphenation = loader.hyphenation] in
      Typesetter(fonts: fonts, fallbacks: fallbacks, hyphenation: hyphenation)
    }
  }

  /// The indices of the sections with those ids, in the edition's order; of all sections when no id is given. Nil when the
  /// edition lacks one of them.
  func indices(ofSections ids: [String], _ found: inout DiagnosticList) -> [Int]? {
    let known = edition.sections.map(\.section.id)
    let unknown = ids.filter { !known.contains($0) }
    for id in unknown {
      let near = suggestion(for: id, among: known)
      found.error(.unknownSection(id, near: near, among: known), at: Place(file: edition.path))
    }
    guard unknown.isEmpty else { return nil }
    return ids.isEmpty ? Array(known.indices) : known.indices.filter { ids.contains(known[$0]) }
  }

  /// The ids of the sections at those indices.
  func ids(_ sections: [Int]) -> [String] { sections.map { edition.sections[$0].section.id } }

  /// The fingerprints of everything that a file of the edition is made from.
  func fingerprints(for standard: Standard) -> InputFingerprints {
    InputFingerprints(
      edition,
      InputFingerprints.Sources(
        layout: design.folders, fonts: design.fontFiles + fallbacks.ownFiles, hyphenation: loader.files.languages,
        program: vademecumVersion, standards: standard.rawValue, previous: previous?.shownFingerprint),
      loader.fingerprints)
  }

  /// The record of what a file shows: of the sections at those indices, or of all.
  func record(_ pages: PaginatedEdition, sections: [Int]? = nil, _ fingerprints: InputFingerprints? = nil) -> Record {
    Record(
      edition, sections: sections, pages: pages.pageLabels, program: vademecumVersion, fingerprints: fingerprints,
      files: loader.fingerprints)
  }

  /// Adds to a document of the sections at those indices the record of what it shows and was made from.
  @discardableResult
  func addRecord(
    to document: inout Document, _ pages: PaginatedEdition, sections: [Int], _ fingerprints: InputFingerprints
  ) -> Record {
    var record = record(pages, sections: sections, fingerprints)
    record.content = document.fingerprint(loader.fingerprints)
    document.record = record.json()
    return record
  }
}
