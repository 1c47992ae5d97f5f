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

  /// Lays out again the cards that print other numbers of pages than before; whether there are any.
  mutating func reset(in context: RenderContext, keepingHeights: Bool) -> Bool {
    guard let galley = galley.reset(in: context, keepingHeights: keepingHeights, boxLayout) else { return false }
    self.galley = galley
    return true
  }

  /// The pages of a section that begins on the page `number` of the catalogue; cards that fit none go through `flow`.
  func pages(
    of section: Int, from number: Int, in context: RenderContext, through flow: inout FlowPaginator
  ) -> [PageDraft] {
    let pages: SectionPages
    if let cache = galley.cache {
      pages = cache.pages(for: key(of: section, from: number, in: context)) { [flow] in
        decidedPages(of: section, from: number, in: context, through: flow)
      }
    } else {
      pages = decidedPages(of: section, from: number, in: context, through: flow)
    }
    for noted in pages.notes {
      boxLayout.tell(noted.notes, in: Scope(context, at: ResourcePlace(section: section, resource: noted.card)))
    }
    for flowing in pages.flowing {
      flow.tell(flowing, context.edition.sections[section].resources[flowing.card])
    }
    return pages.drafts.isEmpty ? [PageDraft()] : pages.drafts
  }

  private func decidedPages(
    of section: Int, from number: Int, in context: RenderContext, through flow: FlowPaginator
  ) -> SectionPages {
    kind.grid.map { gridPages(of: section, $0, from: number, in: context, through: flow) }
      ?? columnPages(of: section, from: number, in: context, through: flow)
  }

  private func key(of section: Int, from number: Int, in context: RenderContext) -> SectionKey {
    let resources = context.edition.sections[section].resources
    let former = context.formerPages
    return SectionKey(
      cards: galley.cards[section], headings: galley.headings[section],
      breaks: resources.map { context.edition.breaks.contains($0.id) },
      formerPages: former.isEmpty ? [] : resources.map { former[$0.id] }, moveDemerits: context.edition.stability,
      number: former.isEmpty ? nil : number, tail: tail(of: section))
  }

  /// A card refitted to its page, as it is kept, or as `make` lays it out.
  func refitted(
    _ card: Int, of section: Int, _ fit: LayoutCache.Fit, _ make: () -> (block: Block, demerits: Double)?
  ) -> RefittedCard {
    func layOut() -> RefittedCard {
      let (set, notes) = boxLayout.noting(make)
      return RefittedCard(block: set?.block, demerits: set?.demerits ?? 0, notes: notes)
    }
    guard let cache = galley.cache else { return layOut() }
    return cache.refitted(galley.cards[section][card], fit, in: boxLayout.typesetter.memory, layOut)
  }

  /// Puts the heading above a card, whose top is at `y` then, on a page.
  func addHeading(above card: Int, of section: Int, at origin: Point, to page: inout PageDraft) {
    guard let heading = galley.headings[section][card] else { return }
    page.blocks.append(.init(block: heading.blocks[0], origin: origin, heads: card))
  }

  /// What is left of a text block below the heading above a card: to a card that flows, the heading is space.
  func below(headingAbove card: Int, of section: Int, _ block: Block) -> Block {
    let height = galley.headingHeight(above: card, of: section)
    guard height > 0 else { return block }
    var whole = Block(width: block.size.width, height: height + block.size.height)
    whole.content = .children(
      [
        .init(offset: .zero, block: Block(width: block.size.width, height: height)),
        .init(offset: Point(x: 0, y: height), block: block),
      ], .stack)
    return whole
  }

  /// The rule between two cards, `gap` points apart, of which the upper ends at `y`.
  func addRule(below y: Double, gap: Double, in frame: Rect, to page: inout PageDraft) {
    guard let rule = cards.rule else { return }
    page.rules.append(Rect(x: frame.x, y: y + (gap - rule.width) / 2, width: frame.width, height: rule.width))
  }
}
