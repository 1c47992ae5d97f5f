import Catalogue
import Frames
import LayoutDesign

/// Decides the pages of cards, section by section: one below the other, in columns, or in the cells of a grid.
package struct SectionPaginator {
  let kind: PageKind
  let cards: CardDesign
  let boxLayout: BoxLayout
  /// The cards, and what is kept of them for later editions.
  private(set) var galley: Galley
  /// For each section, the height in points that stays free below its last cards; empty where none does.
  package var tails: [Double] = []

  /// Makes a paginator for the cards of a galley; nil for a layout without cards.
  package init?(in design: Design, galley: Galley, boxLayout: BoxLayout) {
    guard let kind = design.cardPages, let cards = kind.cards else { return nil }
    self.kind = kind
    self.cards = cards
    self.galley = galley
    self.boxLayout = boxLayout
  }

  /// The height that stays free below the last cards of a section.
  func tail(of section: Int) -> Double { tails.isEmpty ? 0 : tails[section] }

  /// The cards of a run of sections.
  func cards(of run: SectionRun, in context: RenderContext) -> RunCards {
    RunCards(run, in: galley, on: kind) { isIntroducedInCell($0, in: context) }
  }

  /// The cards of a run of sections as units of pagination.
  func units(of set: RunCards, in context: RenderContext) -> CardUnits {
    let rows = kind.grid.map { GridRows(of: set, in: $0, context, cards.rules) }
    return CardUnits(
      of: set, rows: rows, alone: rows.map { heightsAlone(in: $0, of: set, context) } ?? [:], in: context, kind, cards,
      tail: tail(of: set.run.sections.upperBound - 1))
  }

  /// Lays out again the cards that print other numbers of pages than before; whether there are any.
  mutating func reset(in context: RenderContext, keepingHeights: Bool) -> Bool {
    guard let galley = galley.reset(in: context, keepingHeights: keepingHeights, boxLayout) else { return false }
    self.galley = galley
    return true
  }

  /// The pages of sections that begin on the page `number` of the catalogue; cards that fit none go through `flow`.
  func pages(
    of run: SectionRun, from number: Int, in context: RenderContext, through flow: inout FlowPaginator
  ) -> [PageDraft] {
    let pages: SectionPages
    let set = cards(of: run, in: context)
    if let cache = galley.cache {
      pages = cache.pages(for: key(of: set, from: number, in: context)) { [flow] in
        decidedPages(of: set, from: number, in: context, through: flow)
      }
    } else {
      pages = decidedPages(of: set, from: number, in: context, through: flow)
    }
    for noted in pages.notes { boxLayout.tell(noted.notes, in: Scope(context, at: run.place(of: noted.card))) }
    for flowing in pages.flowing {
      flow.tell(flowing, context.edition.resource(at: run.place(of: flowing.card)))
    }
    return pages.drafts.isEmpty ? [PageDraft()] : pages.drafts
  }

  /// Lets go of the cards of sections whose pages are decided, but where references may still change those; what the pages have of them
  /// takes less memory then.
  func letGoOfCards(of run: SectionRun, on pages: inout [PageDraft]) {
    guard tails.allSatisfy({ $0 == 0 }), galley.letGo(of: run.sections) else { return }
    pages.packTexts()
  }

  private func decidedPages(
    of set: RunCards, from number: Int, in context: RenderContext, through flow: FlowPaginator
  ) -> SectionPages {
    kind.grid.map { gridPages(of: set, $0, from: number, in: context, through: flow) }
      ?? columnPages(of: set, from: number, in: context, through: flow)
  }

  private func key(of set: RunCards, from number: Int, in context: RenderContext) -> SectionKey {
    let resources = set.run.sections.flatMap { context.edition.sections[$0].resources }
    let former = context.formerPages
    return SectionKey(
      cards: set.cards, headings: set.subsections, sectionHeadings: set.sections, intros: set.intros,
      introCells: set.introCells,
      starts: set.run.starts,
      breaks: resources.map { context.edition.breaks.contains($0.id) },
      formerPages: former.isEmpty ? [] : resources.map { former[$0.id] }, moveDemerits: context.edition.stability,
      number: former.isEmpty ? nil : number, tail: tail(of: set.run.sections.upperBound - 1))
  }

  /// A card refitted to its page, as it is kept, or as `make` lays it out.
  func refitted(
    _ card: SetCard, _ fit: LayoutCache.Fit, _ make: () -> (block: Block, demerits: Double)?
  ) -> RefittedCard {
    func layOut() -> RefittedCard {
      if case .stretched(_, _, _, let largest) = fit { boxLayout.textSizes = TextSizes(largest: largest) }
      defer { boxLayout.textSizes = nil }
      let (set, notes) = boxLayout.noting(make)
      return RefittedCard(
        block: set?.block, demerits: set?.demerits ?? 0, textSizes: boxLayout.textSizes, notes: notes)
    }
    guard let cache = galley.cache else { return layOut() }
    return cache.refitted(card, fit, in: boxLayout.typesetter.memory, layOut)
  }

  /// Puts what stands above a card on a page, with its top left at `origin`: the heading of its section, unless the page begins with it,
  /// what introduces the section, and the heading of its subsection. What was found when the former two were laid out goes to `notes`.
  func addHeadings(
    above card: Int, of set: RunCards, atHead: Bool, at origin: Point, to page: inout PageDraft,
    _ notes: inout [SectionPages.CardNotes]
  ) {
    var origin = origin
    if let heading = set.sectionHeading(above: card, atHead: atHead) {
      page.blocks.append(.init(block: heading.blocks[0], origin: origin, part: .sectionHeading(card)))
      if !heading.notes.isEmpty { notes.append(.init(card: card, notes: heading.notes)) }
      origin.y += heading.headingHeight
    }
    if let intro = set.intros[card] {
      page.blocks.append(.init(block: intro.blocks[0], origin: origin, part: .sectionIntro(card)))
      if !intro.notes.isEmpty { notes.append(.init(card: card, notes: intro.notes)) }
      origin.y += intro.headingHeight
    }
    guard let heading = set.subsections[card] else { return }
    page.blocks.append(.init(block: heading.blocks[0], origin: origin, part: .subsectionHeading(card)))
  }

  /// What is left of a text block below the heading above a card: to a card that flows, the heading is space.
  func below(headingAbove card: Int, of set: RunCards, _ block: Block) -> Block {
    let height = set.lead(above: card, atHead: true)
    guard height > 0 else { return block }
    var whole = Block(width: block.size.width, height: height + block.size.height)
    whole.content = .children(
      [
        .init(offset: .zero, block: Block(width: block.size.width, height: height)),
        .init(offset: Point(x: 0, y: height), block: block),
      ], .stack)
    return whole
  }

  /// The rule above a card, between it and the one before, which ends at `y`, `gap` points above.
  func addRule(above card: Int, from y: Double, gap: Double, in frame: Rect, to page: inout PageDraft) {
    guard let rule = cards.rule else { return }
    let area = Rect(x: frame.x, y: y + (gap - rule.width) / 2, width: frame.width, height: rule.width)
    page.rules.append(.init(area: area, card: card))
  }
}
