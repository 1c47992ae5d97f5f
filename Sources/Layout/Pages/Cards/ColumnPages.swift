import Frames
import LayoutDesign

/// Pages of cards one below the other, in one column or several.
extension SectionPaginator {
  func columnPages(
    of set: RunCards, from number: Int, in context: RenderContext, through flow: FlowPaginator
  ) -> SectionPages {
    let tightened = tightenedPlans(of: set, from: number, in: context)
    let units = tightened.units
    var pages = SectionPages(drafts: [], notes: tightened.notes)
    let columns = columns(of: tightened.plans, units, from: number)
    let parted = units.partedBlocks(of: columns.flatMap { $0 }, set)
    for plans in columns {
      if let plan = plans.first, plan.isFlowing {
        pages.drafts += flowingCard(
          units.cards[plan.cards.lowerBound].lowerBound, of: set, size: plan.sizes[0], through: flow, &pages)
      } else {
        pages.drafts.append(page(plans, of: set, tightened, parted, &pages.notes))
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
    for first in units.measures.indices where first > last[0].cards.lowerBound && !units.measures[first].goesOn {
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
    let first = columns[0].cards.lowerBound
    return columns.allSatisfy { plan in
      let height = units.measures.height(of: plan, atHead: plan.cards.lowerBound == first)
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

  /// The pages of the cards of sections, by themselves.
  package func tightenedPlans(of run: SectionRun, from number: Int, in context: RenderContext) -> TightenedPlans {
    tightenedPlans(of: cards(of: run, in: context), from: number, in: context)
  }

  private func tightenedPlans(of set: RunCards, from number: Int, in context: RenderContext) -> TightenedPlans {
    let units = units(of: set, in: context)
    guard kind.sections == .onePage else { return tightenedPlans(of: set, units, from: number, in: context) }
    // The largest size in which all stand on one page, else the smallest.
    var result = TightenedPlans(units: units, plans: [])
    for size in cards.sizes.indices {
      var units = units
      for unit in units.measures.indices { units.measures[unit].onlySize = size }
      result = tightenedPlans(of: set, units, from: number, in: context)
      if columns(of: result.plans, result.units, from: number).count < 2 { return result }
    }
    return result
  }

  private func tightenedPlans(
    of set: RunCards, _ units: CardUnits, from number: Int, in context: RenderContext
  ) -> TightenedPlans {
    var result = TightenedPlans(units: units, plans: [])
    var tightening = CardTightening(cards: units.measures, rules: units.rules, firstPage: number)
    result.plans = tightening.pages { unit, size in
      let card = units.cards[unit].lowerBound
      let tight = tightened(card, of: set, size, in: context)
      result.notes.append(.init(card: card, notes: tight.notes))
      guard let block = tight.block else { return nil }
      let saved = set.cards[card].blocks[size].size.height - block.size.height
      guard saved > 0 else { return nil }
      result.blocks[card, default: [:]][size] = block
      let demerits = units.rules.tighteningDemerits + PaginationRules.lineShare * tight.demerits
      return CardMeasure.Saving(height: saved, demerits: demerits)
    }
    result.notes.removeAll { $0.notes.isEmpty }
    result.units.measures = tightening.cards
    return result
  }

  private func tightened(_ card: Int, of set: RunCards, _ size: Int, in context: RenderContext) -> RefittedCard {
    refitted(set.cards[card], .tightened(size: size)) {
      let box = cards.sizes[size].box.atLeast(set.leastHeight(of: card, size: size))
      let scope = Scope(context, at: set.run.place(of: card))
      return boxLayout.tighten(box, width: kind.cardWidth, in: scope)
    }
  }

  private func page(
    _ plans: [PagePlan], of set: RunCards, _ tightened: TightenedPlans, _ parted: [Int: Block],
    _ notes: inout [SectionPages.CardNotes]
  ) -> PageDraft {
    let units = tightened.units
    var page = PageDraft()
    for (index, plan) in plans.enumerated() {
      let frame = kind.columns.frame(index, in: kind.textBlock)
      let begun = units.measures.begun(in: plan.cards)
      let sizes = begun.map { (card: units.cards[$0].lowerBound, size: plan.sizes[$0 - plan.cards.lowerBound]) }
      page.plans.append(.init(frame: frame, plan: plan, sizes: sizes))
      var y = frame.y
      for (unit, (card, size)) in zip(begun, sizes) {
        if unit > plan.cards.lowerBound {
          if units.lead(of: unit, atHead: false) == 0 {
            addRule(above: card, from: y, gap: plan.gap, in: frame, to: &page)
          }
          y += plan.gap
        }
        let goesOn = units.measures[unit].goesOn
        if !goesOn {
          let isAtHead = unit == plans[0].cards.lowerBound
          addHeadings(above: card, of: set, atHead: isAtHead, at: Point(x: frame.x, y: y), to: &page, &notes)
          y += units.lead(of: unit, atHead: isAtHead)
        }
        let tight = plan.tightened.contains(unit) ? tightened.blocks[card]?[size] : nil
        let block = tight ?? parted[unit] ?? set.cards[card].blocks[size]
        let part: PageDraft.Part = goesOn ? .rest(card) : .card(card)
        page.blocks.append(.init(block: block, origin: Point(x: frame.x, y: y), part: part))
        y += block.size.height
      }
    }
    return page
  }

  /// Pages of a card that fits none: it runs down their columns.
  private func flowingCard(
    _ card: Int, of set: RunCards, size: Int, through flow: FlowPaginator, _ decided: inout SectionPages
  ) -> [PageDraft] {
    var overflows: [LayoutNote] = []
    let block = below(headingAbove: card, of: set, set.cards[card].blocks[size])
    let columns = flow.flowed(block, through: kind, &overflows)
    decided.flowing.append(.init(card: card, pages: columns.count, overflows: overflows))
    var pages = flow.drafts(of: columns, kind)
    for page in pages.indices {
      for block in pages[page].blocks.indices { pages[page].blocks[block].part = .rest(card) }
    }
    pages[0].blocks[0].part = .card(card)
    let parts = pages[0].blocks
    pages[0].blocks = []
    let origin = kind.columns.frame(0, in: kind.textBlock).origin
    addHeadings(above: card, of: set, atHead: true, at: origin, to: &pages[0], &decided.notes)
    pages[0].blocks += parts
    return pages
  }
}
