import Catalogue
import Diagnostics
import Frames
import Typesetting

/// Makes an edition up in a design, from cards to pages to frames: the recipe of this room.
package struct MakeUp {
  private let edition: Edition
  private let design: Design
  private let typesetter: @Sendable () -> Typesetter

  /// Prepares the making up; `typesetter` gives a fresh one for each thread.
  package init(edition: Edition, design: Design, typesetter: @escaping @Sendable () -> Typesetter) {
    self.edition = edition
    self.design = design
    self.typesetter = typesetter
  }

  /// The document of the edition, or of the sections at those places in it.
  package func document(sections: [Int], _ found: inout Diagnostics) -> Document {
    let setter = Setter(typesetter: typesetter(), language: edition.language)
    let galley = setCards()
    var paginator = Paginator(design: design, galley: galley, setter: setter)
    var (issue, sequences) = paginator.sequences(of: edition)
    if sections.count < edition.sections.count {
      issue = issue.showing(sections: sections)
      sequences = paginator.excerpt(issue, of: sequences, sections: sections)
    }
    var composer = Composer(issue, setter: setter)
    let document = composer.document(of: sequences)
    report(galley.mishaps + setter.mishaps, paginator.remarks, &found)
    return document
  }

  private func setCards() -> Galley {
    guard let kind = design.cardPages, let cards = kind.cards else {
      return Galley(cards: edition.sections.map { _ in [] }, mishaps: [])
    }
    return Galley(
      Scope.Issue(edition: edition, design: design), cards,
      width: design.sheet.width - kind.margins.left - kind.margins.right, typesetter: typesetter)
  }

  // MARK: What went wrong

  private func report(_ mishaps: [Mishap], _ remarks: [Paginator.Remark], _ found: inout Diagnostics) {
    var report = Diagnostics()
    for diagnostic in remarks.map(diagnostic) + mishaps.map(diagnostic) { report.add(diagnostic) }
    found.add(contentsOf: report.withoutRepeats())
  }

  private func diagnostic(_ mishap: Mishap) -> Diagnostic {
    switch mishap {
    case .overflow(let amount, let text, let scope):
      let what = text.map { "'\($0.shortened)'" } ?? "a box"
      return Diagnostic(
        .warning, at: scope.place, id: "overflow", "\(what) stands \(amount.inMillimetres) out of its frame",
        hint: "shorten it, or give the frame more room in the layout")
    case .missingGlyph(let scalar, let scope):
      return Diagnostic(
        .warning, at: scope.place, id: "missing-glyph",
        "no font of the layout has the character \(scalar.codePointName)")
    }
  }

  private func diagnostic(_ remark: Paginator.Remark) -> Diagnostic {
    switch remark {
    case .flowingCard(let section, let resource, let pages):
      let resource = edition.sections[section].resources[resource]
      return Diagnostic(
        .warning, at: resource.place, id: "flowing-card",
        "resource '\(resource.id)' fits no page in any size and runs over \(pages) pages")
    case .overflow(let kind, let amount):
      return Diagnostic(
        .warning, at: Place(file: edition.path), id: "overflow",
        "a box of the page '\(kind)' stands \(amount.inMillimetres) out of the text block")
    case .unfilled(let kind, let pages, let multiple):
      return Diagnostic(
        .warning, at: Place(file: edition.path), id: "unfilled-sheets",
        "the catalogue has \(pages) pages, and no number of pages '\(kind)' makes them a multiple of \(multiple)",
        hint: "in the layout, let no page after '\(kind)' begin on a certain side")
    }
  }
}

extension Scope {
  /// Where what is at hand stands in the data.
  fileprivate var place: Place { resourceAtHand?.place ?? Place(file: issue.edition.path) }
}
