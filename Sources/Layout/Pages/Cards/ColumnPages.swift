import Frames
import LayoutDesign

/// Pages of cards one below the other, in one column or several.
extension SectionPaginator {
  func columnPages(
    of section: Int, from number: Int, in context: RenderContext, through flow: FlowPaginator
  ) -> SectionPages {
    let tightened = tightenedPlans(of: section, from: number, in: context)
    let units = tightened.units
    var pages = SectionPages(drafts: [], notes: tightened.notes)
    for plans in columns(of: tightened.plans, units, from: number) {
      if let plan = plans.first, plan.isFlowing {
        pages.drafts += flowingCard(
          plan.cards.lowerBound, of: section, size: plan.sizes[0], through: flow, &pages.flowing)
      } else {
        pages.drafts.append(page(plans, of: section, tightened))
      }
    }
    return pages
  }

  /// The columns of each page. Where those of the last one leave too little room for what stands below them, that page begins with a
  /// later card.
  private func columns(of plans: [PagePlan], _ units: CardUnits, from number: Int) -> [[PagePlan]] {
    func columns(_ plans: [PagePlan], _ cards: [CardMeasure]) -> [[PagePlan]] {
      CardColumns(cards: cards, rules: units.rules, count: kind.columns.count).pages(of: plans)
    }
    let pages = columns(plans, units.measures)
    guard units.rules.tail > 0, kind.columns.count > 1, let last = pages.last, !hasRoom(below: last, units) else {
      return pages
    }
    for first in units.measures.indices where first > last[0].cards.lowerBound {
      var cards = units.measures
      cards[first].opening = .always
      var paginator = CardPaginator(cards: cards, rules: units.rules, firstPage: number)
      let later = columns(paginator.pages(), cards)
      if let last = later.last, hasRoom(below: last, units) { return later }
    }
    return pages
  }

  /// Whether columns leave free what stands below them.
  private func hasRoom(below columns: [PagePlan], _ units: CardUnits) -> Bool {
    columns.allSatisfy { plan in
      let cards = zip(plan.cards, plan.sizes).reduce(0) { $0 + units.measures[$1.0].heights[$1.1] }
      let height = cards + plan.gap * Double(plan.cards.count - 1)
      return !plan.isFlowing && height + units.rules.tail <= units.rules.capacity + 1e-6
    }
  }

  /// The pages of a section's cards by themselves, some of them with tightened cards.
  package struct TightenedPlans {
    /// The cards as they were measured, tightened ones included.
    package var units: CardUnits
    /// The pages.
    package var plans: [PagePlan]
    /// The cards that were tightened on the way, by their places in the section and their sizes.
    var blocks: [Int: [Int: Block]] = [:]
    /// What was found when they were.
    var notes: [SectionPages.CardNotes] = []
  }

  /// The pages of a section's cards, by themselves.
  package func tightenedPlans(of section: Int, from number: Int, in context: RenderContext) -> TightenedPlans {
    let units = CardUnits(of: section, in: galley, of: context, kind, cards, tail: tail(of: section))
    var result = TightenedPlans(units: units, plans: [])
    var tightening = CardTightening(cards: units.measures, rules: units.rules, firstPage: number)
    result.plans = tightening.pages { card, size in
      let tight = tightened(card, of: section, size, in: context)
      result.notes.append(.init(card: card, notes: tight.notes))
      guard let block = tight.block else { return nil }
      let saved = galley.cards[section][card].blocks[size].size.height - block.size.height
      guard saved > 0 else { return nil }
      result.blocks[card, default: [:]][size] = block
      let demerits = units.rules.tighteningDemerits + PaginationRules.lineShare * tight.demerits
      return CardMeasure.Saving(height: saved, demerits: demerits)
    }
    result.notes.removeAll { $0.notes.isEmpty }
    result.units.measures = tightening.cards
    return result
  }

  private func tightened(_ card: Int, of section: Int, _ size: Int, in context: RenderContext) -> RefittedCard {
    refitted(card, of: section, .tightened(size: size)) {
      let box = cards.sizes[size].box.atLeast(galley.leastHeight(in: section, of: kind))
      let scope = Scope(context, at: ResourcePlace(section: section, resource: card))
      return boxLayout.tighten(box, width: kind.cardWidth, in: scope)
    }
  }

  private func page(_ plans: [PagePlan], of section: Int, _ tightened: TightenedPlans) -> PageDraft {
    let units = tightened.units
    var page = PageDraft()
    for (index, plan) in plans.enumerated() {
      let frame = kind.columns.frame(index, in: kind.textBlock)
      page.plans.append(.init(frame: frame, plan: plan, sizes: Array(zip(plan.cards, plan.sizes))))
      var y = frame.y
      for (card, size) in zip(plan.cards, plan.sizes) {
        if card > plan.cards.lowerBound {
          if units.leads[card] == 0 { addRule(below: y, gap: plan.gap, in: frame, to: &page) }
          y += plan.gap
        }
        addHeading(above: card, of: section, at: Point(x: frame.x, y: y), to: &page)
        y += units.leads[card]
        let tight = plan.tightened.contains(card) ? tightened.blocks[card]?[size] : nil
        let block = tight ?? galley.cards[section][card].blocks[size]
        page.blocks.append(.init(block: block, origin: Point(x: frame.x, y: y), resource: card))
        y += block.size.height
      }
    }
    return page
  }

  /// Pages of a card that fits none: it runs down their columns.
  private func flowingCard(
    _ card: Int, of section: Int, size: Int, through flow: FlowPaginator, _ flowing: inout [SectionPages.FlowingCard]
  ) -> [PageDraft] {
    var overflows: [LayoutNote] = []
    let block = below(headingAbove: card, of: section, galley.cards[section][card].blocks[size])
    let columns = flow.flowed(block, through: kind, &overflows)
    flowing.append(.init(card: card, pages: columns.count, overflows: overflows))
    var pages = flow.drafts(of: columns, kind)
    for page in pages.indices {
      for block in pages[page].blocks.indices { pages[page].blocks[block].continued = card }
    }
    (pages[0].blocks[0].resource, pages[0].blocks[0].continued) = (card, nil)
    let parts = pages[0].blocks
    pages[0].blocks = []
    addHeading(above: card, of: section, at: kind.columns.frame(0, in: kind.textBlock).origin, to: &pages[0])
    pages[0].blocks += parts
    return pages
  }
}
