import LayoutDesign

/// Finds the breaks and the sizes of a section's cards that together have the least demerits.
///
/// The idea is the total fit of Knuth & Plass, "Breaking Paragraphs into Lines" (1981), applied to pages as in
/// Mittelbach, "A General Framework for Globally Optimized Pagination" (2016): a page is a line, a card in one of its
/// sizes, or a part of one, a box, the space between cards glue. A page takes cards of one size; where that saves a page, of one size and then of
/// another. More changes on a page would not look intended.
///
/// Where pages have columns, a column is what is called a page here.
package struct CardPaginator {
  private let cards: [CardMeasure]
  private let rules: PaginationRules
  private var filling: PageFilling
  private let firstPage: Int
  /// Whether it matters on which page a card stands.
  private let countsPages: Bool
  /// Whether it matters in which column of its page a card stands: headings of sections are left out at the head of the first.
  private let countsColumns: Bool
  /// For each number of cards that are placed, the best ways there.
  private var stages: [[Stage]]
  private var candidates: [PageFilling.Candidate] = []
  /// What is known of pages from before; nil to keep nothing.
  private let weighed: WeighedPages?
  /// The share of its price that a change of size from page to page costs now.
  private var shareOfJumps = 1.0
  /// What each column costs besides now.
  private var surcharge = 0.0

  /// Makes a paginator for the cards of one section, which begins on the page `firstPage` of the catalogue.
  ///
  /// - Precondition: every card has a height for each size of the rules.
  package init(cards: [CardMeasure], rules: PaginationRules, firstPage: Int = 1) {
    self.init(cards: cards, rules: rules, firstPage: firstPage, weighed: nil)
  }

  /// The same, with what is known of pages of these cards.
  init(cards: [CardMeasure], rules: PaginationRules, firstPage: Int, weighed: WeighedPages?) {
    precondition(cards.allSatisfy { $0.heights.count == rules.limits.count }, "a card lacks a height for a size")
    self.cards = cards
    var rules = rules
    if cards.last?.fits(above: rules.tail, rules) == false { rules.tail = 0 }
    self.rules = rules
    self.firstPage = firstPage
    filling = PageFilling(cards: cards, rules: rules)
    countsPages = rules.moveDemerits > 0 && cards.contains { !$0.formerPages.isEmpty }
    countsColumns = rules.columns > 1 && cards.contains { $0.sectionHeading > 0 }
    filling.knowsHeads = rules.columns == 1 || countsColumns
    stages = []
    self.weighed = weighed
  }

  /// The pages with the least total demerits, in order; empty without cards, and where constraints allow none.
  ///
  /// A section in two sizes looks like two sections, and two sizes on a page like a makeshift. Changes of size are cheaper where they
  /// save a page; pages of two sizes are taken where they do, or where they let cards stay on the pages that they had.
  package mutating func pages() -> [PagePlan] {
    let pure = purePages()
    guard rules.limits.count > 1, pure.count != 1 else { return pure }
    var best: [PagePlan]?
    // The dearer they are, the fewer of them fill pages that others save.
    for factor in [8.0, 1] {
      let mixed = leastPages(mixDemerits: factor * rules.mixDemerits).map(priced)
      guard isBetter(mixed, than: pure) else { continue }
      // Where cards should stay on their pages, the cheaper price may let more of them.
      guard countsPages else { return mixed }
      if best.map({ demerits(mixed) < demerits($0) }) ?? true { best = mixed }
    }
    return best ?? pure
  }

  /// The best pages with cards of one size each.
  private mutating func purePages() -> [PagePlan] {
    let pages = leastPages(mixDemerits: nil)
    guard rules.limits.count > 1, pages.count > 2 else { return pages }
    shareOfJumps = 1 / 8
    let saving = leastPages(mixDemerits: nil)
    shareOfJumps = 1
    guard !pages.isEmpty, pageCount(saving) < pageCount(pages) else { return pages.isEmpty ? saving : pages }
    return asFew(as: saving)
  }

  /// The best pages with cards of one size each that are as few as those, which are given back where none are better.
  ///
  /// The dearer columns are, the fewer there are; at each price no others with as many columns have less demerits.
  private mutating func asFew(as saving: [PagePlan]) -> [PagePlan] {
    defer { surcharge = 0 }
    let most = pageCount(saving)
    for price in Self.surcharges {
      surcharge = price
      let pages = leastPages(mixDemerits: nil)
      let count = pageCount(pages)
      if count <= most { return count == most && demerits(pages) < demerits(saving) ? pages : saving }
    }
    return saving
  }

  /// What columns are let to cost besides, the least that leaves few enough of them.
  private static let surcharges = [1e3, 1e4, 1e5, 1e6]

  /// Whether pages with two sizes are worth it.
  private func isBetter(_ mixed: [PagePlan], than pure: [PagePlan]) -> Bool {
    guard !pure.isEmpty else { return true }
    if pageCount(mixed) < pageCount(pure) { return true }
    func moves(_ pages: [PagePlan]) -> Double { pages.reduce(0) { $0 + $1.demerits.moves } }
    return countsPages && moves(mixed) < moves(pure) && demerits(mixed) < demerits(pure)
  }

  /// A page with two sizes at the price that the layout gives.
  private func priced(_ page: PagePlan) -> PagePlan {
    var page = page
    if page.demerits.mix > 0 { page.demerits.mix = rules.mixDemerits }
    return page
  }

  private func demerits(_ pages: [PagePlan]) -> Double { pages.reduce(0) { $0 + $1.demerits.sum } }

  /// How many pages columns make; a card that flows counts as many as it is high.
  private func pageCount(_ columns: [PagePlan]) -> Int {
    CardColumns(cards: cards, rules: rules, count: rules.columns).pages(of: columns).reduce(0) { count, page in
      count + (page[0].isFlowing ? pages(ofFlowing: page[0].cards.lowerBound) : 1)
    }
  }

  /// About how many pages a card takes that fits none; heights that constraints made infinite are cut.
  private func pages(ofFlowing card: Int) -> Int {
    let height = cards[card].heights[rules.limits.count - 1]
    return max(1, Int((min(height, 1e6) / rules.capacity).rounded(.up)))
  }

  private mutating func leastPages(mixDemerits: Double?) -> [PagePlan] {
    stages = Array(repeating: [], count: cards.count + 1)
    filling.mixDemerits = mixDemerits
    for start in cards.indices where start == 0 || cards[start].opening != .never { extendPages(from: start) }
    return walkBack()
  }

  /// The best ways to so many cards on so many columns, one for each size of the last card. Columns count only where it
  /// matters on which page a card stands, or in which column; elsewhere all ways are of one stage.
  private struct Stage {
    var columns: Int
    var ways: [Way?]

    /// The least demerits of its ways.
    var least: Double { ways.reduce(.infinity) { min($0, $1?.demerits ?? .infinity) } }
  }

  /// A way to a state: the page that ends there, and the state before it.
  private struct Way {
    var demerits: Double
    var page: PageFilling.Candidate
    var previous: (columns: Int, size: Int)?
    /// The demerits of its cards that left the pages they had before.
    var moves: Double
  }

  /// Where a page may start: how many columns are before it, and for each size of its first card the least demerits so far,
  /// with the jump to that size.
  private struct Source {
    var stage: Int
    var columns: Int
    var entries: [(demerits: Double, previousSize: Int?)]
    /// The demerits of the cards of the page so far that left the pages they had before.
    var moves = 0.0
  }

  // MARK: Forward

  private mutating func extendPages(from start: Int) {
    var sources = sources(at: start)
    let heads = headsPages(sources)
    var foundPage = false
    var end = start + 1
    while end <= cards.count, end == start + 1 || cards[end - 1].opening != .always {
      var fits = false
      for isAtHead in heads {
        guard collect(start..<end, atHead: isAtHead) else { continue }
        fits = true
        for index in sources.indices where self.isAtHead(sources[index]) == isAtHead {
          sources[index].moves += moves(of: end - 1, to: sources[index].columns)
          if !partsHeading(start..<end) { record(from: sources[index], to: stage(sources[index].columns + 1)) }
        }
      }
      guard fits else { break }
      foundPage = true
      end += 1
    }
    if !foundPage { flow(start, from: sources) }
  }

  /// Collects the pages of some cards; whether there is any.
  private mutating func collect(_ range: Range<Int>, atHead isAtHead: Bool) -> Bool {
    guard let weighed else { return filling.collect(range, atHead: isAtHead, into: &candidates) }
    let known = weighed.pages(
      of: range, among: cards.count, atHead: isAtHead, mixDemerits: filling.mixDemerits
    ) {
      var candidates: [PageFilling.Candidate] = []
      let fits = filling.collect(range, atHead: isAtHead, into: &candidates)
      return WeighedPages.Weighed(fits: fits, candidates: candidates)
    }
    candidates = known.candidates
    return known.fits
  }

  /// Whether a column from there is the first of its page.
  private func isAtHead(_ source: Source) -> Bool { !countsColumns || source.columns.isMultiple(of: rules.columns) }

  /// Whether columns from the sources are the first of their page: both answers, where both occur.
  private func headsPages(_ sources: [Source]) -> [Bool] {
    guard countsColumns else { return [true] }
    return [true, false].filter { isAtHead in sources.contains { self.isAtHead($0) == isAtHead } }
  }

  /// Whether a column ends after the first card of a section, which stands below another, or amid it: its heading needs two entries of
  /// a list, where the section has them, or an introduction and a card that are a quarter of the column.
  private func partsHeading(_ column: Range<Int>) -> Bool {
    guard rules.columns > 1, column.upperBound < cards.count, cards[column.upperBound].sectionHeading == 0,
      let last = column.last(where: { !cards[$0].goesOn })
    else { return false }
    guard last > column.lowerBound, cards[last].sectionHeading > 0 else { return false }
    return cards[last..<column.upperBound].reduce(0) { $0 + $1.heights[0] } < rules.capacity / 4
  }

  /// What is kept of a number of columns.
  private func stage(_ columns: Int) -> Int {
    if countsPages { return columns }
    return countsColumns ? columns % rules.columns : 0
  }

  /// So many numbers of columns are kept for each card. Ways that differ by more have too many demerits: all their cards
  /// have moved.
  private static let mostStages = 16

  private mutating func sources(at start: Int) -> [Source] {
    guard start > 0 else {
      return [Source(stage: 0, columns: 0, entries: rules.limits.map { _ in (0, nil) })]
    }
    if stages[start].count > Self.mostStages {
      stages[start].sort { ($0.least, $0.columns) < ($1.least, $1.columns) }
      stages[start].removeLast(stages[start].count - Self.mostStages)
    }
    return stages[start].map { stage in
      let columns = cards[start].opening == .always ? pageStart(after: stage.columns) : stage.columns
      return Source(
        stage: stage.columns, columns: columns, entries: rules.limits.indices.map { entry(stage, $0, at: start) })
    }
  }

  private func entry(_ stage: Stage, _ size: Int, at start: Int) -> (demerits: Double, previousSize: Int?) {
    var entry: (demerits: Double, previousSize: Int?) = (.infinity, nil)
    for (previous, way) in stage.ways.enumerated() {
      guard let way else { continue }
      let demerits = way.demerits + shareOfJumps * jump(previous, size, at: start)
      if demerits < entry.demerits { entry = (demerits, previous) }
    }
    return entry
  }

  /// What a change of size before a page costs: nothing where the edition itself begins the page, which parts what differs.
  private func jump(_ from: Int, _ to: Int, at start: Int) -> Double {
    cards[start].followsBreak ? 0 : filling.jump(from, to)
  }

  /// The number of columns before the first page that begins after so many.
  private func pageStart(after columns: Int) -> Int { (columns + rules.columns - 1) / rules.columns * rules.columns }

  /// The demerits of a card on the page after so many columns.
  private func moves(of card: Int, to columns: Int) -> Double {
    guard countsPages else { return 0 }
    let page = firstPage + columns / rules.columns
    return Double(cards[card].formerPages.count { $0 != page }) * rules.moveDemerits
  }

  /// A card that fits no page has pages of its own: about as many as it is high.
  private mutating func flow(_ card: Int, from sources: [Source]) {
    candidates = [filling.flowing(card)]
    // Before the card columns count, after it whole pages.
    let count = pages(ofFlowing: card)
    for var source in sources {
      let columns = pageStart(after: source.columns)
      source.moves = moves(of: card, to: columns)
      record(from: source, to: stage(columns + pageStart(after: count)))
    }
  }

  /// Records the candidates as ways on from a source where they are the best so far.
  private mutating func record(from source: Source, to columns: Int) {
    guard let end = candidates.first?.end else { return }
    let index = stageIndex(end, columns)
    for page in candidates {
      let entry = source.entries[page.head]
      let demerits = entry.demerits + page.demerits + source.moves + surcharge
      guard demerits < stages[end][index].ways[page.lastSize]?.demerits ?? .infinity else { continue }
      stages[end][index].ways[page.lastSize] = Way(
        demerits: demerits, page: page, previous: entry.previousSize.map { (source.stage, $0) }, moves: source.moves)
    }
  }

  private mutating func stageIndex(_ end: Int, _ columns: Int) -> Int {
    if let index = stages[end].firstIndex(where: { $0.columns == columns }) { return index }
    stages[end].append(Stage(columns: columns, ways: rules.limits.map { _ in nil }))
    return stages[end].count - 1
  }

  // MARK: Back

  private func walkBack() -> [PagePlan] {
    var pages: [PagePlan] = []
    var end = cards.count
    guard let last = stages[end].min(by: { ($0.least, $0.columns) < ($1.least, $1.columns) }) else { return [] }
    var state = last.ways.indices.min { cost(last, $0) < cost(last, $1) }.map { (columns: last.columns, size: $0) }
    while end > 0, let (columns, size) = state,
      let way = stages[end].first(where: { $0.columns == columns })?.ways[size]
    {
      var plan = filling.plan(way.page)
      if let previous = way.previous { plan.demerits.jumps += jump(previous.size, way.page.head, at: way.page.start) }
      plan.demerits.moves = way.moves
      pages.append(plan)
      (end, state) = (way.page.start, way.previous)
    }
    return end == 0 ? pages.reversed() : []
  }

  private func cost(_ stage: Stage, _ size: Int) -> Double { stage.ways[size]?.demerits ?? .infinity }
}

extension CardMeasure {
  /// Whether the card alone leaves so many points of a page free, in a size that it may have.
  fileprivate func fits(above tail: Double, _ rules: PaginationRules) -> Bool {
    heights.indices.contains { (onlySize ?? $0) == $0 && heights[$0] + tail <= rules.capacity + 1e-6 }
  }
}
