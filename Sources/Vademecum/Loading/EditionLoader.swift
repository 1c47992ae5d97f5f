import Catalogue
import Diagnostics
import Editions
import LayoutDesign
import Reading
import Threads
import Typesetting

/// Loads editions with their layouts.
///
/// What the editions of a run share is read once, for all threads: catalogues, layouts, the fingerprints of files, and the
/// records of previous editions.
final class EditionLoader: Sendable {
  let files: ProgramFiles
  let fingerprints = FileFingerprints()
  private let catalogues = CatalogueCache()
  private let designs = OnceCache<String, Reported<Design>>()
  /// The records of editions that were laid out for them, by the editions' paths.
  private let records = Mutex<[String: Reported<Record>]>([:])

  init(_ files: ProgramFiles) { self.files = files }

  /// Loads the edition at `path`; the value is nil when there are errors.
  ///
  /// - Parameters:
  ///   - isStrict: whether to warn of pictures that no author has described.
  ///   - chain: the paths of the editions that lead to this one by naming each other as previous.
  func load(_ path: String, isStrict: Bool = false, after chain: [String] = []) -> Reported<LoadedEdition> {
    let report = Edition.read(path, catalogues)
    var found = report.diagnostics
    guard let edition = report.value, let design = design(of: edition, &found) else { return Reported(nil, found) }
    if isStrict { found.add(contentsOf: edition.imagesWithoutAlt()) }
    let fallbacks = FallbackFonts(
      library: design.fonts, layoutFonts: design.fontFiles.indices.map(FontID.init), ownFolders: [edition.fontFolder],
      systemFolders: files.systemFonts)
    if !design.canShowNews { warnOfNews(in: edition, &found) }
    let previous = previousRecord(of: edition, after: chain, &found)
    guard !found.hasErrors else { return Reported(nil, found) }
    return Reported(
      LoadedEdition(edition: edition, design: design, fallbacks: fallbacks, loader: self, previous: previous), found)
  }

  /// The ids of the sections of the edition at `path`, without reading its layout; nil when it has errors.
  func sectionIDs(of path: String) -> [String]? { Edition.read(path, catalogues).value?.sections.map(\.section.id) }

  /// The record of the edition at `path`, if it was laid out in this run.
  func knownRecord(of path: String) -> Reported<Record>? { records.withLock { $0[path] } }

  /// Keeps the record of the edition at `path` for the rest of the run.
  func keep(_ record: Reported<Record>, of path: String) { records.withLock { $0[path] = record } }

  /// Warns of an edition that asks for news when its layout has no page for them.
  private func warnOfNews(in edition: Edition, _ found: inout DiagnosticList) {
    guard edition.showsNews, edition.previous != nil, let place = edition.newsPlace else { return }
    found.warn(.noNewsPage(layout: edition.layout), at: place)
  }

  /// The layout that the edition names: one of the program's, or a folder by its path from the edition's folder.
  private func design(of edition: Edition, _ found: inout DiagnosticList) -> Design? {
    let name = Located(edition.layout, at: edition.layoutPlace)
    let folder = LayoutFolder.find(name, from: edition.directory, among: files.layouts, &found)
    guard let folder else { return nil }
    let report = designs.value(for: folder) {
      Design.read(folder, layouts: files.layouts, fontFolders: [files.fonts])
    }
    found.add(contentsOf: report.diagnostics)
    return report.value
  }
}
