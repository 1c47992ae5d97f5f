import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import Editions
import Reading
import Typesetting

/// An edition that has been read, with its layout: ready to be made up.
struct OpenEdition: Sendable {
  let edition: Edition
  let design: Design
  /// Where characters are looked for that the layout's fonts lack.
  let fallbacks: FallbackFonts
  let shared: SharedReading
  /// What the previous edition showed; nil for an edition that names none.
  let previous: Record?

  /// The edition made up in its layout, on that many threads.
  func paginated(threads: Int) -> PaginatedEdition {
    let news = previous.map { News(in: edition, since: $0, files: shared.digests) }
    return PaginatedEdition(edition, in: design, news: news, threads: threads) {
      [fonts = design.fonts, fallbacks, languages = shared.files.languages] in
      Typesetter(fonts: fonts, fallbacks: fallbacks, hyphenation: languages)
    }
  }

  /// The places in the edition of the sections with those ids, in the edition's order; all of them for none. Nil when there
  /// is no such section.
  func places(of ids: [String], _ found: inout DiagnosticList) -> [Int]? {
    let known = edition.sections.map(\.section.id)
    let unknown = ids.filter { !known.contains($0) }
    for id in unknown {
      found.error(
        "unknown-section", at: Place(file: edition.path), "the edition has no section '\(id)'",
        hint: didYouMean(id, among: known) ?? "one of \(known.joined(separator: ", "))")
    }
    guard unknown.isEmpty else { return nil }
    return ids.isEmpty ? Array(known.indices) : known.indices.filter { ids.contains(known[$0]) }
  }

  /// The ids of the sections at those places.
  func ids(_ places: [Int]) -> [String] { places.map { edition.sections[$0].section.id } }

  /// The fingerprints of all that a file of the edition is made from.
  func fingerprints(for standard: Standard) -> InputFingerprints {
    InputFingerprints(
      edition,
      InputFingerprints.Sources(
        layout: design.folders, fonts: design.fontFiles + fallbacks.ownFiles, hyphenation: shared.files.languages,
        program: vademecumVersion, standards: standard.rawValue, previous: previous),
      shared.digests)
  }

  /// The record of what a file shows, of the sections at those places or all; `fingerprints` when somebody took them.
  func record(_ pages: PaginatedEdition, sections: [Int]? = nil, _ fingerprints: InputFingerprints? = nil) -> Record {
    Record(
      edition, sections: sections, pages: pages.pageLabels, program: vademecumVersion, fingerprints: fingerprints,
      files: shared.digests)
  }

  /// Gives a document of the sections at those places the record of what it shows and was made from.
  @discardableResult
  func addRecord(
    to document: inout Document, _ pages: PaginatedEdition, sections: [Int], _ fingerprints: InputFingerprints
  ) -> Record {
    var record = record(pages, sections: sections, fingerprints)
    record.content = document.fingerprint(shared.digests)
    document.record = record.json()
    return record
  }
}
