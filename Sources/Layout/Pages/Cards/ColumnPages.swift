import Frames
import LayoutDesign

/// Pages of cards one below the other, in one column or several.
extension SectionPaginator {
  mutating func columnPages(
    of section: Int, from number: Int, in context: RenderContext, through flow: inout FlowPaginator
  ) -> [PageDraft] {
    let (units, plans) = tightenedPlans(of: section, from: number, in: context)
    let columns = CardColumns(cards: units.measures, rules: units.rules, count: kind.columns.count)
    return columns.pages(of: plans).flatMap { plans in
      guard let plan = plans.first, plan.isFlowing else { return [page(plans, of: section)] }
      return flowingCard(plan.cards.lowerBound, of: section, size: plan.sizes[0], in: context, through: &flow)
    }
  }

  /// The pages of a section's cards, by themselves; cards that are tightened for them take their places in the galley.
  package mutating func tightenedPlans(
    of section: Int, from number: Int, in context: RenderContext
  ) -> (units: CardUnits, plans: [PagePlan]) {
    var units = CardUnits(of: section, in: galley, of: context, kind, cards)
    var scope = Scope(context)
    scope.section = section
    var tight: [Int: [Int: Block]] = [:]
    var tightening = CardTightening(cards: units.measures, rules: units.rules, firstPage: number)
    let plans = tightening.pages { card, size in
      scope.resource = card
      let box = cards.sizes[size].box.atLeast(kind.leastCardHeight ?? 0)
      guard let set = boxLayout.tighten(box, width: kind.cardWidth(on: sheet), in: scope) else { return nil }
      let saved = galley.cards[section][card][size].size.height - set.block.size.height
      guard saved > 0 else { return nil }
      tight[card, default: [:]][size] = set.block
      let demerits = units.rules.tighteningDemerits + PaginationRules.lineShare * set.demerits
      return CardMeasure.Saving(height: saved, demerits: demerits)
    }
    for plan in plans {
      for card in plan.tightened {
        let size = plan.sizes[card - plan.cards.lowerBound]
        if let block = tight[card]?[size] { galley.cards[section][card][size] = block }
      }
    }
    units.measures = tightening.cards
    return (units, plans)
  }

  private func page(_ plans: [PagePlan], of section: Int) -> PageDraft {
    var page = PageDraft()
    for (index, plan) in plans.enumerated() {
      let frame = kind.columns.frame(index, in: kind.textBlock(on: sheet))
      page.plans.append(.init(frame: frame, plan: plan, sizes: Array(zip(plan.cards, plan.sizes))))
      var y = frame.y
      for (card, size) in zip(plan.cards, plan.sizes) {
        if card > plan.cards.lowerBound {
          addRule(below: y, gap: plan.gap, in: frame, to: &page)
          y += plan.gap
        }
        let block = galley.cards[section][card][size]
        page.blocks.append(.init(block: block, origin: Point(x: frame.x, y: y), resource: card))
        y += block.size.height
      }
    }
    return page
  }

  /// Pages of a card that fits none: it runs down their columns.
  private func flowingCard(
    _ card: Int, of section: Int, size: Int, in context: RenderContext, through flow: inout FlowPaginator
  ) -> [PageDraft] {
    let columns = flow.flowed(galley.cards[section][card][size], through: kind)
    flow.warnOfFlowingCard(context.edition.sections[section].resources[card], pages: columns.count)
    var pages = flow.drafts(of: columns, kind)
    for page in pages.indices {
      for block in pages[page].blocks.indices { pages[page].blocks[block].continued = card }
    }
    (pages[0].blocks[0].resource, pages[0].blocks[0].continued) = (card, nil)
    return pages
  }
}
