/// What the paginator knows of a card.
package struct CardMeasure: Hashable, Sendable {
  /// Its height in points in each size, largest first.
  package var heights: [Double]
  /// Whether it begins a page.
  package var opening: Opening
  /// The only size it may have; nil leaves the choice.
  package var onlySize: Int?

  /// Makes a measure.
  package init(heights: [Double], beginsPage: Bool = false) {
    self.heights = heights
    opening = beginsPage ? .always : .free
  }

  /// Whether a card begins a page. The first of a section always does.
  package enum Opening: Hashable, Sendable {
    /// As is best.
    case free
    /// Because the edition says so.
    case always
    /// Only if it is the section's first: to find out what that would cost.
    case never
  }
}

/// One page of cards, as decided.
package struct PagePlan: Hashable, Sendable {
  /// The cards, by their place in the section; a single one when `isFlowing`.
  package var cards: Range<Int>
  /// The size of each card.
  package var sizes: [Int]
  /// The space between two cards, in points.
  package var gap: Double
  /// What the page costs.
  package var demerits: Demerits
  /// Whether the card fits no page in any size, and must flow over several.
  package var isFlowing: Bool

  /// The demerits of a page by what they are for.
  package struct Demerits: Hashable, Sendable {
    /// For the page as such and how it is filled.
    package var fill = 0.0
    /// For the sizes of its cards.
    package var sizes = 0.0
    /// For changes of size: between its cards, and between its first card and the one before.
    package var jumps = 0.0

    /// All together.
    package var sum: Double { fill + sizes + jumps }

    /// Demerits for nothing yet.
    package init() {}
  }
}

/// Finds the breaks and the sizes of a section's cards that together have the least demerits.
///
/// The idea is the total fit of Knuth & Plass, "Breaking Paragraphs into Lines" (1981), carried to pages as in
/// Mittelbach, "A General Framework for Globally Optimized Pagination" (2016): a page is a line, a card in one of its
/// sizes a box, the space between cards the glue. A page takes cards of one size, or of one size and then another;
/// more changes on a page would never look intended.
package struct CardPaginator {
  private let cards: [CardMeasure]
  private let rules: PaginationRules
  /// Whether some card may have one size only.
  private let isConstrained: Bool
  /// For each size, the sum of the heights before each card.
  private let sums: [[Double]]
  /// For each number of cards set, and the size of the last of them, the best way there.
  private var best: [[Way?]]

  /// Makes a paginator for the cards of one section.
  ///
  /// - Precondition: every card has a height for each size of the rules.
  package init(cards: [CardMeasure], rules: PaginationRules) {
    precondition(cards.allSatisfy { $0.heights.count == rules.limits.count }, "a card lacks a height for a size")
    self.cards = cards
    self.rules = rules
    isConstrained = cards.contains { $0.onlySize != nil }
    sums = rules.limits.indices.map { size in
      var sum = 0.0
      return [0]
        + cards.map { card in
          sum += card.heights[size]
          return sum
        }
    }
    best = Array(repeating: Array(repeating: nil, count: rules.limits.count), count: cards.count + 1)
  }

  /// The pages with the least demerits in all, in order; empty without cards, and where constraints leave no way.
  package mutating func pages() -> [PagePlan] {
    for start in cards.indices where start == 0 || cards[start].opening != .never { extendPages(from: start) }
    return walkBack()
  }

  /// A way to a state: the page that ends there, and the state before it.
  private struct Way {
    var demerits: Double
    var page: Candidate
    var previousSize: Int?
  }

  /// A page that is considered: `head` cards of one size, then the rest of another.
  private struct Candidate {
    var start: Int
    var end: Int
    var turn: Int
    var sizes: (head: Int, tail: Int)
    var gap = 0.0
    var demerits = 0.0
    var isFlowing = false

    init(_ start: Int, _ end: Int, turn: Int, _ head: Int, _ tail: Int) {
      (self.start, self.end, self.turn, sizes) = (start, end, turn, (head, tail))
    }
  }

  // MARK: Forward

  private mutating func extendPages(from start: Int) {
    let entries = entries(at: start)
    var foundPage = false
    var end = start + 1
    while end <= cards.count, end == start + 1 || cards[end - 1].opening != .always {
      let sizeCount = rules.limits.count
      var fits = false
      for head in 0..<sizeCount {
        fits = consider(Candidate(start, end, turn: end, head, head), entries) || fits
        for tail in 0..<sizeCount where tail != head {
          for turn in start + 1..<max(end, start + 1) {
            fits = consider(Candidate(start, end, turn: turn, head, tail), entries) || fits
          }
        }
      }
      guard fits else { break }
      foundPage = true
      end += 1
    }
    if !foundPage { considerFlowing(start, entries) }
  }

  /// For each size that the first card of a page could have: the least demerits so far, with the jump to that size.
  private func entries(at start: Int) -> [(demerits: Double, previousSize: Int?)] {
    rules.limits.indices.map { size in
      guard start > 0 else { return (0, nil) }
      var entry: (demerits: Double, previousSize: Int?) = (.infinity, nil)
      for (previous, way) in best[start].enumerated() {
        guard let way else { continue }
        let demerits = way.demerits + jump(previous, size)
        if demerits < entry.demerits { entry = (demerits, previous) }
      }
      return entry
    }
  }

  /// Whether the page can be; the state it leads to takes it when it is the best yet.
  private mutating func consider(_ page: Candidate, _ entries: [(demerits: Double, previousSize: Int?)]) -> Bool {
    var page = page
    let (head, tail) = page.sizes
    let (heads, tails) = (page.turn - page.start, page.end - page.turn)
    let share = Double(heads) / Double(rules.limits[head]) + Double(tails) / Double(rules.limits[tail])
    guard share <= 1 + 1e-9 else { return false }
    let height = sums[head][page.turn] - sums[head][page.start] + sums[tail][page.end] - sums[tail][page.turn]
    guard let fill = fill(height: height, gaps: heads + tails - 1, isLast: page.end == cards.count) else {
      return false
    }
    guard !isConstrained || allowsSizes(of: page) else { return true }
    page.gap = fill.gap
    let base = rules.pageDemerits + fill.badness
    page.demerits =
      base * base + Double(heads) * rules.sizeDemerits[head] + Double(tails) * rules.sizeDemerits[tail]
      + (tails > 0 ? jump(head, tail) : 0)
    record(page, entry: entries[head], lastSize: tails > 0 ? tail : head)
    return true
  }

  /// Whether every card of the page may have the size it would have.
  private func allowsSizes(of page: Candidate) -> Bool {
    cards[page.start..<page.turn].allSatisfy { $0.onlySize ?? page.sizes.head == page.sizes.head }
      && cards[page.turn..<page.end].allSatisfy { $0.onlySize ?? page.sizes.tail == page.sizes.tail }
  }

  /// A card that fits no page goes over pages of its own, in the smallest size.
  private mutating func considerFlowing(_ start: Int, _ entries: [(demerits: Double, previousSize: Int?)]) {
    let smallest = rules.limits.count - 1
    var page = Candidate(start, start + 1, turn: start + 1, smallest, smallest)
    page.isFlowing = true
    page.gap = rules.gap
    page.demerits = rules.sizeDemerits[smallest]
    record(page, entry: entries[smallest], lastSize: smallest)
  }

  private mutating func record(_ page: Candidate, entry: (demerits: Double, previousSize: Int?), lastSize: Int) {
    let demerits = entry.demerits + page.demerits
    guard demerits < best[page.end][lastSize]?.demerits ?? .infinity else { return }
    best[page.end][lastSize] = Way(demerits: demerits, page: page, previousSize: entry.previousSize)
  }

  // MARK: Costs

  private func jump(_ from: Int, _ to: Int) -> Double { Double(abs(from - to)) * rules.jumpDemerits }

  /// How a page of that much card and that many gaps is filled; nil when it does not fit.
  ///
  /// Spare height goes into the gaps up to their stretch; what is left stays at the foot. Gaps at full stretch cost
  /// little: they look intended, and cheaper than a card of another size. An empty foot costs the cube of its share: a
  /// little is nothing, a lot is a hole.
  private func fill(height: Double, gaps: Int, isLast: Bool) -> (gap: Double, badness: Double)? {
    let spare = rules.capacity - height - Double(gaps) * rules.gap
    guard spare < 0 else {
      let growth = gaps > 0 ? min(rules.stretch, spare / Double(gaps)) : 0
      if isLast {
        let share = spare / rules.capacity
        return (rules.gap + growth, rules.lastPageBadness * share * share)
      }
      let stretch = rules.stretch > 0 ? growth / rules.stretch : 0
      let hole = (spare - growth * Double(gaps)) / rules.capacity / rules.looseness
      return (rules.gap + growth, rules.stretchBadness * stretch * stretch * stretch + 100 * hole * hole * hole)
    }
    let room = Double(gaps) * rules.shrink
    guard -spare <= room + 1e-6 else { return nil }
    guard room > 0 else { return (rules.gap, 0) }
    let tightness = min(1, -spare / room)
    return (rules.gap - tightness * rules.shrink, 100 * tightness * tightness * tightness)
  }

  // MARK: Back

  private func walkBack() -> [PagePlan] {
    var pages: [PagePlan] = []
    var end = cards.count
    var size = best[end].indices.min { cost(end, $0) < cost(end, $1) }
    while end > 0, let last = size, let way = best[end][last] {
      pages.append(plan(way))
      (end, size) = (way.page.start, way.previousSize)
    }
    return end == 0 ? pages.reversed() : []
  }

  private func plan(_ way: Way) -> PagePlan {
    let page = way.page
    let (head, tail) = page.sizes
    let sizes =
      Array(repeating: head, count: page.turn - page.start) + Array(repeating: tail, count: page.end - page.turn)
    let inner = page.turn < page.end ? jump(head, tail) : 0
    var demerits = PagePlan.Demerits()
    demerits.sizes = sizes.reduce(0) { $0 + rules.sizeDemerits[$1] }
    demerits.jumps = inner + (way.previousSize.map { jump($0, head) } ?? 0)
    demerits.fill = page.demerits - demerits.sizes - inner
    return PagePlan(
      cards: page.start..<page.end, sizes: sizes, gap: page.gap, demerits: demerits, isFlowing: page.isFlowing)
  }

  private func cost(_ end: Int, _ size: Int) -> Double { best[end][size]?.demerits ?? .infinity }
}
