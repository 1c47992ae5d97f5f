import Catalogue
import Diagnostics
import Editions
import Files
import Frames
import Layout
import LayoutDesign
import Threads
import Typesetting

/// An edition that was read together with its layout, ready to be laid out.
struct LoadedEdition: Sendable {
  let edition: Edition
  /// The languages that its texts are in.
  let languages: PlacedLanguages
  var design: Design
  /// Where fonts are looked for that have the characters which the layout's fonts lack.
  let fallbacks: FallbackFonts
  let loader: EditionLoader
  /// What the previous edition showed; nil for an edition that names none.
  let previous: Record?
  /// How often files had changed when it was loaded.
  let round: Int
  /// How it is printed; nil where it is made for screens.
  var press: Press?
  /// What it was read from: no file of it may take the place of one of these.
  var files = FilesRead([])

  /// The paths of the fonts of the layout and of those that the catalogue brings along.
  var fontFiles: [String] { design.fontFiles + fallbacks.ownFiles }

  /// Whether no file was said to have changed since.
  var isCurrent: Bool { loader.round == round }

  /// The edition laid out on that many threads, with what `cache` keeps.
  func paginated(threads: Int, cache: BoundedCache? = nil) -> PaginatedEdition {
    let news = previous.map { News(in: edition, since: $0, files: loader.fingerprints) }
    let cache = cache.map { LayoutCache($0, fallbacks: fallbacks) }
    return PaginatedEdition(edition, in: design, news: news, threads: threads, cache: cache) {
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
        layout: design.folders, fonts: fontFiles, hyphenation: loader.files.languages,
        systemHyphenation: HyphenationWarnings.systemFiles(languages, in: loader.hyphenation),
        program: vademecumVersion, standards: standards(standard), previous: previous?.shownFingerprint),
      loader.fingerprints)
  }

  /// The record of what a file shows, not yet made: of the sections at those indices, or of all. `labels` are those of the pages on which
  /// the resources begin, by the resources' ids.
  func draftOfRecord(
    _ labels: [String: String], sections: [Int]? = nil, _ fingerprints: InputFingerprints? = nil
  ) -> RecordDraft {
    RecordDraft(
      edition, sections: sections, pages: labels, program: vademecumVersion, fingerprints: fingerprints,
      files: loader.fingerprints)
  }
}
