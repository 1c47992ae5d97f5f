import Catalogue
import Diagnostics
import LayoutDesign

/// Paginates a whole edition: cards section by section, then what flows, then the order, the sides and the numbers of all
/// pages.
package struct EditionPaginator {
  private let design: Design
  private let order: PageOrder
  /// The pages of cards; nil for a layout without cards.
  private var cards: SectionPaginator?
  private var flow: FlowPaginator
  /// Lays out what is no card.
  private let boxLayout: BoxLayout
  /// What is kept for later editions; nil to keep nothing.
  private let cache: LayoutCache?

  /// Makes a paginator; `boxLayout` lays out what is no card.
  package init(
    of edition: Edition, in design: Design, galley: Galley?, cache: LayoutCache? = nil, boxLayout: BoxLayout
  ) {
    self.design = design
    order = PageOrder(design: design, fills: edition.fills)
    (self.cache, self.boxLayout) = (cache, boxLayout)
    flow = FlowPaginator(of: edition, in: design, cache: cache, boxLayout: boxLayout)
    cards = galley.flatMap { SectionPaginator(in: design, galley: $0, boxLayout: boxLayout) }
  }

  /// What was found about the pages that were decided; that of rounds before is none of theirs.
  private var foundOnPages = DiagnosticList()

  /// Findings about the pages and the cards.
  package var found: DiagnosticList { foundOnPages.joined(with: cards?.galley.found ?? DiagnosticList()) }

  /// The sequences of pages of the whole edition, in order, numbered from 1.
  ///
  /// A table of contents prints the pages on which sections begin and precedes them, an index prints those of resources, and texts
  /// those that their links lead to: all these are laid out with provisional numbers, and again with the true ones until the
  /// numbers stay the same.
  package mutating func sequences(
    of edition: Edition, news: News? = nil
  ) -> (context: RenderContext, sequences: [PageSequence]) {
    let index = index(of: edition)
    let provisional = RenderContext(edition: edition, design: design, index: index, news: news)
    func context(_ numbers: PageNumbers) -> RenderContext { provisional.with(numbers) }
    _ = keepRoomForReferences(in: provisional, atLeastAsBefore: false)
    var (cards, foundOnCards) = findings { $0.cardPages(in: provisional) }
    var numbers = PageNumbers()
    for round in 0..<EditionPaginator.mostRounds {
      let context = context(numbers)
      let keepsHeights = round >= EditionPaginator.freeRounds
      flow.keepsApart = keepsHeights
      let printsOthers = self.cards?.reset(in: context, keepingHeights: keepsHeights) ?? false
      if keepRoomForReferences(in: context, atLeastAsBefore: keepsHeights) || printsOthers {
        (cards, foundOnCards) = findings { $0.cardPages(in: context) }
      }
      let (sequences, found) = findings { $0.numbered($0.sequences(in: context, cards: cards)) }
      let printed = numbers
      numbers = PageNumbers(of: sequences, edition, design)
      guard numbers == printed || round == EditionPaginator.mostRounds - 1 else { continue }
      foundOnPages = foundOnCards.joined(with: found)
      if numbers != printed { foundOnPages.warn(.unsettledNumbers, at: Place(file: edition.path)) }
      return (context, sequences)
    }
    preconditionFailure("there are rounds")
  }

  /// What `body` gives, and what is found meanwhile.
  private mutating func findings<Value>(_ body: (inout EditionPaginator) -> Value) -> (Value, DiagnosticList) {
    _ = (flow.takeFound(), boxLayout.takeFound())
    let value = body(&self)
    return (value, flow.takeFound().joined(with: boxLayout.takeFound()))
  }

  /// The lists of titles, authors and types, where pages show them.
  private func index(of edition: Edition) -> CatalogueIndex? {
    guard design.usesIndex else { return nil }
    let context = RenderContext(edition: edition, design: design)
    func make() -> CatalogueIndex {
      CatalogueIndex(edition, words: context.words, sections: context.shownSections, fields: design.indexedFields)
    }
    return cache?.index(of: context, make) ?? make()
  }

  /// After so many rounds a table of contents whose length depends on its numbers is left as it is; two or three are usual.
  private static let mostRounds = 12
  /// After so many rounds no card becomes lower than it was, and no page shares another that did not.
  private static let freeRounds = 4

  // MARK: Cards

  /// Keeps the room below the last cards of sections that their references need; whether it is another than before.
  private mutating func keepRoomForReferences(in context: RenderContext, atLeastAsBefore: Bool) -> Bool {
    guard let former = cards?.tails else { return false }
    var heights = flow.heightsOfReferences(in: context)
    if atLeastAsBefore, !former.isEmpty { heights = zip(heights, former).map(max) }
    cards?.tails = heights
    return heights != former
  }

  /// The pages of cards of all sections.
  ///
  /// Where cards should stay on the pages they had, the number of a section's first page must be known before: it follows
  /// from the front matter, laid out with provisional numbers, and the sections before it.
  private mutating func cardPages(in context: RenderContext) -> [CardPages] {
    guard let kind = design.pages.firstIndex(where: { $0.cards != nil }), let cards else { return [] }
    let runs = cards.runs(in: context) { section in
      // Pages of other kinds begin a section, or end the one before.
      let before = design.pages[..<kind], after = design.pages[kind...]
      return !before.contains { appears($0, forSection: section, in: context) }
        && !after.contains { appears($0, forSection: section - 1, in: context) }
    }
    guard context.edition.stability > 0, !context.formerPages.isEmpty else {
      return runs.map { run in
        var pages = cards.pages(of: run, from: 1, in: context, through: &flow)
        cards.letGoOfCards(of: run, on: &pages)
        return CardPages(run: run, pages: pages)
      }
    }
    var provisional = sequences(in: context, cards: runs.map { CardPages(run: $0, pages: [PageDraft()]) })
    var decided: [CardPages] = []
    for index in provisional.indices where provisional[index].kind == kind {
      guard let run = provisional[index].run else { continue }
      let number = order.firstNumber(ofLast: Array(provisional[...index]))
      provisional[index].pages = cards.pages(of: run, from: number, in: context, through: &flow)
      cards.letGoOfCards(of: run, on: &provisional[index].pages)
      decided.append(CardPages(run: run, pages: provisional[index].pages))
    }
    return decided
  }

  /// The pages of sections whose cards share them.
  private struct CardPages {
    var run: SectionRun
    var pages: [PageDraft]
  }

  // MARK: Kinds of page

  /// All sequences in the order of the design, not numbered yet. Kinds that come once for each section alternate, section by
  /// section; a layout where others stand between them is refused when it is read.
  private mutating func sequences(in context: RenderContext, cards: [CardPages]) -> [PageSequence] {
    let scope = Scope(context)
    let front = context.edition.front.count
    var sequences: [PageSequence] = []
    var hasSections = false
    for turn in design.order {
      switch turn {
      case .front: sequences += ownSequences(0..<front, in: scope)
      case .back: sequences += ownSequences(front..<context.edition.ownPages.count, in: scope)
      case .kind(let kind) where !design.pages[kind].isPerSection:
        if let sequence = sequence(kind, in: scope, cards: cards) { sequences.append(sequence) }
      case .kind:
        if !hasSections { sequences += sectionSequences(in: scope, cards: cards) }
        hasSections = true
      }
    }
    return flow.sharing(order.closed(sequences), in: context)
  }

  private mutating func sectionSequences(in scope: Scope, cards: [CardPages]) -> [PageSequence] {
    let kinds = design.pages.indices.filter { design.pages[$0].isPerSection }
    var sequences: [PageSequence] = []
    for section in scope.context.edition.sections.indices {
      var scope = scope
      scope.section = section
      sequences += kinds.compactMap { sequence($0, in: scope, cards: cards) }
    }
    return sequences
  }

  /// The pages of the edition's own at those places.
  private mutating func ownSequences(_ places: Range<Int>, in scope: Scope) -> [PageSequence] {
    places.compactMap { place in
      let page = scope.context.edition.ownPages[place]
      guard let kind = design.ownKind(named: page.kind) else { return nil }
      var scope = scope
      scope.ownPage = place
      guard let sequence = flow.sequence(kind, in: scope) else {
        flow.warnOfEmptyPage(page)
        return nil
      }
      return sequence
    }
  }

  /// The pages of a kind, for the current section if it comes once for each; nil when it does not appear, and for cards that stand on
  /// pages of an earlier section.
  private mutating func sequence(_ kind: Int, in scope: Scope, cards: [CardPages]) -> PageSequence? {
    if let section = scope.section, design.pages[kind].cards != nil {
      guard let own = cards.first(where: { $0.run.sections.lowerBound == section }) else { return nil }
      return PageSequence(
        kind: kind, run: own.run,
        pages: flow.addingReferences(to: own.pages, of: own.run, design.pages[kind], in: scope))
    }
    if let section = scope.section, design.pages[kind].givesWay, isIntroduced(section) { return nil }
    return flow.sequence(kind, in: scope)
  }

  /// Whether a section is introduced above its first card.
  private func isIntroduced(_ section: Int) -> Bool { cards?.galley.headings.introduces(section) == true }

  /// Whether pages of a kind stand beside the cards of a section.
  private func appears(_ kind: PageKind, forSection section: Int, in context: RenderContext) -> Bool {
    guard kind.isPerSection, kind.cards == nil, !(kind.givesWay && isIntroduced(section)) else { return false }
    var scope = Scope(context)
    scope.section = section
    return scope.holds(kind.conditions) && kind.hasContent(in: scope)
  }

  private mutating func numbered(_ sequences: [PageSequence]) -> [PageSequence] {
    if let numbered = order.numbered(sequences) { return numbered }
    let numbered = order.numberedWithoutFilling(sequences)
    let kind = design.pages.first { $0.fills != nil }
    if let multiple = order.fills ?? kind?.fills {
      flow.warnOfUnfilledSheets(kind, multiple: multiple, pages: numbered.pageCount)
    }
    return numbered
  }
}

extension FlowPaginator {
  /// The pages of a kind without cards; nil when it does not appear. A kind that fills sheets has no pages yet.
  fileprivate mutating func sequence(_ kind: Int, in scope: Scope) -> PageSequence? {
    let page = design.pages[kind]
    guard scope.holds(page.conditions) else { return nil }
    if page.fills != nil { return PageSequence(kind: kind, pages: []) }
    guard page.hasContent(in: scope) else { return nil }
    let run = scope.section.map { SectionRun($0..<$0 + 1, of: scope.context.edition) }
    return PageSequence(kind: kind, run: run, ownPage: scope.ownPage, pages: pages(ofKind: kind, in: scope))
  }

  /// The sequences of a part of an edition: front matter of its own and the given sections, with the numbers they have in the
  /// whole. Pages that only complete printed sheets, blank ones and those that fill, are left out.
  mutating func excerpt(of whole: [PageSequence], sections: [Int], in context: RenderContext) -> [PageSequence] {
    let order = PageOrder(design: design)
    return whole.flatMap { sequence -> [PageSequence] in
      var sequence = sequence
      sequence.blanks = 0
      if sequence.run != nil { return sequence.showing(sections: Set(sections)) }
      let own = [sequence].withGuests.map(\.sequence).compactMap { part -> PageSequence? in
        guard part.ownPage == nil, design.pages[part.kind].fills == nil,
          var own = self.sequence(part.kind, in: Scope(context))
        else { return nil }
        own.firstNumber = part.firstNumber
        return own
      }
      return sharing(own, in: context).map { order.placed($0, at: $0.firstNumber) }
    }
  }
}
