import Catalogue
import Diagnostics
import Frames
import Inspection
import Layout

/// Makes documents out of editions: the way from file to pages.
///
///     let report = EditionBuilder().document(of: "editions/2022-06.yaml")
///     report.diagnostics.all.forEach { print($0) }
///     if let document = report.value { try Publisher().write(document, to: "2022-06.pdf") }
public struct EditionBuilder: Sendable {
  /// The program's own fonts, layouts and patterns.
  public var files: ProgramFiles

  /// Makes a builder that uses `files`.
  public init(files: ProgramFiles = .found()) { self.files = files }

  /// Reads the edition at `path`, sets it and paginates it.
  ///
  /// With `sections` only those sections are in the document, with the front matter and the partner page; they keep the
  /// folios and labels of the whole edition. With `isStrict` pictures that no author has described are warned of. With
  /// `isProof` the pages show how they were made: frames, baselines, lines that are loose or divided, the sizes of cards,
  /// what pages cost, and what stands out of its frame. The value is nil when there are errors.
  ///
  /// The document's record says what it was made from, for a file that is to meet `standard`; a proof has none, and a file that
  /// is to meet nothing cannot carry one.
  public func document(
    of path: String, sections: [String] = [], isStrict: Bool = false, isProof: Bool = false,
    for standard: Standard = .both
  ) -> Reported<Document> {
    let report = SharedReading(files).open(path, isStrict: isStrict)
    var found = report.diagnostics
    guard let open = report.value, let chosen = open.places(of: sections, &found) else { return Reported(nil, found) }
    let pages = open.paginated(threads: Machine.processors)
    var (document, mishaps) = isProof ? pages.proof(sections: chosen) : pages.document(sections: chosen)
    found.add(contentsOf: pages.found.joined(with: mishaps))
    found.add(contentsOf: open.fallbacks.mistakes)
    if !isProof, standard != .none {
      open.addRecord(to: &document, pages, sections: chosen, open.fingerprints(for: standard))
    }
    return Reported(document, found)
  }

  /// Reads the edition at `path` and makes it up as `document` does, and adds what is doubtful about the data, the layout
  /// and the pages; in the order of files and lines.
  public func check(_ path: String) -> DiagnosticList {
    let report = SharedReading(files).open(path)
    var found = report.diagnostics
    guard let open = report.value else { return found.sorted() }
    let (edition, design) = (open.edition, open.design)
    found.add(contentsOf: edition.warnings())
    found.add(contentsOf: design.warnings)
    let pages = open.paginated(threads: Machine.processors)
    let (document, mishaps) = pages.document(
      sections: Array(edition.sections.indices), reportingShortenedTexts: true)
    found.add(contentsOf: pages.found.joined(with: mishaps))
    found.add(contentsOf: open.fallbacks.mistakes)
    found.add(contentsOf: ContrastCheck.warnings(about: document, at: Place(file: path)))
    found.add(contentsOf: document.fonts(from: files.systemFonts, usedBy: edition))
    return found.sorted()
  }

  /// Why the resource `id` stands where it does in the edition at `path`, in a few lines; nil when there are errors, an unknown
  /// resource among them.
  public func explanation(of id: String, in path: String) -> Reported<String> {
    let report = SharedReading(files).open(path)
    var found = report.diagnostics
    guard let open = report.value else { return Reported(nil, found) }
    let explanation = open.paginated(threads: Machine.processors).explanation(of: id)
    if explanation == nil {
      let known = open.edition.sections.flatMap(\.resources).map(\.id)
      found.error(
        "unknown-resource", at: Place(file: path), "the edition has no resource '\(id)'",
        hint: didYouMean(id, among: known))
    }
    return Reported(explanation, found)
  }
}
