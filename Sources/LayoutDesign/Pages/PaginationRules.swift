/// What makes a good page of cards. Measures in points; badness and demerits in the sense of TeX: badness says how far
/// a page is from well filled, demerits are what the paginator adds up and keeps least.
package struct PaginationRules: Hashable, Sendable {
  /// The height of the text block.
  package var capacity: Double
  /// For each size, the space between two cards; where a page has two sizes, that of the larger one counts.
  package var spaces: [Space]
  /// For each size, how many cards of it fill a page by count; with mixed sizes each card takes its share.
  package var limits: [Int]
  /// For each size, the demerits of a card set in it.
  package var sizeDemerits: [Double]
  /// For each size, the height up to which cards suit it, in points; nil for a size that is for any card.
  package var suitedHeights: [Double?]
  /// For each size, the demerits besides of a card that a smaller size suits; nil for those of that size.
  package var unsuitedDemerits: [Double?]
  /// For each size, how many rows of a grid fill a page; nil for as many as the grid says.
  package var rows: [Int?]
  /// The demerits where two neighbours of a section differ in size, for each step between the sizes.
  package var jumpDemerits: Double
  /// The demerits of a page with cards of two sizes. There is one where a section has fewer pages for it, or
  /// cards stay on the pages that they had.
  package var mixDemerits = 600.0
  /// The demerits of a page as such, before its badness.
  package var pageDemerits: Double
  /// The badness of a page whose gaps are at their full stretch.
  package var stretchBadness: Double
  /// The share of the text block, empty at the foot, at which a page has badness 100.
  package var looseness: Double
  /// The badness of a section's last page were it empty; that page may stay open at its foot, so this is small.
  package var lastPageBadness: Double
  /// What it costs beside that when the last of several pages of a section has too few cards, or is filled to less than a third.
  package var poorLastPageDemerits = 3000.0
  /// How many cards the last of several pages should have.
  package var fewestLastCards = 2
  /// What it costs to set a paragraph of a card a line shorter than it best is, beside what its lines lose by it.
  package var tighteningDemerits = 200.0
  /// The share of what lines lose that their page counts: a loose page shows more than a line that is a little tight.
  package static let lineShare = 0.01
  /// What it costs to part a card over two pages or columns; nil where none is, unless no page holds it.
  package var partingDemerits: Double?
  /// The least height of each part of a card, in points.
  package var leastPart = 40.0
  /// The demerits of an unchanged resource that leaves the page it had in the previous edition.
  package var moveDemerits = 0.0
  /// The number of columns of a page.
  package var columns = 1
  /// The height that stays free below the last cards of a section, for what stands there.
  package var tail = 0.0

  /// The size that suits a card of those heights: the smallest in which it is no higher than the size is for; nil for one that no size
  /// is made for.
  package func suitedSize(ofHeights heights: [Double]) -> Int? {
    heights.indices.last { size in suitedHeights[size].map { heights[size] <= $0 + 1e-6 } ?? false }
  }

  /// What a card costs in a size, where another may suit it: in that one it costs nothing, and in each larger one as much besides as that
  /// size says, or as a card that it does not suit would in the one that does.
  package func demerits(ofSize size: Int, suited: Int?) -> Double {
    guard let suited, size <= suited else { return sizeDemerits[size] }
    return size == suited ? 0 : sizeDemerits[size] + (unsuitedDemerits[size] ?? sizeDemerits[suited])
  }

  /// The space between two cards of the largest size, as it would best be.
  package var gap: Double { spaces[0].gap }

  /// The space between two cards.
  package struct Space: Hashable, Sendable {
    /// As it would best be.
    package var gap: Double
    /// How much it may grow when a page has room to spare.
    package var stretch: Double
    /// How much it may shrink when a page is short of room.
    package var shrink: Double

    /// Makes a space.
    package init(gap: Double, stretch: Double = 0, shrink: Double = 0) {
      (self.gap, self.stretch, self.shrink) = (gap, stretch, shrink)
    }
  }

  /// Makes rules with the same space between cards of all sizes.
  package init(
    capacity: Double, gap: Double, stretch: Double, shrink: Double, limits: [Int], sizeDemerits: [Double],
    jumpDemerits: Double = 300, pageDemerits: Double = 10, stretchBadness: Double = 15, looseness: Double = 0.3,
    lastPageBadness: Double = 20
  ) {
    self.capacity = capacity
    spaces = limits.map { _ in Space(gap: gap, stretch: stretch, shrink: shrink) }
    self.limits = limits
    self.sizeDemerits = sizeDemerits
    suitedHeights = limits.map { _ in nil }
    unsuitedDemerits = limits.map { _ in nil }
    rows = limits.map { _ in nil }
    self.jumpDemerits = jumpDemerits
    self.pageDemerits = pageDemerits
    self.stretchBadness = stretchBadness
    self.looseness = looseness
    self.lastPageBadness = lastPageBadness
  }
}
