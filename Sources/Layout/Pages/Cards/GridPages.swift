import Frames
import LayoutDesign

/// Pages of cards in the cells of a grid: a row is to `CardPaginator` what elsewhere is a card.
extension SectionPaginator {
  func gridPages(
    of section: Int, _ grid: CardGrid, from number: Int, in context: RenderContext, through flow: FlowPaginator
  ) -> SectionPages {
    let units = CardUnits(of: section, in: galley, of: context, kind, cards, tail: tail(of: section))
    var paginator = CardPaginator(cards: units.measures, rules: units.rules, firstPage: number)
    var pages = SectionPages(drafts: [])
    for plan in paginator.pages() {
      if plan.isFlowing {
        pages.drafts += flowingRow(
          units.cards[plan.cards.lowerBound], of: section, grid, size: plan.sizes[0], flow, &pages.flowing)
      } else {
        pages.drafts.append(page(plan, units, of: section, grid, in: context, &pages.notes))
      }
    }
    pages.notes.removeAll { $0.notes.isEmpty }
    return pages
  }

  private func page(
    _ plan: PagePlan, _ units: CardUnits, of section: Int, _ grid: CardGrid, in context: RenderContext,
    _ notes: inout [SectionPages.CardNotes]
  ) -> PageDraft {
    let frame = kind.textBlock
    var page = PageDraft()
    var sizes: [(card: Int, size: Int)] = []
    var heights = RowHeights(of: plan, units, grid, in: frame.height)
    var y = frame.y
    for (row, size) in zip(plan.cards, plan.sizes) {
      if row > plan.cards.lowerBound {
        if units.leads[row] == 0 { addRule(below: y, gap: plan.gap, in: frame, to: &page) }
        y += plan.gap
      }
      addHeading(above: units.cards[row].lowerBound, of: section, at: Point(x: frame.x, y: y), to: &page)
      y += units.leads[row]
      let height = heights.height(of: row, size, units)
      for (column, card) in units.cards[row].enumerated() {
        let cell = grid.columns.frame(column, in: frame)
        let stretched = stretched(card, of: section, size, to: height, in: context)
        notes.append(.init(card: card, notes: stretched.notes))
        let block = stretched.block ?? galley.cards[section][card].blocks[size]
        page.blocks.append(.init(block: block, origin: Point(x: cell.x, y: y), resource: card))
        sizes.append((card, size))
      }
      y += height
    }
    page.plans = [.init(frame: frame, plan: plan, sizes: sizes)]
    return page
  }

  /// The card as high as its row: laid out anew, so that its shares of glue take what is left.
  private func stretched(
    _ card: Int, of section: Int, _ size: Int, to height: Double, in context: RenderContext
  ) -> RefittedCard {
    let block = galley.cards[section][card].blocks[size]
    guard block.size.height < height else { return RefittedCard(block: block) }
    return refitted(card, of: section, .stretched(size: size, height: height)) {
      let box = cards.sizes[size].box.atLeast(height)
      let scope = Scope(context, at: ResourcePlace(section: section, resource: card))
      return boxLayout.block(of: box, width: block.size.width, in: scope).map { ($0, 0) }
    }
  }

  /// Pages of a row that fits none: each of its cards runs down its own column.
  private func flowingRow(
    _ row: Range<Int>, of section: Int, _ grid: CardGrid, size: Int, _ flow: FlowPaginator,
    _ flowing: inout [SectionPages.FlowingCard]
  ) -> [PageDraft] {
    var pages = [PageDraft()]
    addHeading(above: row.lowerBound, of: section, at: kind.textBlock.origin, to: &pages[0])
    for (column, card) in row.enumerated() {
      let cell = grid.columns.frame(column, in: kind.textBlock)
      var overflows: [LayoutNote] = []
      let set = galley.cards[section][card].blocks[size]
      let block = below(headingAbove: row.lowerBound, of: section, set)
      let parts = flow.flowed(block, through: kind, columns: 1, &overflows).joined()
      flowing.append(.init(card: card, pages: parts.count, isWithinGrid: true, overflows: overflows))
      for (index, part) in parts.enumerated() {
        if index == pages.count { pages.append(PageDraft()) }
        pages[index].blocks.append(
          .init(
            block: part, origin: Point(x: cell.x, y: cell.y), resource: index == 0 ? card : nil,
            continued: index == 0 ? nil : card))
      }
    }
    return pages
  }
}
