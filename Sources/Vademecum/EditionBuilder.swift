import Catalogue
import Diagnostics
import Frames
import Inspection
import Layout

/// Makes documents from the files of editions.
///
///     let report = EditionBuilder().document(of: "editions/2022-06.yaml")
///     report.diagnostics.all.forEach { print($0) }
///     if let document = report.value { try Publisher().write(document, to: "2022-06.pdf") }
public struct EditionBuilder: Sendable {
  /// The program's own fonts, layouts and patterns.
  public var files: ProgramFiles

  /// Makes a builder that uses `files`.
  public init(files: ProgramFiles = .found()) { self.files = files }

  /// Reads the edition at `path`, typesets it and paginates it.
  ///
  /// The document's record says what it was made from, for a file that is to conform to `standard`; a proof has no record,
  /// and a file that conforms to none cannot carry one.
  ///
  /// - Parameters:
  ///   - sections: the ids of the sections to show, with the front matter and the partner page; they keep the folios and
  ///     labels of the whole edition. All sections for an empty list.
  ///   - isStrict: whether to warn of pictures that no author has described.
  ///   - isProof: whether the pages show how they were made: frames, baselines, loose and hyphenated lines, sizes of cards,
  ///     demerits of pages, and overflows.
  /// - Returns: the document, or nil when there are errors.
  public func document(
    of path: String, sections: [String] = [], isStrict: Bool = false, isProof: Bool = false,
    for standard: Standard = .both
  ) -> Reported<Document> {
    let report = EditionLoader(files).load(path, isStrict: isStrict)
    var found = report.diagnostics
    guard let loaded = report.value, let chosen = loaded.indices(ofSections: sections, &found) else {
      return Reported(nil, found)
    }
    let pages = loaded.paginated(threads: Machine.processors)
    let decided = isProof ? pages.proof(ofSections: chosen) : pages.pages(ofSections: chosen)
    var document = Document(from: decided).composed()
    found.add(contentsOf: pages.found.joined(with: decided.found()))
    found.add(contentsOf: loaded.fallbacks.warnings)
    // Strictly, they have been warned of.
    if !isStrict { found.add(contentsOf: loaded.undescribedPictures(in: document, for: standard)) }
    guard !found.hasErrors else { return Reported(nil, found) }
    if !isProof, standard != .none {
      loaded.addRecord(to: &document, pages, sections: chosen, loaded.fingerprints(for: standard))
    }
    return Reported(document, found)
  }

  /// Reads and paginates the edition at `path` as `document` does, and also reports what is doubtful about the data, the
  /// layout and the pages; in the order of files and lines.
  public func check(_ path: String) -> DiagnosticList {
    let report = EditionLoader(files).load(path)
    var found = report.diagnostics
    guard let loaded = report.value else { return found.sorted() }
    let (edition, design) = (loaded.edition, loaded.design)
    found.add(contentsOf: edition.warnings())
    found.add(contentsOf: design.warnings)
    let pages = loaded.paginated(threads: Machine.processors)
    let decided = pages.pages(ofSections: Array(edition.sections.indices), reportingShortenedTexts: true)
    let document = Document(from: decided).composed()
    found.add(contentsOf: pages.found.joined(with: decided.found()))
    found.add(contentsOf: loaded.fallbacks.warnings)
    found.add(contentsOf: ContrastCheck.warnings(about: document, at: Place(file: path)))
    found.add(contentsOf: document.warnings(ofFontsFrom: files.systemFonts, usedBy: edition))
    return found.sorted()
  }

  /// Why the resource `id` stands where it does in the edition at `path`, in a few lines; nil when there are errors, such as an
  /// unknown resource.
  public func explanation(of id: String, in path: String) -> Reported<String> {
    let report = EditionLoader(files).load(path)
    var found = report.diagnostics
    guard let loaded = report.value else { return Reported(nil, found) }
    let explanation = loaded.paginated(threads: Machine.processors).explanation(of: id)
    if explanation == nil { found.error(loaded.unknownResource(id), at: Place(file: path)) }
    return Reported(explanation, found)
  }

  /// Why a line of the card of the resource `id` ends where it does in the edition at `path`, in a few lines; nil when there are
  /// errors, such as an unknown resource or line. Lines are counted from 1, in the order in which they are read.
  public func explanation(ofLine line: Int, of id: String, in path: String) -> Reported<String> {
    let report = EditionLoader(files).load(path)
    var found = report.diagnostics
    guard let loaded = report.value else { return Reported(nil, found) }
    guard let explanation = loaded.paginated(threads: Machine.processors).explanation(ofLine: line, of: id) else {
      found.error(loaded.unknownResource(id), at: Place(file: path))
      return Reported(nil, found)
    }
    if explanation.text == nil {
      found.error(.unknownLine(line, resource: id, count: explanation.lineCount), at: Place(file: path))
    }
    return Reported(explanation.text, found)
  }
}

extension LoadedEdition {
  /// Says that the edition has no resource of that id.
  fileprivate func unknownResource(_ id: String) -> EditionFinding {
    .unknownResource(id, near: suggestion(for: id, among: edition.sections.flatMap(\.resources).map(\.id)))
  }
}
