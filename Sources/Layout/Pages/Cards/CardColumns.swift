import LayoutDesign

/// Puts columns of cards side by side on pages.
///
/// To `CardPaginator` a column is a page. What it does not know of is done here: a card that must begin a page does not just
/// begin a column, and the last columns of a section, or before a break, are balanced.
package struct CardColumns {
  private let cards: [CardMeasure]
  private let rules: PaginationRules
  private let count: Int

  /// Prepares pages of so many columns for the cards of one section.
  package init(cards: [CardMeasure], rules: PaginationRules, count: Int) {
    self.cards = cards
    self.rules = rules
    self.count = count
  }

  /// The columns of each page, from the left. A card that flows has a page of its own.
  package func pages(of columns: [PagePlan]) -> [[PagePlan]] {
    var pages: [[PagePlan]] = []
    for column in columns {
      if let page = pages.last, page.count < count, !page[0].isFlowing, !beginsPage(column) {
        pages[pages.count - 1].append(column)
      } else {
        pages.append([column])
      }
    }
    guard count > 1 else { return pages }
    return pages.indices.map { index in
      let isLast = index == pages.count - 1 || beginsPage(pages[index + 1][0])
      return isLast && !pages[index][0].isFlowing ? balanced(pages[index]) : pages[index]
    }
  }

  private func beginsPage(_ column: PagePlan) -> Bool {
    column.isFlowing || cards[column.cards.lowerBound].opening == .always
  }

  // MARK: Balance

  /// The cards of a page in the same sizes, in columns as low as they can be.
  private func balanced(_ page: [PagePlan]) -> [PagePlan] {
    let first = page[0].cards.lowerBound
    let space = rules.spaces[page.flatMap(\.sizes).min() ?? 0]
    var heights = zip(first..., page.flatMap(\.sizes)).map {
      Unit(height: cards[$0].heights[$1], distance: cards[$0].distance)
    }
    heights[0].height -= cards[first].distance ?? cards[first].sectionHeading
    heights[0].distance = heights[0].distance.map { _ in 0 }
    var high = page.map { height(heights[$0.cards.lowerBound - first..<$0.cards.upperBound - first], space) }.max() ?? 0
    var low = heights.map(\.height).max() ?? 0
    while high - low > CardColumns.precision {
      let middle = (low + high) / 2
      if columns(of: heights, space, height: middle).count <= count { high = middle } else { low = middle }
    }
    let sizes = page.flatMap(\.sizes)
    let balanced = columns(of: heights, space, height: high).enumerated().compactMap { index, range -> PagePlan? in
      guard let gap = gap(of: heights[range], space) else { return nil }
      return PagePlan(
        cards: first + range.lowerBound..<first + range.upperBound, sizes: Array(sizes[range]), gap: gap,
        demerits: page[min(index, page.count - 1)].demerits, isFlowing: false)
    }
    // Gaps of a column with many cards may have shrunk by more than those of one with few can.
    return balanced.reduce(0) { $0 + $1.cards.count } == heights.count ? balanced : page
  }

  /// The precision of the balanced height, in points: less than anybody sees.
  private static let precision = 0.2

  /// What is put into a column: a card, or a part of one.
  private struct Unit {
    var height: Double
    /// What its height counts of the space above it, where it goes on with the card before it.
    var distance: Double?
  }

  private func height(_ units: ArraySlice<Unit>, _ space: PaginationRules.Space) -> Double {
    units.reduce(-(units.first?.distance ?? 0)) { $0 + $1.height } + Double(gaps(in: units)) * space.gap
  }

  private func gaps(in units: ArraySlice<Unit>) -> Int { units.dropFirst().count { $0.distance == nil } }

  /// Cards one after the other, in as few columns of that height as hold them.
  private func columns(
    of heights: [Unit], _ space: PaginationRules.Space, height limit: Double
  ) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var start = 0
    for end in heights.indices.dropFirst() where height(heights[start...end], space) > limit + 1e-6 {
      columns.append(start..<end)
      start = end
    }
    return columns + [start..<heights.count]
  }

  /// The gap between the cards of a column; nil when they do not fit even with the least.
  private func gap(of heights: ArraySlice<Unit>, _ space: PaginationRules.Space) -> Double? {
    let excess = height(heights, space) - rules.capacity
    guard excess > 0 else { return space.gap }
    let shrink = excess / Double(max(1, gaps(in: heights)))
    return gaps(in: heights) > 0 && shrink <= space.shrink + 1e-6 || excess <= 1e-6 ? space.gap - shrink : nil
  }
}
