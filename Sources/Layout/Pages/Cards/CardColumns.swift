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

  /// The cards of a page in the same sizes, in columns as low as they can be. They part no card unless that makes them clearly lower.
  private func balanced(_ page: [PagePlan]) -> [PagePlan] {
    let units = units(of: page)
    let space = rules.spaces[page.flatMap(\.sizes).min() ?? 0]
    let whole = lowestColumns(of: units, space, parting: false)
    guard units.dropFirst().contains(where: { $0.distance != nil }) else {
      return whole.map { plans($0.columns, of: units, space, for: page) } ?? page
    }
    guard let parted = lowestColumns(of: units, space, parting: true) else { return page }
    if let whole, whole.height <= parted.height + rules.leastPart {
      return plans(whole.columns, of: units, space, for: page)
    }
    return plans(parted.columns, of: units, space, for: page)
  }

  /// What is put into a column: a card, or a part of one.
  private struct Unit {
    var height: Double
    /// What its height counts of the space above it, where it goes on with the card before it.
    var distance: Double?
  }

  private func units(of page: [PagePlan]) -> [Unit] {
    let first = page[0].cards.lowerBound
    var units = zip(first..., page.flatMap(\.sizes)).map {
      Unit(height: cards[$0].heights[$1], distance: cards[$0].distance)
    }
    units[0].height -= cards[first].distance ?? cards[first].sectionHeading
    units[0].distance = units[0].distance.map { _ in 0 }
    return units
  }

  /// The plans of columns for a page; the page as it was where they do not fit: gaps of a column with many cards may have shrunk by more
  /// than those of one with few can.
  private func plans(
    _ columns: [Range<Int>], of units: [Unit], _ space: PaginationRules.Space, for page: [PagePlan]
  ) -> [PagePlan] {
    let (first, sizes) = (page[0].cards.lowerBound, page.flatMap(\.sizes))
    let plans = columns.enumerated().compactMap { index, range -> PagePlan? in
      guard let gap = gap(of: units[range], space) else { return nil }
      var demerits = page[min(index, page.count - 1)].demerits
      demerits.parting = cards[first + range.lowerBound].goesOn ? rules.partingDemerits ?? 0 : 0
      return PagePlan(
        cards: first + range.lowerBound..<first + range.upperBound, sizes: Array(sizes[range]), gap: gap,
        demerits: demerits, isFlowing: false)
    }
    return plans.count == columns.count ? plans : page
  }

  /// The columns of the least height, and that; nil where so many do not hold the units.
  private func lowestColumns(
    of units: [Unit], _ space: PaginationRules.Space, parting: Bool
  ) -> (columns: [Range<Int>], height: Double)? {
    func attempt(_ height: Double) -> [Range<Int>]? {
      columns(of: units, space, height: height, parting: parting).flatMap { $0.count <= count ? $0 : nil }
    }
    // Columns that shrink their gaps are higher than the page before they do.
    var high = rules.capacity + space.shrink * Double(gaps(in: units[...]))
    guard var lowest = attempt(high) else { return nil }
    var low = units.map(\.height).max() ?? 0
    while high - low > CardColumns.precision {
      let middle = (low + high) / 2
      if let found = attempt(middle) { (lowest, high) = (found, middle) } else { low = middle }
    }
    return (lowest, high)
  }

  /// The precision of the balanced height, in points: less than anybody sees.
  private static let precision = 0.2

  private func height(_ units: ArraySlice<Unit>, _ space: PaginationRules.Space) -> Double {
    units.reduce(-(units.first?.distance ?? 0)) { $0 + $1.height } + Double(gaps(in: units)) * space.gap
  }

  private func gaps(in units: ArraySlice<Unit>) -> Int { units.dropFirst().count { $0.distance == nil } }

  /// Units one after the other, in as few columns of that height as hold them; nil where a card would have to be parted that may not, or
  /// a column would have the middle of a card alone.
  private func columns(
    of units: [Unit], _ space: PaginationRules.Space, height limit: Double, parting: Bool
  ) -> [Range<Int>]? {
    var columns: [Range<Int>] = []
    var start = 0
    var end = 1
    while end < units.count {
      if height(units[start...end], space) > limit + 1e-6 {
        let turn = parting ? end : (start + 1...end).last { units[$0].distance == nil }
        guard let turn else { return nil }
        let isMiddle = units[turn].distance != nil && units[start..<turn].allSatisfy { $0.distance != nil }
        if isMiddle { return nil }
        columns.append(start..<turn)
        (start, end) = (turn, turn)
      }
      end += 1
    }
    return columns + [start..<units.count]
  }

  /// The gap between the cards of a column; nil when they do not fit even with the least.
  private func gap(of heights: ArraySlice<Unit>, _ space: PaginationRules.Space) -> Double? {
    let excess = height(heights, space) - rules.capacity
    guard excess > 0 else { return space.gap }
    let shrink = excess / Double(max(1, gaps(in: heights)))
    return gaps(in: heights) > 0 && shrink <= space.shrink + 1e-6 || excess <= 1e-6 ? space.gap - shrink : nil
  }
}
