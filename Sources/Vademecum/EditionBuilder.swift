import Catalogue
import Diagnostics
import Frames
import Layout
import Reading
import Typesetting

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
  public func document(
    of path: String, sections: [String] = [], isStrict: Bool = false, isProof: Bool = false
  ) -> Reported<Document> {
    let report = Edition.read(path)
    var found = report.diagnostics
    guard let edition = report.value, let chosen = choose(sections, of: edition, &found),
      let design = readDesign(edition, &found)
    else { return Reported(nil, found) }
    if isStrict { found.add(contentsOf: edition.picturesWithoutWords()) }
    let makeUp = makeUp(edition, design)
    let drawn = makeUp.document(sections: chosen, isProof: isProof)
    found.add(contentsOf: makeUp.found.joined(with: drawn.found))
    return Reported(drawn.document, found)
  }

  /// Reads the edition at `path` and makes it up as `document` does, and adds what is doubtful about the data, the layout
  /// and the pages; in the order of files and lines.
  public func check(_ path: String) -> Diagnostics {
    let report = Edition.read(path)
    var found = report.diagnostics
    guard let edition = report.value else { return found.sorted() }
    found.add(contentsOf: edition.doubts())
    if !found.hasErrors, let design = readDesign(edition, &found) {
      found.add(contentsOf: design.doubts)
      let makeUp = makeUp(edition, design)
      let (document, mishaps) = makeUp.document(
        sections: Array(edition.sections.indices), tellingOfShortenedTexts: true)
      found.add(contentsOf: makeUp.found.joined(with: mishaps))
      found.add(contentsOf: Legibility.doubts(about: document, at: Place(file: path)))
    }
    return found.sorted()
  }

  /// Why the resource `id` stands where it does in the edition at `path`, in a few lines; nil when there are errors, an unknown
  /// resource among them.
  public func explanation(of id: String, in path: String) -> Reported<String> {
    let report = Edition.read(path)
    var found = report.diagnostics
    guard let edition = report.value, let design = readDesign(edition, &found) else { return Reported(nil, found) }
    let explanation = makeUp(edition, design).explanation(of: id)
    if explanation == nil {
      let known = edition.sections.flatMap(\.resources).map(\.id)
      found.error(
        "unknown-resource", at: Place(file: path), "the edition has no resource '\(id)'",
        hint: didYouMean(id, among: known))
    }
    return Reported(explanation, found)
  }

  /// The edition made up in its layout.
  private func makeUp(_ edition: Edition, _ design: Design) -> MakeUp {
    MakeUp(edition, in: design) { [files] in Typesetter(fonts: design.fonts, hyphenation: files.hyphenation) }
  }

  /// The places in the edition of the sections with those ids, in the edition's order; all of them for none.
  private func choose(_ ids: [String], of edition: Edition, _ found: inout Diagnostics) -> [Int]? {
    let known = edition.sections.map(\.section.id)
    for id in ids where !known.contains(id) {
      found.error(
        "unknown-section", at: Place(file: edition.path), "the edition has no section '\(id)'",
        hint: didYouMean(id, among: known))
    }
    guard !found.hasErrors else { return nil }
    return ids.isEmpty ? Array(known.indices) : known.indices.filter { ids.contains(known[$0]) }
  }

  /// The layout that the edition names: one of the program's, or a folder by its path from the edition's.
  private func readDesign(_ edition: Edition, _ found: inout Diagnostics) -> Design? {
    let name = Placed(edition.layout, at: edition.layoutPlace)
    let folder = LayoutFolder.find(name, from: edition.directory, among: files.layouts, &found)
    guard let folder else { return nil }
    let design = Design.read(folder, layouts: files.layouts, fontFolders: [files.fonts])
    found.add(contentsOf: design.diagnostics)
    return design.value
  }
}
