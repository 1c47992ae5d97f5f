import Catalogue
import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// An edition in its layout, from cards to decided pages: the recipe of this module.
///
/// The pages are decided once. Documents of the whole or of sections are then drawn from them, several at once on several
/// threads if need be.
package struct PaginatedEdition: Sendable {
  /// Findings about the cards and the pages.
  package let found: DiagnosticList
  /// The labels of the pages on which the resources begin, by the resources' ids.
  package let pageLabels: [String: String]
  /// The edition, its layout and the numbers of its pages.
  package let context: RenderContext
  /// Makes a fresh typesetter.
  package let typesetter: @Sendable () -> Typesetter
  private let sequences: [PageSequence]

  /// Decides the pages of an edition.
  ///
  /// - Parameters:
  ///   - news: what is new since the previous edition.
  ///   - threads: how many threads may lay out cards side by side; the pages do not depend on it.
  ///   - cache: what is kept of earlier editions, and will be of this one; the pages do not depend on it.
  ///   - typesetter: gives a fresh one for each thread and document.
  package init(
    _ edition: Edition, in design: Design, news: News? = nil, threads: Int = 1, cache: LayoutCache? = nil,
    typesetter: @escaping @Sendable () -> Typesetter
  ) {
    let boxLayout = BoxLayout(
      typesetter: cache?.takeTypesetter() ?? typesetter(), language: edition.language)
    let galley = Galley(
      RenderContext(edition: edition, design: design, news: news), threads: threads, cache: cache,
      boxLayout: boxLayout, typesetter: typesetter)
    var paginator = EditionPaginator(
      of: edition, in: design, galley: galley, cache: cache, boxLayout: boxLayout)
    (context, sequences) = paginator.sequences(of: edition, news: news)
    pageLabels = PaginatedEdition.labels(of: sequences, in: edition)
    found = design.warnings(for: edition.resourceTable, language: edition.language, at: edition.languagePlace)
      .joined(with: paginator.found).joined(with: boxLayout.found)
      .joined(with: PaginatedEdition.leftOver(of: sequences, in: edition, design))
    self.typesetter = typesetter
    cache?.keep(boxLayout.typesetter)
  }

  /// The pages of the sections at those places in the edition, to be composed. Those of some sections have front matter of
  /// their own, and keep the labels that they have in the whole.
  ///
  /// - Parameters:
  ///   - reportingShortenedTexts: whether texts that are shortened because the layout asks for it are reported.
  ///   - observer: makes what watches the pages while they are drawn, if anything does.
  package func pages(
    ofSections sections: [Int], reportingShortenedTexts: Bool = false,
    observer: (@Sendable () -> (any PageObserver)?)? = nil
  ) -> DecidedPages {
    let composing = DecidedPages.Composing(
      typesetter: typesetter, reportsShortenedTexts: reportingShortenedTexts,
      observer: observer ?? { [design = context.design, typesetter] in SlugLine(in: design, typesetter) })
    guard sections.count < context.edition.sections.count else {
      return DecidedPages(sequences, in: context, composing: composing, found: DiagnosticList())
    }
    let boxLayout = BoxLayout(typesetter: typesetter(), language: context.edition.language)
    let context = context.showing(sections: sections)
    // No card is laid out again: those of the sections are in their pages.
    var paginator = FlowPaginator(of: context.edition, in: context.design, boxLayout: boxLayout)
    var sequences = paginator.excerpt(of: sequences, sections: sections, in: context)
    if context.design.isForPress, context.design.hasFacingPages {
      sequences = PageOrder(design: context.design).onTheirSides(sequences)
    }
    return DecidedPages(
      sequences, in: context, composing: composing, found: paginator.found.joined(with: boxLayout.found))
  }

  /// The document of the sections at those places in the edition, with all its pages composed, and what was found on them.
  package func document(
    sections: [Int], reportingShortenedTexts: Bool = false
  ) -> (document: Document, found: DiagnosticList) {
    let pages = pages(ofSections: sections, reportingShortenedTexts: reportingShortenedTexts)
    return (Document(from: pages).composed(), pages.found())
  }

  /// The labels of the pages on which resources begin, by the resources' ids.
  private static func labels(of sequences: [PageSequence], in edition: Edition) -> [String: String] {
    var labels: [String: String] = [:]
    for sequence in sequences {
      for (index, page) in sequence.pages.enumerated() {
        for place in page.blocks.compactMap({ $0.place(in: sequence) }) {
          labels[edition.resource(at: place).id] = String(sequence.firstNumber + index)
        }
      }
    }
    return labels
  }

  /// The error that cards have no room, where all should stand on one page.
  private static func leftOver(
    of sequences: [PageSequence], in edition: Edition, _ design: Design
  ) -> DiagnosticList {
    var found = DiagnosticList()
    guard design.cardPages?.sections == .onePage else { return found }
    let pages = sequences.filter { design.pages[$0.kind].cards != nil }.flatMap { sequence in
      sequence.pages.map { page in page.blocks.compactMap { $0.place(in: sequence) } }
    }
    let left = pages.dropFirst().joined().map { edition.resource(at: $0).id }
    if !left.isEmpty {
      let first = Array(left.prefix(leftOverNamed))
      found.error(
        .leftOver(first, more: left.count - first.count, layout: design.name), at: Place(file: edition.path))
    }
    return found
  }

  /// So many of the resources that are left over are named.
  private static let leftOverNamed = 12

  // MARK: For those who ask why

  /// The sections that share pages with a section, itself among them; nil for a layout without cards.
  package func run(of section: Int) -> SectionRun? { cardPages(of: section)?.run }

  /// The cards of sections as the paginator measured them, tightened ones included; nil for a layout without cards. They are
  /// laid out again, since the pages keep only the sizes that were chosen.
  package func cardUnits(of run: SectionRun) -> CardUnits? {
    let boxLayout = BoxLayout(typesetter: typesetter(), language: context.edition.language)
    guard let galley = Galley(context, threads: 1, boxLayout: boxLayout, typesetter: typesetter) else { return nil }
    var paginator = SectionPaginator(in: context.design, galley: galley, boxLayout: boxLayout)
    let flow = FlowPaginator(of: context.edition, in: context.design, boxLayout: boxLayout)
    paginator?.tails = flow.heightsOfReferences(in: context)
    return paginator?.tightenedPlans(of: run, from: numberOfFirstCardPage(of: run), in: context).units
  }

  /// The number of the page on which the cards of sections begin.
  package func numberOfFirstCardPage(of run: SectionRun) -> Int {
    cardPages(of: run.sections.lowerBound)?.firstNumber ?? 1
  }

  /// The pages with the cards of a section.
  private func cardPages(of section: Int) -> PageSequence? {
    sequences.first { $0.run?.sections.contains(section) == true && context.design.pages[$0.kind].cards != nil }
  }

  /// The lines of the card of a resource, in the size in which its page has it; nil when no page has a card of it.
  package func cardLines(of place: ResourcePlace) -> CardLines? {
    guard let kind = context.design.cardPages, let card = kind.cards, let choice = choice(of: place, card) else {
      return nil
    }
    return CardLines(
      of: place, in: context, card.size(choice.size).box.atLeast(kind.grid == nil ? 0 : choice.block.height),
      width: choice.block.width, isTightened: choice.isTightened, largestType: choice.largestType,
      typesetter: typesetter())
  }

  /// The number of the size in which pages show the card of a resource (`CardDesign.size`), which rows of a grid may have room for beyond the
  /// one that was chosen; nil for one that runs over several pages.
  package func shownSize(of place: ResourcePlace) -> Int? {
    guard let card = context.design.cardPages?.cards, let choice = choice(of: place, card) else { return nil }
    return choice.flows ? nil : choice.size
  }

  /// What was chosen for the card of a resource.
  private func choice(of place: ResourcePlace, _ card: CardDesign) -> CardChoice? {
    guard let sequence = cardPages(of: place.section), let index = sequence.run?.card(of: place) else { return nil }
    for page in sequence.pages {
      guard let block = page.blocks.first(where: { $0.card == index })?.block.size else { continue }
      for planned in page.plans {
        guard let size = planned.sizes.first(where: { $0.card == index })?.size else { continue }
        return CardChoice(
          size: size, block: block, isTightened: planned.plan.tightened.contains(index),
          largestType: planned.largestType[index] ?? [:])
      }
      // A card that fits no page flows in the smallest size.
      return CardChoice(size: card.sizes.count - 1, block: Size(width: block.width, height: 0), flows: true)
    }
    return nil
  }

  /// What was chosen for a card.
  private struct CardChoice {
    var size: Int
    var block: Size
    var isTightened = false
    var largestType: [TextSizes.Source: Double] = [:]
    /// Whether it runs over several pages.
    var flows = false
  }
}
