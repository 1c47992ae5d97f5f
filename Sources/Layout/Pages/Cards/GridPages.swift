import Frames
import LayoutDesign

/// Pages of cards in the cells of a grid: a row is to `CardPaginator` what elsewhere is a card.
extension SectionPaginator {
  func gridPages(
    of set: RunCards, _ grid: CardGrid, from number: Int, in context: RenderContext, through flow: FlowPaginator
  ) -> SectionPages {
    let units = units(of: set, in: context)
    var paginator = CardPaginator(cards: units.measures, rules: units.rules, firstPage: number)
    var pages = SectionPages(drafts: [])
    for plan in paginator.pages() {
      if plan.isFlowing {
        pages.drafts += flowingRow(
          units.cards[plan.cards.lowerBound], of: set, grid, size: plan.sizes[0], flow, &pages)
      } else {
        pages.drafts.append(page(plan, units, of: set, grid, in: context, &pages.notes))
      }
    }
    pages.notes.removeAll { $0.notes.isEmpty }
    return pages
  }

  private func page(
    _ plan: PagePlan, _ units: CardUnits, of set: RunCards, _ grid: CardGrid, in context: RenderContext,
    _ notes: inout [SectionPages.CardNotes]
  ) -> PageDraft {
    let frame = kind.textBlock
    var page = PageDraft()
    var sizes: [(card: Int, size: Int)] = []
    var largestType: [Int: [TextSizes.Source: Double]] = [:]
    let rows = rows(of: plan, units, of: set, grid, in: context)
    let gap = gap(of: plan, grid)
    var y = frame.y
    for (row, cells) in zip(plan.cards, rows) {
      if row > plan.cards.lowerBound {
        if units.lead(of: row, atHead: false) == 0 {
          addRule(above: units.cards[row].lowerBound, from: y, gap: gap, in: frame, to: &page)
        }
        y += gap
      }
      let (first, isAtHead) = (units.cards[row].lowerBound, row == plan.cards.lowerBound)
      addHeadings(above: first, of: set, atHead: isAtHead, at: Point(x: frame.x, y: y), to: &page, &notes)
      y += units.lead(of: row, atHead: isAtHead)
      let intro = set.introCells[first]
      if let intro {
        let cell = cells.columns.frame(0, in: frame)
        let block = stretched(intro, above: first, of: set, to: cells.cell, in: context)
        page.blocks.append(.init(block: block, origin: Point(x: cell.x, y: y), part: .sectionIntro(first)))
        notes.append(.init(card: first, notes: intro.notes))
      }
      for (column, (card, block)) in zip((intro == nil ? 0 : 1)..., zip(units.cards[row], cells.blocks)) {
        notes.append(.init(card: card, notes: block.notes))
        let origin = Point(x: cells.columns.frame(column, in: frame).x, y: y)
        page.blocks.append(.init(block: block.block, origin: origin, part: .card(card)))
        sizes.append((card, cells.size))
        if !cells.largestType.isEmpty { largestType[card] = cells.largestType }
      }
      y += cells.cell.height
    }
    var drawn = plan
    drawn.gap = gap
    page.plans = [.init(frame: frame, plan: drawn, sizes: sizes, largestType: largestType)]
    return page
  }

  /// The introduction of the section that begins with a card, as high as its row and as wide as its cell.
  func stretched(
    _ intro: SetCard, above card: Int, of set: RunCards, to cell: Size, in context: RenderContext
  ) -> Block {
    let (block, box) = (intro.blocks[0], kind.sectionIntro?.cell?.atLeast(cell.height))
    guard let box, block.size.height < cell.height || block.size.width + 1e-6 < cell.width else { return block }
    let refitted = refitted(intro, .stretched(size: 0, height: cell.height, width: cell.width)) {
      boxLayout.block(of: box, width: cell.width, in: Scope(context, at: set.run.place(of: card))).map { ($0, 0) }
    }
    return refitted.block ?? block
  }

  /// Pages of a row that fits none: each of its cards runs down its own column.
  private func flowingRow(
    _ row: Range<Int>, of set: RunCards, _ grid: CardGrid, size: Int, _ flow: FlowPaginator,
    _ decided: inout SectionPages
  ) -> [PageDraft] {
    var pages = [PageDraft()]
    addHeadings(
      above: row.lowerBound, of: set, atHead: true, at: kind.textBlock.origin, to: &pages[0], &decided.notes)
    let intro = set.introCells[row.lowerBound]
    if let intro {
      let origin = Point(x: kind.textBlock.x, y: kind.textBlock.y + set.lead(above: row.lowerBound, atHead: true))
      pages[0].blocks.append(.init(block: intro.blocks[0], origin: origin, part: .sectionIntro(row.lowerBound)))
      decided.notes.append(.init(card: row.lowerBound, notes: intro.notes))
    }
    for (column, card) in zip((intro == nil ? 0 : 1)..., row) {
      let cell = grid.columns.frame(column, in: kind.textBlock)
      var overflows: [LayoutNote] = []
      let block = below(headingAbove: row.lowerBound, of: set, set.cards[card].blocks[size])
      let parts = flow.flowed(block, through: kind, columns: 1, &overflows).joined()
      decided.flowing.append(.init(card: card, pages: parts.count, isWithinGrid: true, overflows: overflows))
      for (index, part) in parts.enumerated() {
        if index == pages.count { pages.append(PageDraft()) }
        pages[index].blocks.append(
          .init(block: part, origin: Point(x: cell.x, y: cell.y), part: index == 0 ? .card(card) : .rest(card)))
      }
    }
    return pages
  }
}
