import Catalogue
import LayoutDesign

/// The units that `CardPaginator` paginates: the cards of a section, the parts of those that may be parted or, in a grid, rows of cards.
package struct CardUnits {
  /// The cards of each unit, by their places in the section, or among those of the sections that share pages. Parts of a card have the
  /// same.
  package private(set) var cards: [Range<Int>]
  /// What the paginator knows of each unit.
  package internal(set) var measures: [CardMeasure]
  /// The rules of pagination, with what the edition adds to them.
  package let rules: PaginationRules
  private let set: RunCards

  /// The units of cards that are laid out: those of the rows of a grid, or each by itself. Rows whose card is alone are as high as `alone`
  /// says, in points; below the last unit so many points stay free.
  init(
    of set: RunCards, rows: GridRows?, alone: [Int: Double], in context: RenderContext, _ kind: PageKind,
    _ design: CardDesign, tail: Double
  ) {
    self.set = set
    let resources = set.run.sections.flatMap { context.edition.sections[$0].resources }
    let breaks = resources.map { context.edition.breaks.contains($0.id) }
    cards = rows?.rows ?? set.cards.indices.map { $0..<$0 + 1 }
    measures = []
    var rules = design.rules
    rules.moveDemerits = context.edition.stability
    rules.columns = kind.columns.count
    rules.tail = tail
    if let grid = kind.grid {
      rules.limits = design.sizes.indices.map { grid.rows(ofSize: $0) }
      rules.fewestLastCards = grid.columns.count
    }
    self.rules = rules
    measures = cards.map { unit in
      let first = unit.lowerBound
      let lead = set.lead(above: first, atHead: false)
      let intro = set.introCells[first]
      let heights = design.sizes.indices.map { size in
        lead
          + (alone[first] ?? unit.map { set.cards[$0].blocks[size].size.height }.reduce(intro?.headingHeight ?? 0, max))
      }
      var measure = CardMeasure(heights: heights, beginsPage: breaks[first])
      measure.count = unit.count + (intro == nil ? 0 : 1)
      measure.suitedSize = design.rules.suitedSize(ofHeights: heights.map { $0 - lead })
      if kind.takesTightCards { measure.savings = CardUnits.savings(of: set.cards[first].blocks, design.rules) }
      if !context.formerPages.isEmpty {
        measure.formerPages = resources[unit].compactMap { context.formerPages[$0.id] }
      }
      measure.beginsSection = first > 0 && set.run.beginsSection(first)
      measure.sectionHeading = set.heightLeftOutAtHead(of: first)
      // Sections share pages to save one: each that is joined to others begins on the page of the one before it.
      if kind.sections == .balance, kind.columns.count == 1, measure.beginsSection, measure.opening != .always {
        measure.opening = .never
      }
      return measure
    }
    if rules.partingDemerits != nil, kind.grid == nil { (cards, measures) = CardUnits.parted(self, of: set) }
  }

  /// The height of what stands above a unit: the heading of its section, left out at the head of a page, and of its subsection.
  package func lead(of unit: Int, atHead: Bool) -> Double { set.lead(above: cards[unit].lowerBound, atHead: atHead) }

  /// Whether a section ends with the last of these units.
  func endsSection(after units: Range<Int>) -> Bool {
    units.upperBound == cards.count || set.run.beginsSection(cards[units.upperBound].lowerBound)
  }

  /// The height of the headings among it.
  func headings(of unit: Int, atHead: Bool) -> Double { set.headings(above: cards[unit].lowerBound, atHead: atHead) }

  /// The greatest savings that a card could have, in each size; empty where it has none in any.
  private static func savings(of blocks: [Block], _ rules: PaginationRules) -> [CardMeasure.Saving?] {
    let savings = blocks.map { block -> CardMeasure.Saving? in
      let height = block.greatestSaving
      return height > 0 ? .init(height: height, demerits: rules.tighteningDemerits) : nil
    }
    return savings.contains { $0 != nil } ? savings : []
  }
}

extension PageKind {
  /// Whether cards may be tightened: one by one, in a single column. The cards of a row are as high as the highest, and
  /// columns are made equally high.
  fileprivate var takesTightCards: Bool { grid == nil && columns.count == 1 }
}
