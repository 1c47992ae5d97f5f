import Frames
import LayoutDesign

/// The cells of a row, as a page has them.
struct GridCells {
  /// The number of the size of its cards (`CardDesign.size`).
  let size: Int
  /// The width and the height of a cell, in points.
  let cell: Size
  /// The columns: those of the grid or, where cells grow and the row lacks some, fewer.
  let columns: Columns
  /// The cards.
  let blocks: [(block: Block, notes: [LayoutNote])]
}

/// The sizes in which the cells of a page are shown.
///
/// Rows are often higher than what their cards need. Where cells grow, all rows of a page then take the largest size that has room in
/// every cell and shortens no text more: their pictures grow instead of the white below their texts. Full pages from which a section
/// goes on keep the size that was chosen for them, so that a section does not change it without need. A card that is alone in its row
/// takes a size over the whole measure, if its layout has one.
extension SectionPaginator {
  /// The rows of a page, whose heights are given in points.
  func rows(
    of plan: PagePlan, _ heights: [Double], _ units: CardUnits, of set: RunCards, _ grid: CardGrid,
    in context: RenderContext
  ) -> [GridCells] {
    let chosen = zip(zip(plan.cards, plan.sizes), heights).map { row, height -> GridCells in
      let (cards, size) = (units.cards[row.0], row.1)
      if isAlone(cards, of: set, grid) { return alone(cards, height, of: set, in: context) }
      let columns = grid.columns(for: units.measures[row.0].count)
      return cells(of: cards, size, height, columns, of: set, in: context)
    }
    guard grid.grows, let largest = plan.sizes.min() else { return chosen }
    let full = grid.rowHeight(ofSize: largest, capacity: kind.textBlock.height, gap: plan.gap)
    guard units.endsSection(after: plan.cards) || heights.contains(where: { $0 > full + BoxLayout.overflowTolerance })
    else { return chosen }
    for size in Array(cards.grownNumbers) + Array(0..<largest) {
      if let grown = grown(chosen, plan.cards.map { units.cards[$0] }, to: size, of: set, grid, in: context) {
        return grown
      }
    }
    return chosen
  }

  /// The heights of the rows with a card alone, which then has the whole measure, in points; by the places of these cards.
  func heightsAlone(in rows: GridRows, of set: RunCards, _ context: RenderContext) -> [Int: Double] {
    guard let grid = kind.grid, let least = cards.aloneNumbers.last else { return [:] }
    var heights: [Int: Double] = [:]
    for row in rows.rows where isAlone(row, of: set, grid) {
      let cell = Size(width: kind.textBlock.width, height: 0)
      heights[row.lowerBound] = laidOut(row.lowerBound, of: set, least, to: cell, in: context).block?.size.height
    }
    return heights
  }

  /// Whether a row has one card and no other cell, and its layout has a size for that.
  private func isAlone(_ row: Range<Int>, of set: RunCards, _ grid: CardGrid) -> Bool {
    row.count == 1 && grid.grows && grid.columns.count > 1 && !cards.alone.isEmpty
      && set.introCells[row.lowerBound] == nil
  }

  /// The row of a card that is alone: in the largest of its sizes that is low enough, else in the last.
  private func alone(
    _ row: Range<Int>, _ height: Double, of set: RunCards, in context: RenderContext
  ) -> GridCells {
    let one = Columns()
    for size in cards.aloneNumbers.dropLast() {
      let cells = cells(of: row, size, height, one, of: set, in: context)
      if cells.fit, cells.leftOut == 0 { return cells }
    }
    return cells(of: row, cards.aloneNumbers.upperBound - 1, height, one, of: set, in: context)
  }

  /// Rows in a larger size; nil where one of their cells has no room for it, or would lose more words.
  private func grown(
    _ chosen: [GridCells], _ cards: [Range<Int>], to size: Int, of set: RunCards, _ grid: CardGrid,
    in context: RenderContext
  ) -> [GridCells]? {
    var rows = chosen
    var isOther = false
    for (index, row) in zip(chosen.indices, cards) where !isAlone(row, of: set, grid) {
      let former = chosen[index]
      let cells = cells(of: row, size, former.cell.height, former.columns, of: set, in: context)
      guard cells.fit, cells.leftOut <= former.leftOut else { return nil }
      (rows[index], isOther) = (cells, true)
    }
    return isOther ? rows : nil
  }

  private func cells(
    of row: Range<Int>, _ size: Int, _ height: Double, _ columns: Columns, of set: RunCards, in context: RenderContext
  ) -> GridCells {
    let cell = Size(width: columns.width(in: kind.textBlock.width), height: height)
    let blocks = row.map { card -> (block: Block, notes: [LayoutNote]) in
      let laidOut = stretched(card, of: set, size, to: cell, in: context)
      return (laidOut.block ?? Block(width: cell.width, height: 0), laidOut.notes)
    }
    return GridCells(size: size, cell: cell, columns: columns, blocks: blocks)
  }

  /// The card as high as its row and as wide as its cell: laid out anew, so that its shares of glue take what is left.
  private func stretched(
    _ card: Int, of set: RunCards, _ size: Int, to cell: Size, in context: RenderContext
  ) -> RefittedCard {
    guard size < cards.sizes.count else { return laidOut(card, of: set, size, to: cell, in: context) }
    let block = set.cards[card].blocks[size]
    guard block.size.height < cell.height || block.size.width + GridCells.tolerance < cell.width else {
      return RefittedCard(block: block)
    }
    let laidOut = laidOut(card, of: set, size, to: cell, in: context)
    return laidOut.block == nil ? RefittedCard(block: block, notes: laidOut.notes) : laidOut
  }

  /// The card in the size of a number, at least as high as a cell and as wide.
  private func laidOut(
    _ card: Int, of set: RunCards, _ size: Int, to cell: Size, in context: RenderContext
  ) -> RefittedCard {
    refitted(set.cards[card], .stretched(size: size, height: cell.height, width: cell.width)) {
      let box = cards.size(size).box.atLeast(cell.height)
      let scope = Scope(context, at: set.run.place(of: card))
      return boxLayout.block(of: box, width: cell.width, in: scope).map { ($0, 0) }
    }
  }
}

extension GridCells {
  /// Less than anybody sees, in points.
  fileprivate static let tolerance = 1e-6

  /// Whether no card is higher than its cell, and nothing stands out of one.
  fileprivate var fit: Bool {
    blocks.allSatisfy {
      $0.block.size.height <= cell.height + BoxLayout.overflowTolerance && !$0.notes.contains(where: \.isOverflow)
    }
  }

  /// How many words its layout leaves out of its texts.
  fileprivate var leftOut: Int { blocks.reduce(0) { $0 + $1.block.wordsLeftOut } }
}

extension Block {
  /// How many words the texts in it lack that were shortened.
  fileprivate var wordsLeftOut: Int {
    var words = 0
    if case .shortenedText(_, let kept, let all, _)? = shortening { words = all - kept }
    guard case .children(let children, _) = content else { return words }
    return children.reduce(words) { $0 + $1.block.wordsLeftOut }
  }
}

extension CardGrid {
  /// The columns of a row that has so many cells: fewer, and wider, where it lacks some and cells grow. One cell alone keeps its width: lines
  /// over the whole measure are too long to read.
  fileprivate func columns(for cells: Int) -> Columns {
    guard grows, (2..<columns.count).contains(cells) else { return columns }
    return Columns(count: cells, gap: columns.gap)
  }
}
