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
  /// The sizes of type that one of the cards has no room for, and the others do without: the largest that are left, in points.
  var largestType: [TextSizes.Source: Double] = [:]
  /// The size of the type of their titles, in points.
  var headingSize = Double.infinity
  /// The least height of what introduces the section before them, in points.
  var intro = 0.0

  /// How high its cells are, in points: at least as high as the highest of them.
  var height: Double { blocks.reduce(max(cell.height, intro)) { max($0, $1.block.size.height) } }
}

/// The sizes in which the cells of a page are shown, and how high its rows are.
///
/// Rows of a grid whose cells grow are as high as the highest of their cards, and share what the page has left. All rows of a page take the
/// largest size that pages choose, or where much is left, or a section ends, the largest of all that has room, shortens no text more, and sets
/// no title smaller: pictures grow instead of the white below texts. A card that is alone in its row takes a size over the whole measure, if
/// its layout has one.
extension SectionPaginator {
  /// The rows of a page.
  func rows(
    of plan: PagePlan, _ units: CardUnits, of set: RunCards, _ grid: CardGrid, in context: RenderContext
  ) -> [GridCells] {
    let rows = plan.cards.map { units.cards[$0] }
    let areAlone = rows.map { isAlone($0, of: set, grid) }
    var widens = true
    func cells(_ index: Int, _ size: Int, _ height: Double) -> GridCells {
      if areAlone[index] { return alone(rows[index], height, of: set, in: context) }
      let columns = widens ? grid.columns(for: units.measures[plan.cards.lowerBound + index].count) : grid.columns
      return self.cells(of: rows[index], size, height, columns, of: set, in: context)
    }
    guard grid.grows else {
      let heights = RowHeights(of: plan, units, grid, in: kind.textBlock.height).heights
      return rows.indices.map { cells($0, plan.sizes[$0], heights[$0]) }
    }
    let room = RowHeights.room(of: plan, units, gap: gap(of: plan, grid), in: kind.textBlock.height)
    var best = rows.indices.map { cells($0, plan.sizes[$0], 0) }
    func left(by cells: [GridCells]) -> Double { room - cells.reduce(0) { $0 + $1.height } }
    // Pictures that are as wide as their cells may be too high in wider ones.
    if left(by: best) < -BoxLayout.overflowTolerance {
      widens = false
      best = rows.indices.map { cells($0, plan.sizes[$0], 0) }
    }
    let endsSection = units.endsSection(after: plan.cards)
    let takes = areAlone.contains(false) ? areAlone.map { !$0 } : areAlone
    let count = Double(takes.count { $0 })
    if areAlone.contains(false) {
      let isLoose = endsSection || left(by: best) > count * GridCells.mostWhite
      for size in (isLoose ? Array(cards.grownNumbers) : []) + Array(0..<(plan.sizes.min() ?? 0)) {
        let larger = rows.indices.map { areAlone[$0] ? best[$0] : cells($0, size, 0) }
        let areBetter = rows.indices.allSatisfy { areAlone[$0] || larger[$0].isBetter(than: best[$0]) }
        guard left(by: larger) >= 0, areBetter else { continue }
        best = larger
        break
      }
    }
    let share = share(of: left(by: best) / count, plan, best, areAlone, endsSection: endsSection, grid)
    return rows.indices.map { cells($0, best[$0].size, best[$0].height + (takes[$0] ? share : 0)) }
  }

  /// What each row takes of an equal share of what a page has left, in points: all of it, or where that is too much for the tallest what makes
  /// that as high as the highest rows of the grid. Where gaps have a stretch, they take no more than that, but for a page from which a section
  /// goes on, which must not seem to end early.
  private func share(
    of share: Double, _ plan: PagePlan, _ rows: [GridCells], _ areAlone: [Bool], endsSection: Bool, _ grid: CardGrid
  ) -> Double {
    let highest = grid.rowHeight(ofSize: 0, capacity: kind.textBlock.height, gap: gap(of: plan, grid))
    // A card that has the whole measure needs little height.
    guard areAlone.contains(false) else { return max(0, min(share, highest * 0.75 - (rows.map(\.height).max() ?? 0))) }
    let tallest = zip(rows, areAlone).reduce(0) { $1.1 ? $0 : max($0, $1.0.height) }
    let most = tallest + share > highest * 1.6 ? min(share, highest - tallest) : share
    let stretch = cards.rules.spaces[plan.sizes.min() ?? 0].stretch
    guard stretch > 0 else { return max(0, most) }
    let count = Double(areAlone.count { !$0 })
    let least = endsSection ? 0 : share - kind.textBlock.height * GridCells.emptyFoot / count
    return max(0, min(most, max(stretch, least)))
  }

  /// The gaps between the rows of a page, in points. Rows of cells that grow take what pages have left, not their gaps.
  func gap(of plan: PagePlan, _ grid: CardGrid) -> Double {
    grid.grows ? min(plan.gap, cards.rules.spaces[plan.sizes.min() ?? 0].gap) : plan.gap
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
      if cells.height <= height + BoxLayout.overflowTolerance, cells.fit, cells.leftOut == 0 { return cells }
    }
    return cells(of: row, cards.aloneNumbers.upperBound - 1, height, one, of: set, in: context)
  }

  private func cells(
    of row: Range<Int>, _ size: Int, _ height: Double, _ columns: Columns, of set: RunCards, in context: RenderContext
  ) -> GridCells {
    let cell = Size(width: columns.width(in: kind.textBlock.width), height: height)
    let (cards, largestType) = alike(row, of: set, size, to: cell, in: context)
    let blocks = zip(row, cards).map { card, cells -> (block: Block, notes: [LayoutNote]) in
      // What does not appear anew is as it was.
      let former = size < set.cards[card].blocks.count ? set.cards[card].blocks[size] : nil
      return (cells.block ?? former ?? Block(width: cell.width, height: 0), cells.notes)
    }
    var cells = GridCells(size: size, cell: cell, columns: columns, blocks: blocks)
    (cells.largestType, cells.headingSize) = (largestType, cards.headingSize)
    guard height == 0, let intro = set.introCells[row.lowerBound] else { return cells }
    cells.intro = stretched(intro, above: row.lowerBound, of: set, to: cell, in: context).size.height
    return cells
  }

  /// The cards of a row, their titles and texts in one size of type each: where one card has room for a smaller one only, all take it, as long
  /// as none gets higher by that than its cell, or than it was.
  private func alike(
    _ row: Range<Int>, of set: RunCards, _ size: Int, to cell: Size, in context: RenderContext
  ) -> (cards: [RefittedCard], largestType: [TextSizes.Source: Double]) {
    func cards(_ largest: [TextSizes.Source: Double]) -> [RefittedCard] {
      row.map { laidOut($0, of: set, size, to: cell, largestType: largest, in: context) }
    }
    let first = cards([:])
    var (alike, largest) = (first, [TextSizes.Source: Double]())
    while row.count > 1 {
      // A limit stays, and can only fall to another of its few sizes.
      let least = alike.reduce(into: largest) { $0.merge($1.textSizes?.taken ?? [:], uniquingKeysWith: min) }
      guard least != largest else { break }
      (alike, largest) = (cards(least), least)
    }
    let isLowEnough = zip(alike, first).allSatisfy { alike, first in
      let most = max(cell.height, first.block?.size.height ?? 0)
      return (alike.block?.size.height ?? 0) <= most + BoxLayout.overflowTolerance
        && (first.notes.tellOfOverflow || !alike.notes.tellOfOverflow)
    }
    return isLowEnough ? (alike, largest) : (first, [:])
  }

  /// The card in the size of a number, at least as high as a cell and as wide.
  private func laidOut(
    _ card: Int, of set: RunCards, _ size: Int, to cell: Size, largestType: [TextSizes.Source: Double] = [:],
    in context: RenderContext
  ) -> RefittedCard {
    let fit = LayoutCache.Fit.stretched(
      size: size, height: cell.height, width: cell.width, largestType: largestType)
    return refitted(set.cards[card], fit) {
      let box = cards.size(size).box.atLeast(cell.height)
      let scope = Scope(context, at: set.run.place(of: card))
      return boxLayout.block(of: box, width: cell.width, in: scope).map { ($0, 0) }
    }
  }
}

extension GridCells {
  /// So much white below the highest card of a row is much, in points.
  fileprivate static let mostWhite = 34.0
  /// The most of a page, as a share of it, that may be empty at its foot where a section goes on.
  fileprivate static let emptyFoot = 0.05

  /// Whether nothing stands out of one.
  fileprivate var fit: Bool { blocks.allSatisfy { !$0.notes.tellOfOverflow } }

  /// Whether they may take the place of smaller ones: nothing stands out of them, they have all words of those, and titles as large.
  fileprivate func isBetter(than smaller: GridCells) -> Bool {
    fit && leftOut <= smaller.leftOut && headingSize >= smaller.headingSize
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

extension [RefittedCard] {
  /// The least size of the type of their headings, in points.
  fileprivate var headingSize: Double { reduce(.infinity) { Swift.min($0, $1.textSizes?.leastHeading ?? .infinity) } }
}
