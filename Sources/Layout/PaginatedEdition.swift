import Catalogue
import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// An edition made up in a design, from cards to decided pages: the recipe of this room.
///
/// The pages are decided once. Documents of the whole or of sections are then drawn from them, several at once on several
/// threads if need be.
package struct PaginatedEdition: Sendable {
  /// What a person should know of how the cards and the pages came out.
  package let found: DiagnosticList
  /// The labels of the pages on which the resources begin, by the resources' ids.
  package let pageLabels: [String: String]
  /// The edition in its layout.
  package let issue: Scope.Issue
  private let sequences: [PageSequence]
  /// The last identity of a block in the sequences.
  private let identity: Int
  /// Makes a fresh typesetter.
  package let typesetter: @Sendable () -> Typesetter

  /// Decides the pages of an edition.
  ///
  /// - Parameters:
  ///   - news: what is new since the previous edition.
  ///   - threads: how many threads may set cards side by side; the pages do not depend on it.
  ///   - typesetter: gives a fresh one for each thread and document.
  package init(
    _ edition: Edition, in design: Design, news: News? = nil, threads: Int = 1,
    typesetter: @escaping @Sendable () -> Typesetter
  ) {
    let galley = PaginatedEdition.setCards(
      of: Scope.Issue(edition: edition, design: design, news: news), threads: threads, typesetter: typesetter)
    let setter = Setter(typesetter: typesetter(), language: edition.language)
    var paginator = Paginator(design: design, galley: galley, setter: setter)
    (issue, sequences) = paginator.sequences(of: edition, news: news)
    identity = paginator.identity
    pageLabels = PaginatedEdition.labels(of: sequences, in: edition)
    found = PaginatedEdition.report(galley.mishaps + setter.mishaps, paginator.remarks, of: edition)
    self.typesetter = typesetter
  }

  /// The document of the edition, or of the sections at those places in it, with their own front matter and the labels that
  /// their pages have in the whole. Texts that the layout shortens, as it is asked to, are among what is found only where
  /// that is wanted. `observer` watches the pages while they are drawn.
  package func document(
    sections: [Int], tellingOfShortenedTexts: Bool = false, observer: (any PageObserver)? = nil
  ) -> (document: Document, found: DiagnosticList) {
    let setter = Setter(typesetter: typesetter(), language: issue.edition.language)
    setter.notesShortening = tellingOfShortenedTexts
    guard sections.count < issue.edition.sections.count else {
      var composer = Composer(issue, setter: setter, observer: observer)
      let document = composer.document(of: sequences)
      return (document, PaginatedEdition.report(setter.mishaps, [], of: issue.edition))
    }
    let part = issue.showing(sections: sections)
    // No card is set again: those of the sections are in their pages.
    let galley = Galley(cards: [], mishaps: [])
    var paginator = Paginator(design: issue.design, galley: galley, setter: setter, after: identity)
    let pages = paginator.excerpt(part, of: sequences, sections: sections)
    var composer = Composer(part, setter: setter, observer: observer)
    let document = composer.document(of: pages)
    return (document, PaginatedEdition.report(setter.mishaps, paginator.remarks, of: issue.edition))
  }

  /// The labels of the pages on which resources begin, by the resources' ids.
  private static func labels(of sequences: [PageSequence], in edition: Edition) -> [String: String] {
    var labels: [String: String] = [:]
    for sequence in sequences {
      guard let section = sequence.section else { continue }
      for (index, page) in sequence.pages.enumerated() {
        for case let resource? in page.blocks.map(\.resource) {
          labels[edition.sections[section].resources[resource].id] = String(sequence.firstNumber + index)
        }
      }
    }
    return labels
  }

  /// The number of the page on which the cards of a section begin.
  package func firstPage(ofCardsIn section: Int) -> Int {
    sequences.first { $0.section == section && issue.design.pages[$0.kind].cards != nil }?.firstNumber ?? 1
  }

  /// All cards of an issue, set in every size.
  package static func setCards(
    of issue: Scope.Issue, threads: Int, typesetter: @Sendable () -> Typesetter
  ) -> Galley {
    let design = issue.design
    guard let kind = design.cardPages, let cards = kind.cards else {
      return Galley(cards: issue.edition.sections.map { _ in [] }, mishaps: [])
    }
    return Galley(
      issue, cards,
      width: kind.cardWidth(on: design.sheet), leastHeight: kind.leastCardHeight, threads: threads,
      typesetter: typesetter)
  }

  // MARK: What went wrong

  private static func report(
    _ mishaps: [Mishap], _ remarks: [Paginator.Remark], of edition: Edition
  ) -> DiagnosticList {
    var report = DiagnosticList()
    for remark in remarks { report.add(diagnostic(remark, of: edition)) }
    for mishap in mishaps { report.add(diagnostic(mishap)) }
    return report
  }

  private static func diagnostic(_ mishap: Mishap) -> Diagnostic {
    switch mishap {
    case .overflow(let amount, let text, let scope):
      let what = text.map { "'\($0.shortened)'" } ?? "a box"
      return Diagnostic(
        .warning, at: scope.place, id: "overflow", "\(what) stands \(amount.inMillimetres) out of its frame",
        hint: "shorten it, or give the frame more room in the layout")
    case .missingGlyph(let scalar, let scope):
      let edition = scope.issue.edition
      let face = FallbackFace.candidates(for: scalar, language: edition.language).first
      return Diagnostic(
        .warning, at: scope.place(of: scalar), id: "missing-glyph",
        "no font has the character \(scalar.codePointName), and a sign stands in for it",
        hint: "put a font that has it into the folder '\(edition.fontFolder)'"
          + (face.map { ", or install \($0.package)" } ?? ""))
    case .shortened(let shortening):
      return Diagnostic(
        .warning, at: shortening.scope.place, id: "shortened-text",
        "'\(shortening.subject)' is shortened to \(shortening.kept) of its \(shortening.total) words",
        hint: shortening.scope.resourceAtHand?.url == nil ? "no url leads to the rest" : nil)
    }
  }

  private static func diagnostic(_ remark: Paginator.Remark, of edition: Edition) -> Diagnostic {
    switch remark {
    case .flowingCard(let section, let resource, let pages):
      let resource = edition.sections[section].resources[resource]
      return Diagnostic(
        .warning, at: resource.place, .page(.flowingCard(resource: resource.id, pages: pages)))
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

  /// Where the field of the resource at hand stands that has a character; the resource's own place when none has it, as
  /// may be with capitals that the layout made.
  fileprivate func place(of scalar: Unicode.Scalar) -> Place {
    guard let resource = resourceAtHand else { return place }
    if resource.title.unicodeScalars.contains(scalar) { return resource.titlePlace }
    for (author, place) in zip(resource.authors, resource.authorPlaces) where author.unicodeScalars.contains(scalar) {
      return place
    }
    return resource.summary.plainText.unicodeScalars.contains(scalar) ? resource.summaryPlace : resource.place
  }
}
