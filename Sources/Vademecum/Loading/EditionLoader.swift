import Catalogue
import Diagnostics
import Editions
import Export
import Files
import LayoutDesign
import Reading
import Synchronization
import Threads
import Typesetting
import Web

/// Loads editions with their layouts.
///
/// What editions share is read once, for all threads, until a file that it was made from changes: catalogues, layouts with their
/// fonts, hyphenation patterns, the fingerprints of files, and the records of previous editions.
final class EditionLoader: Sendable {
  let files: ProgramFiles
  let fingerprints: FileFingerprints
  let hyphenation: HyphenationLibrary
  private let changes = Atomic(0)
  /// All of the caches that follow.
  private let caches = FileBackedCaches()
  private let catalogues: CatalogueCache
  private let designs: FileBackedCache<DesignKey, Reported<Design>>
  private let layouts: FileBackedCache<LayoutKey, Reported<OpenedLayout>>
  /// Nil when editions are read anew each time.
  private let editions: FileBackedCache<String, Reported<Edition>>?
  /// What editions were read from, by the paths of their files.
  private let filesOfEditions = Threads.Mutex<[String: FilesRead]>([:])
  /// What files show, by their paths: previous editions, and those that are compared.
  let records: FileBackedCache<String, Reported<KnownRecord>>

  /// What came of trying pictures, by their paths.
  let pictureTrials: FileBackedCache<PictureTrialKey, PictureOutcome>
  /// Whether pages can be drawn with fonts, by their faces and paths.
  let fontTrials: FileBackedCache<String, Bool>
  /// Pictures as files for the web; nil when they are made anew each time.
  let webPictures: FileBackedCache<WebPictureKey, Result<PictureFile, ExportError>>?
  /// Tries SVG pictures in a process of its own; nil where there is no program for it.
  let pictureHelper: PictureHelper?
  /// What is kept of pictures from run to run; nil where nothing is.
  let pictureCache: PictureCache?

  /// Makes a loader that has read nothing yet. If it may keep bytes of records, for catalogues that are read anew, it keeps all
  /// editions too, however many it will read.
  init(_ files: ProgramFiles, keeping bytes: Int = 0) {
    self.files = files
    fingerprints = FileFingerprints(in: caches)
    hyphenation = HyphenationLibrary(
      folder: files.languages, systemFolders: files.systemPatterns, in: caches)
    catalogues = CatalogueCache(in: caches, keeping: bytes)
    designs = FileBackedCache(in: caches)
    layouts = FileBackedCache(in: caches)
    editions = bytes > 0 ? FileBackedCache(in: caches) : nil
    records = FileBackedCache(in: caches)
    pictureTrials = FileBackedCache(in: caches)
    fontTrials = FileBackedCache(in: caches)
    webPictures = bytes > 0 ? FileBackedCache(in: caches) : nil
    pictureHelper = files.pictureHelper.map { PictureHelper(program: $0) }
    pictureCache = files.pictureCache.map { PictureCache(folder: $0) }
  }

  /// A layout, by its folder and what stands in the place of what it says.
  private struct DesignKey: Hashable {
    var folder: String
    var style: HouseStyle
  }

  /// A layout for a catalogue, whose own fonts lie in a folder.
  private struct LayoutKey: Hashable {
    var layout: DesignKey
    var fonts: String
  }

  // MARK: What it depends on

  /// The paths of the files and folders that what is kept was made from, as they were named, and of those that were looked for
  /// and are missing; each once, sorted.
  var filesRead: [String] { caches.filesRead }

  /// Drops what depends on the files at those paths, whether they were changed, made or removed; a folder stands for all that is
  /// below it.
  func invalidate(_ paths: [String]) {
    changes.add(1, ordering: .acquiringAndReleasing)
    caches.invalidate(paths)
  }

  /// How often files have changed.
  var round: Int { changes.load(ordering: .acquiring) }

  // MARK: Loading

  /// Loads the edition at `path`; the value is nil when there are errors.
  ///
  /// - Parameters:
  ///   - isStrict: whether to warn of pictures that no author has described.
  ///   - chain: the paths of the editions that lead to this one by naming each other as previous.
  func load(_ path: String, isStrict: Bool = false, after chain: [String] = []) -> Reported<LoadedEdition> {
    edition(at: path).flatMap { load($0, isStrict: isStrict, after: chain) }
  }

  /// Loads what an edition is laid out with: its layout, and the record of the edition before it. One that was made, or changed
  /// since it was read, is checked. Parameters and value are those of an edition that is read.
  func load(_ edition: Edition, isStrict: Bool = false, after chain: [String] = []) -> Reported<LoadedEdition> {
    let (report, files) = FilesRead.by {
      edition.checked().flatMap { load(checked: $0, isStrict: isStrict, after: chain) }
    }
    let read = filesOfEditions.withLock { $0[edition.path] }
    return report.map { loaded in
      var loaded = loaded
      loaded.files = FilesRead([read, files].compactMap(\.self))
      return loaded
    }
  }

  private func load(checked edition: Edition, isStrict: Bool, after chain: [String]) -> Reported<LoadedEdition> {
    let round = round
    var found = DiagnosticList()
    let languages = edition.languages
    guard let layout = layout(of: edition, in: languages, &found) else { return Reported(nil, found) }
    found.add(contentsOf: HyphenationWarnings.ofMissing(languages, in: hyphenation))
    if isStrict { found.add(contentsOf: edition.imagesWithoutAlt()) }
    if !layout.design.canShowNews { warnOfNews(in: edition, &found) }
    let previous = previousRecord(of: edition, after: chain, &found)
    var design = layout.design
    design.print = design.print.overridden(by: edition.print, from: edition.directory, &found)
    guard !found.hasErrors else { return Reported(nil, found) }
    return Reported(
      LoadedEdition(
        edition: edition, languages: languages, design: design, fallbacks: layout.fallbacks, loader: self,
        previous: previous,
        round: round), found)
  }

  /// What is wrong with the layout and the pictures of the edition at `path`, which has errors of its own, as far as it can be
  /// read.
  func findingsBesideErrors(in path: String) -> DiagnosticList {
    guard let edition = Edition.readPartly(path, catalogues).value else { return DiagnosticList() }
    var found = DiagnosticList()
    let fonts =
      layout(of: edition, in: edition.languages, &found).map { $0.design.fontFiles + $0.fallbacks.ownFiles } ?? []
    return found.joined(
      with: pictureFindings(in: edition, sections: Array(edition.sections.indices), fonts: fonts))
  }

  /// The ids of the sections of the edition at `path`, without reading its layout; nil when it has errors.
  func sectionIDs(of path: String) -> [String]? { edition(at: path).value?.sections.map(\.section.id) }

  /// The edition at `path`, without its layout; nil when there are errors in its data.
  func edition(at path: String) -> Reported<Edition> {
    func read() -> Reported<Edition> { Edition.read(path, catalogues) }
    let (report, files) = FilesRead.by { editions?.value(for: path, read) ?? read() }
    filesOfEditions.withLock { $0[path] = files }
    return report
  }

  /// Warns of an edition that asks for news when its layout has no page for them.
  private func warnOfNews(in edition: Edition, _ found: inout DiagnosticList) {
    guard edition.showsNews, edition.previous != nil, let place = edition.newsPlace else { return }
    found.warn(.noNewsPage(layout: edition.layout), at: place)
  }

  /// The layout that the edition names, one of the program's or a folder by its path from the edition's folder, with all that its
  /// texts are set with; nil when something is missing.
  private func layout(
    of edition: Edition, in languages: PlacedLanguages, _ found: inout DiagnosticList
  ) -> OpenedLayout? {
    if languages.contains(where: { hyphenation.isMissingPatterns(for: $0.tag) }) {
      found.error(files.lack(of: .patterns), at: nil)
    }
    let name = Located(edition.layout, at: edition.layoutPlace)
    var search = DiagnosticList()
    let folder = LayoutFolder.find(name, from: edition.directory, among: files.layouts, &search)
    let report =
      folder.map { openedLayout(DesignKey(folder: $0, style: HouseStyle(edition)), fonts: edition.fontFolder) }
      ?? Reported(nil, search)
    found.add(contentsOf: files.explainingLacks(report.diagnostics))
    if let design = report.value?.design {
      found.add(contentsOf: design.unknownKinds(in: edition))
      found.add(contentsOf: design.warnings(ofStyleIn: edition))
    }
    return report.value
  }

  private func openedLayout(_ key: DesignKey, fonts: String) -> Reported<OpenedLayout> {
    layouts.value(for: LayoutKey(layout: key, fonts: fonts)) {
      let design = design(key)
      return Reported(design.value.map { OpenedLayout($0, ownFonts: fonts, files) }, design.diagnostics)
    }
  }

  private func design(_ key: DesignKey) -> Reported<Design> {
    designs.value(for: key) {
      Design.read(key.folder, layouts: files.layouts, fontFolders: [files.fonts], in: key.style)
    }
  }
}
