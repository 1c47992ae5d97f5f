import Catalogue
import Frames
import LayoutDesign

/// Pages of cards: one below the other, in columns, or in the cells of a grid.
extension Paginator {
  /// The pages of cards of a section that begins on the page `number` of the catalogue.
  mutating func cardPages(of section: Int, from number: Int, in issue: Scope.Issue) -> [PageDraft] {
    guard let kind = design.cardPages, let cards = kind.cards else { return [] }
    var scope = Scope(issue)
    scope.section = section
    let pages =
      kind.grid.map { gridPages($0, cards, kind, from: number, in: scope) }
      ?? columnPages(of: section, cards, kind, from: number, in: issue)
    return pages.isEmpty ? [PageDraft()] : pages
  }

  // MARK: Columns

  private mutating func columnPages(
    of section: Int, _ cards: CardDesign, _ kind: PageKind, from number: Int, in issue: Scope.Issue
  ) -> [PageDraft] {
    let (units, plans) = tightenedPlans(of: section, cards, kind, from: number, in: issue)
    let columns = CardColumns(cards: units.measures, rules: units.rules, count: kind.columns.count)
    return columns.pages(of: plans).flatMap { plans in
      guard let plan = plans.first, plan.isFlowing else { return [page(plans, of: section, cards, kind)] }
      return flowingCard(plan.cards.lowerBound, of: section, size: plan.sizes[0], kind)
    }
  }

  /// The pages of a section's cards, by themselves; cards that are tightened for them take their places in the galley.
  package mutating func tightenedPlans(
    of section: Int, _ cards: CardDesign, _ kind: PageKind, from number: Int, in issue: Scope.Issue
  ) -> (units: CardUnits, plans: [PagePlan]) {
    var units = CardUnits(of: section, in: galley, of: issue, kind, cards)
    var scope = Scope(issue)
    scope.section = section
    var tight: [Int: [Int: Block]] = [:]
    var tightening = CardTightening(cards: units.measures, rules: units.rules, firstPage: number)
    let plans = tightening.pages { card, size in
      scope.resource = card
      let box = cards.sizes[size].box.atLeast(kind.leastCardHeight ?? 0)
      guard let set = setter.tighten(box, width: kind.cardWidth(on: design.sheet), in: scope) else { return nil }
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

  private func page(_ plans: [PagePlan], of section: Int, _ cards: CardDesign, _ kind: PageKind) -> PageDraft {
    var page = PageDraft()
    for (index, plan) in plans.enumerated() {
      let frame = kind.columns.frame(index, in: kind.textBlock(on: design.sheet))
      page.plans.append(.init(frame: frame, plan: plan, sizes: Array(zip(plan.cards, plan.sizes))))
      var y = frame.y
      for (card, size) in zip(plan.cards, plan.sizes) {
        if card > plan.cards.lowerBound {
          addRule(cards, below: y, gap: plan.gap, in: frame, to: &page)
          y += plan.gap
        }
        let block = galley.cards[section][card][size]
        page.blocks.append(.init(block: block, origin: Point(x: frame.x, y: y), resource: card))
        y += block.size.height
      }
    }
    return page
  }

  private func addRule(_ cards: CardDesign, below y: Double, gap: Double, in frame: Rect, to page: inout PageDraft) {
    guard let rule = cards.rule else { return }
    page.rules.append(Rect(x: frame.x, y: y + (gap - rule.width) / 2, width: frame.width, height: rule.width))
  }

  /// Pages of a card that fits none: it runs down their columns.
  private mutating func flowingCard(_ card: Int, of section: Int, size: Int, _ kind: PageKind) -> [PageDraft] {
    let columns = flowed(galley.cards[section][card][size], through: kind)
    remarks.append(.flowingCard(section: section, resource: card, pages: columns.count))
    var pages = drafts(of: columns, kind)
    pages[0].blocks[0].resource = card
    return pages
  }

  // MARK: Grids

  /// Pages of cells: a row is to `CardPaginator` what elsewhere is a card.
  private mutating func gridPages(
    _ grid: CardGrid, _ cards: CardDesign, _ kind: PageKind, from number: Int, in scope: Scope
  ) -> [PageDraft] {
    guard let section = scope.section else { preconditionFailure("cards stand in sections") }
    let units = CardUnits(of: section, in: galley, of: scope.issue, kind, cards)
    let (rows, measures) = (units.cards, units.measures)
    var paginator = CardPaginator(cards: measures, rules: units.rules, firstPage: number)
    return paginator.pages().flatMap { plan in
      if plan.isFlowing { return flowingRow(rows[plan.cards.lowerBound], grid, size: plan.sizes[0], kind, in: scope) }
      let heights = zip(plan.cards, plan.sizes).map { measures[$0].heights[$1] }
      return [page(rows[plan.cards], heights, plan, grid, cards, kind, in: scope)]
    }
  }

  private func page(
    _ rows: ArraySlice<Range<Int>>, _ heights: [Double], _ plan: PagePlan, _ grid: CardGrid, _ cards: CardDesign,
    _ kind: PageKind, in scope: Scope
  ) -> PageDraft {
    let frame = kind.textBlock(on: design.sheet)
    var page = PageDraft()
    let sizes = zip(rows, plan.sizes).flatMap { row, size in row.map { (card: $0, size: size) } }
    page.plans = [.init(frame: frame, plan: plan, sizes: sizes)]
    var y = frame.y
    for (index, row) in rows.enumerated() {
      if index > 0 {
        addRule(cards, below: y, gap: plan.gap, in: frame, to: &page)
        y += plan.gap
      }
      for (column, card) in row.enumerated() {
        let cell = grid.columns.frame(column, in: frame)
        let block = stretched(
          card, cards.sizes[plan.sizes[index]].box, plan.sizes[index], to: heights[index], in: scope)
        page.blocks.append(.init(block: block, origin: Point(x: cell.x, y: y), resource: card))
      }
      y += heights[index]
    }
    return page
  }

  /// The card as high as its row: set anew, so that its shares of glue take what is left.
  private func stretched(_ card: Int, _ box: Box, _ size: Int, to height: Double, in scope: Scope) -> Block {
    var scope = scope
    scope.resource = card
    guard let section = scope.section else { preconditionFailure("cards stand in sections") }
    let block = galley.cards[section][card][size]
    guard block.size.height < height else { return block }
    return setter.set(box.atLeast(height), width: block.size.width, in: scope) ?? block
  }

  /// Pages of a row that fits none: each of its cards runs down its own column.
  private mutating func flowingRow(
    _ row: Range<Int>, _ grid: CardGrid, size: Int, _ kind: PageKind, in scope: Scope
  ) -> [PageDraft] {
    guard let section = scope.section else { preconditionFailure("cards stand in sections") }
    var pages: [PageDraft] = []
    for (column, card) in row.enumerated() {
      let cell = grid.columns.frame(column, in: kind.textBlock(on: design.sheet))
      let parts = flowed(galley.cards[section][card][size], through: kind, columns: 1).joined()
      if parts.count > 1 { remarks.append(.flowingCard(section: section, resource: card, pages: parts.count)) }
      for (index, part) in parts.enumerated() {
        if index == pages.count { pages.append(PageDraft()) }
        pages[index].blocks.append(
          .init(block: part, origin: Point(x: cell.x, y: cell.y), resource: index == 0 ? card : nil))
      }
    }
    return pages
  }
}
