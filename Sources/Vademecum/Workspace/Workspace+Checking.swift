import Catalogue
import Diagnostics
import Export
import Frames
import Inspection
import Layout

extension Workspace {
  /// Reads the edition at `path` and checks it, as `check` does with an edition. Mistakes in its data do not hide those in its
  /// layout and its pictures: all are told at once. For a press, what it would print badly is told besides.
  public func check(editionAt path: String, for purpose: Purpose = .screen) -> EditionCheck {
    let report = loader.edition(at: path)
    guard let edition = report.value else {
      return EditionCheck(report.diagnostics.joined(with: loader.findingsBesideErrors(in: path)))
    }
    return checked(edition, for: purpose).adding(report.diagnostics)
  }

  /// Lays an edition out and composes its pages, and reports all that is wrong or doubtful about the data, the layout and the
  /// pages, in the order of files and lines; for a press, what it would print badly, too.
  public func check(_ edition: Edition, for purpose: Purpose = .screen) -> DiagnosticList {
    checked(edition, for: purpose).findings
  }

  private func checked(_ edition: Edition, for purpose: Purpose) -> EditionCheck {
    let report = loader.load(edition).flatMap { $0.made(for: purpose) }
    var found = report.diagnostics
    guard let loaded = report.value else {
      // Mistakes of the layout hide none of the data.
      guard let edition = edition.checked().value else { return EditionCheck(found) }
      found.add(contentsOf: edition.warnings())
      found.add(contentsOf: loader.pictureFindings(in: edition, sections: Array(edition.sections.indices)))
      return EditionCheck(found)
    }
    found.add(contentsOf: loaded.edition.warnings())
    found.add(contentsOf: loaded.design.warnings)
    let sections = Array(loaded.edition.sections.indices)
    let pages = paginated(loaded)
    let (document, onPages) = pages.document(sections: sections, reportingShortenedTexts: true)
    found.add(contentsOf: pages.found.joined(with: onPages))
    found.add(contentsOf: UnprintedFields.warnings(about: loaded.edition, in: loaded.design))
    found.add(contentsOf: TypewriterMarks.warnings(about: loaded.edition, in: loaded.design))
    found.add(contentsOf: loaded.fileFindings(sections: sections))
    found.add(contentsOf: loaded.edition.warnings(ofPicturesIn: document, sections: sections))
    found.add(contentsOf: ContrastCheck.warnings(about: document, at: Place(file: edition.path)))
    found.add(contentsOf: document.warnings(ofFontsFrom: files.systemFonts, usedBy: loaded.edition))
    found.add(contentsOf: preflight(document, of: loaded))
    found.add(contentsOf: HyphenationWarnings.ofSystem(loaded.languages, in: loader.hyphenation))
    return EditionCheck(
      found, resources: loaded.edition.sections.reduce(0) { $0 + $1.resources.count }, pages: document.pages.count)
  }

  /// What a press would print badly; nothing of a document for screens.
  private func preflight(_ document: Document, of edition: LoadedEdition) -> DiagnosticList {
    guard let press = edition.press, let inks = try? PressInks(press) else { return DiagnosticList() }
    return Preflight.warnings(
      about: document, on: inks, edition.design.print.binding, at: Place(file: edition.edition.path))
  }
}
