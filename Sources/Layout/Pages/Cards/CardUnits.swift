import Catalogue
import LayoutDesign

/// The units that `CardPaginator` paginates: the cards of a section or, in a grid, their rows.
package struct CardUnits {
  /// The cards of each unit, by their places in the section.
  package let cards: [Range<Int>]
  /// What the paginator knows of each unit.
  package internal(set) var measures: [CardMeasure]
  /// The height of what stands above each unit, which its measure counts in: the heading of a subsection, or nothing.
  package let leads: [Double]
  /// The rules of pagination, with what the edition adds to them.
  package let rules: PaginationRules

  /// The units of a section whose cards are laid out; below the last of them so many points stay free.
  init(
    of section: Int, in galley: Galley, of context: RenderContext, _ kind: PageKind, _ design: CardDesign, tail: Double
  ) {
    let set = galley.cards[section]
    let resources = context.edition.sections[section].resources
    let breaks = resources.map { context.edition.breaks.contains($0.id) }
    let headings = galley.headings[section]
    let units =
      kind.grid.map { grid in
        CardUnits.rows(of: grid.columns.count, breaks: breaks.indices.map { breaks[$0] || headings[$0] != nil })
      } ?? set.indices.map { $0..<$0 + 1 }
    cards = units
    leads = units.map { headings[$0.lowerBound]?.headingHeight ?? 0 }
    measures = zip(units, leads).map { unit, lead in
      let heights = design.sizes.indices.map { size in lead + (unit.map { set[$0].blocks[size].size.height }.max() ?? 0)
      }
      var measure = CardMeasure(heights: heights, beginsPage: breaks[unit.lowerBound])
      if kind.takesTightCards { measure.savings = CardUnits.savings(of: set[unit.lowerBound].blocks, design.rules) }
      if !context.formerPages.isEmpty {
        measure.formerPages = resources[unit].compactMap { context.formerPages[$0.id] }
      }
      return measure
    }
    var rules = design.rules
    rules.moveDemerits = context.edition.stability
    rules.columns = kind.columns.count
    rules.tail = tail
    if let grid = kind.grid { rules.limits = design.sizes.map { _ in grid.rows } }
    self.rules = rules
  }

  /// The greatest savings that a card could have, in each size; empty where it has none in any.
  private static func savings(of blocks: [Block], _ rules: PaginationRules) -> [CardMeasure.Saving?] {
    let savings = blocks.map { block -> CardMeasure.Saving? in
      let height = block.greatestSaving
      return height > 0 ? .init(height: height, demerits: rules.tighteningDemerits) : nil
    }
    return savings.contains { $0 != nil } ? savings : []
  }

  /// The cards of each row of a grid; `breaks` says of each card whether it must begin a row.
  private static func rows(of count: Int, breaks: [Bool]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    for card in breaks.indices {
      if let row = rows.last, row.count < count, !breaks[card] {
        rows[rows.count - 1] = row.lowerBound..<card + 1
      } else {
        rows.append(card..<card + 1)
      }
    }
    return rows
  }
}

extension PageKind {
  /// Whether cards may be tightened: one by one, in a single column. The cards of a row are as high as the highest, and
  /// columns are made equally high.
  fileprivate var takesTightCards: Bool { grid == nil && columns.count == 1 }
}
