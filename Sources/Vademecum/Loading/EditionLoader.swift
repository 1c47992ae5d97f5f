import Catalogue
import Diagnostics
import LayoutDesign
import Editions
import Reading
import Threads
import Typesetting

/// What the editions of a run share: catalogues, layouts and the fingerprints of files, each read once, by all threads.
final class SharedReading: Sendable {
  let files: ProgramFiles
  let digests = FileDigests()
  private let catalogues = CatalogueCache()
  private let records = Mutex<[String: Reported<Record>]>([:])
  private let designs = Mutex<[String: Reported<Design>]>([:])

  init(_ files: ProgramFiles) { self.files = files }

  /// Reads the edition at `path` and its layout; the value is nil when there are errors. With `isStrict` pictures that no
  /// author has described are warned of. `chain` are the files of the editions that name it, one after the other, as previous.
  func open(_ path: String, isStrict: Bool = false, after chain: [String] = []) -> Reported<OpenEdition> {
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
      OpenEdition(edition: edition, design: design, fallbacks: fallbacks, shared: self, previous: previous), found)
  }

  /// The record of the edition at `path`, if it has been made up in this run.
  func knownRecord(of path: String) -> Reported<Record>? { records.withLock { $0[path] } }

  /// Keeps the record of the edition at `path` for the run.
  func keep(_ record: Reported<Record>, of path: String) { records.withLock { $0[path] = record } }

  /// Tells an edition that asks for news that its layout has no page for them.
  private func warnOfNews(in edition: Edition, _ found: inout DiagnosticList) {
    guard edition.showsNews, edition.previous != nil, let place = edition.newsPlace else { return }
    found.warn(.noNewsPage(layout: edition.layout), at: place)
  }

  /// The layout that the edition names: one of the program's, or a folder by its path from the edition's.
  private func design(of edition: Edition, _ found: inout DiagnosticList) -> Design? {
    let name = Placed(edition.layout, at: edition.layoutPlace)
    let folder = LayoutFolder.find(name, from: edition.directory, among: files.layouts, &found)
    guard let folder else { return nil }
    // One at a time: who needs the same layout waits for it.
    let report = designs.withLock { designs in
      let report =
        designs[folder] ?? Design.read(folder, layouts: files.layouts, fontFolders: [files.fonts])
      designs[folder] = report
      return report
    }
    found.add(contentsOf: report.diagnostics)
    return report.value
  }
}
