import LayoutDesign

/// What a page of cards costs by itself: for the sizes of its cards and for how its height is filled.
struct PageFilling {
  let cards: [CardMeasure]
  let rules: PaginationRules
  /// What cards of two sizes cost on a page; nil where no page may have them.
  var mixDemerits: Double?
  /// Whether columns that stand first on their pages are known from others.
  var knowsHeads = true
  /// Whether some card may have one size only.
  private let isConstrained: Bool
  /// For each size, the sum of the heights before each card.
  private let sums: [[Double]]
  /// For each size, the sum of what the cards before each card cost in it.
  private let sizeDemerits: [[Double]]
  /// For each size, the sum of what the cards before each card could save; empty when none could.
  private let savings: [[Double]]
  /// The least that tightening a card costs.
  private let leastPrice: Double
  /// How many cards begin before each measure: less than there are measures where cards are parted.
  private let begun: [Int]

  init(cards: [CardMeasure], rules: PaginationRules) {
    self.cards = cards
    self.rules = rules
    isConstrained = cards.contains { $0.onlySize != nil }
    func sums(of value: (CardMeasure, Int) -> Double) -> [[Double]] {
      rules.limits.indices.map { size in
        var sum = 0.0
        return [0]
          + cards.map { card in
            sum += value(card, size)
            return sum
          }
      }
    }
    self.sums = sums { $0.heights[$1] }
    sizeDemerits = sums { $0.goesOn ? 0 : rules.demerits(ofSize: $1, suited: $0.suitedSize) }
    let cannotSave = cards.allSatisfy { $0.savings.isEmpty }
    savings = cannotSave ? [] : sums { $0.savings.isEmpty ? 0 : $0.savings[$1]?.height ?? 0 }
    begun = cards.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.goesOn ? 0 : 1)) }
    leastPrice = cards.reduce(.infinity) { $1.savings.reduce($0) { min($0, $1?.demerits ?? .infinity) } }
  }

  /// A page that is considered: cards up to `turn` in the size `head`, the rest in the size `tail`.
  struct Candidate {
    var start: Int
    var turn: Int
    var end: Int
    var head: Int
    var tail: Int
    /// Whether it is the first column of a page, where the heading of a section is left out.
    var isAtHead = true
    /// What it costs by itself.
    var demerits = 0.0
    var isFlowing = false

    /// The size of its last card.
    var lastSize: Int { turn < end ? tail : head }
  }

  /// Collects the pages of the cards in `range`, the best for each first and last size; whether there is any.
  ///
  /// A page that is ruled out only by the sizes that cards must have counts as one, so that longer ones are tried.
  func collect(_ range: Range<Int>, atHead isAtHead: Bool = true, into found: inout [Candidate]) -> Bool {
    found.removeAll(keepingCapacity: true)
    var fits = false
    for head in rules.limits.indices {
      var page = Candidate(
        start: range.lowerBound, turn: range.upperBound, end: range.upperBound, head: head, tail: head,
        isAtHead: isAtHead)
      if weigh(&page) {
        fits = true
        if page.demerits < .infinity { found.append(page) }
      }
      for tail in rules.limits.indices where mixDemerits != nil && tail != head {
        var best: Candidate?
        for turn in range.dropFirst() {
          page.turn = turn
          page.tail = tail
          guard weigh(&page) else { continue }
          fits = true
          if page.demerits < best?.demerits ?? .infinity { best = page }
        }
        if let best { found.append(best) }
      }
    }
    return fits
  }

  /// Whether the page is possible; its demerits are infinite when a card may not have its size.
  private func weigh(_ page: inout Candidate) -> Bool {
    let (heads, tails) = (begun[page.turn] - begun[page.start], begun[page.end] - begun[page.turn])
    let share = Double(heads) / Double(rules.limits[page.head]) + Double(tails) / Double(rules.limits[page.tail])
    guard share <= 1 + 1e-9, let fill = fill(page) else { return false }
    // A page has no middle of a card alone: cards that no page holds flow.
    guard !isConstrained || allowsSizes(of: page), !cards.isAmidACard(page.start..<page.end), !hasRoomForRest(page)
    else {
      page.demerits = .infinity
      return true
    }
    page.demerits =
      fill.demerits + fill.tightening + demeritsOfSizes(of: page) + demeritsOfParting(page)
      + (tails > 0 ? jump(page.head, page.tail) + (mixDemerits ?? 0) : 0)
    return true
  }

  /// What the cards of the page cost in their sizes.
  private func demeritsOfSizes(of page: Candidate) -> Double {
    sizeDemerits[page.head][page.turn] - sizeDemerits[page.head][page.start]
      + sizeDemerits[page.tail][page.end] - sizeDemerits[page.tail][page.turn]
  }

  /// What it costs that the page begins amid a card.
  private func demeritsOfParting(_ page: Candidate) -> Double {
    cards[page.start].goesOn ? rules.partingDemerits ?? 0 : 0
  }

  /// Whether the page ends amid a card well above its foot, and has room for what goes on of it: nobody would see why it is parted.
  private func hasRoomForRest(_ page: Candidate) -> Bool {
    guard page.end < cards.count, cards[page.end].goesOn else { return false }
    let space = rules.spaces[page.lastSize]
    let spare = rules.capacity - height(of: page) - Double(gaps(of: page)) * (space.gap + space.stretch)
    let rest = cards[page.end...].prefix { $0.goesOn }
    return rest.endIndex < cards.count && spare > Self.emptyFoot * rules.capacity
      && rest.reduce(0) { $0 + $1.heights[page.lastSize] } <= spare
  }

  /// The share of a page, free at its foot, from which it looks as if something were missing.
  static let emptyFoot = 0.15

  /// Whether every card of the page may have its size.
  private func allowsSizes(of page: Candidate) -> Bool {
    cards[page.start..<page.turn].allSatisfy { $0.onlySize ?? page.head == page.head }
      && cards[page.turn..<page.end].allSatisfy { $0.onlySize ?? page.tail == page.tail }
  }

  /// What a change between two sizes costs.
  func jump(_ from: Int, _ to: Int) -> Double { Double(abs(from - to)) * rules.jumpDemerits }

  /// A card that fits no page has pages of its own, in the smallest size.
  func flowing(_ card: Int) -> Candidate {
    let smallest = rules.limits.count - 1
    return Candidate(
      start: card, turn: card + 1, end: card + 1, head: smallest, tail: smallest,
      demerits: rules.sizeDemerits[smallest], isFlowing: true)
  }

  /// The plan of the page, without what depends on other pages.
  func plan(_ page: Candidate) -> PagePlan {
    let sizes =
      Array(repeating: page.head, count: page.turn - page.start)
      + Array(repeating: page.tail, count: page.end - page.turn)
    var demerits = PagePlan.Demerits()
    demerits.sizes = page.isFlowing ? page.demerits : demeritsOfSizes(of: page)
    demerits.parting = demeritsOfParting(page)
    if page.turn < page.end { (demerits.jumps, demerits.mix) = (jump(page.head, page.tail), mixDemerits ?? 0) }
    var plan = PagePlan(
      cards: page.start..<page.end, sizes: sizes, gap: rules.gap, demerits: demerits, isFlowing: page.isFlowing)
    if !page.isFlowing, let fill = fill(page) {
      plan.gap = fill.gap
      plan.demerits.fill = fill.demerits
      plan.demerits.tightening = fill.tightening
      plan.tightened = savers(of: page).prefix(fill.tightened).map(\.card).sorted()
    }
    return plan
  }

  // MARK: Height

  /// How the height of a page is filled.
  private struct Fill {
    var gap: Double
    var demerits: Double
    /// How many of its cards are tightened, the cheapest first, and what that costs.
    var tightened = 0
    var tightening = 0.0
  }

  /// The height that cards may take on a page; on the last one, less than that.
  private func capacity(isLast: Bool) -> Double { rules.capacity - (isLast ? rules.tail : 0) }

  /// The height of the cards of the page, without the gaps between them.
  private func height(of page: Candidate) -> Double {
    sums[page.head][page.turn] - sums[page.head][page.start] + sums[page.tail][page.end] - sums[page.tail][page.turn]
      - (cards[page.start].distance ?? (page.isAtHead ? cards[page.start].sectionHeading : 0))
  }

  /// How many gaps are between the cards of the page.
  private func gaps(of page: Candidate) -> Int { begun[page.end] - begun[page.start + 1] }

  /// How the page is filled; nil when it does not fit. A page short of room may have cards tightened.
  private func fill(_ page: Candidate) -> Fill? {
    let height = height(of: page)
    let space = rules.spaces[min(page.head, page.tail)]
    let gaps = gaps(of: page)
    let isLast = page.end == cards.count
    let endsSection = endsSection(page)
    let free = endsSection ? rules.capacity / 4 : 0
    func fill(_ height: Double) -> Fill? {
      guard var fill = self.fill(height: height, gaps: gaps, space, isLast: isLast, free: free) else { return nil }
      guard isLast || endsSection else { return fill }
      let height = height + Double(gaps) * space.gap
      if isPoor(page, height: height) { fill.demerits += rules.poorLastPageDemerits }
      if isRestAlone(page, height: height) { fill.demerits += 10 * rules.poorLastPageDemerits }
      return fill
    }
    let plain = fill(height)
    let excess = height + Double(gaps) * space.gap - capacity(isLast: isLast)
    guard !savings.isEmpty, excess > 0 else { return plain }
    // No page costs less than one without any badness.
    if let plain, plain.demerits <= rules.pageDemerits * rules.pageDemerits + leastPrice { return plain }
    let most =
      savings[page.head][page.turn] - savings[page.head][page.start] + savings[page.tail][page.end]
      - savings[page.tail][page.turn]
    guard most > 0, excess - Double(gaps) * space.shrink <= most + 1e-6 else { return plain }
    var best = plain
    var (saved, price) = (0.0, 0.0)
    for (count, saver) in savers(of: page).enumerated() {
      saved += saver.saving.height
      price += saver.saving.demerits
      guard var fill = fill(height - saved) else { continue }
      (fill.tightened, fill.tightening) = (count + 1, price)
      if fill.demerits + price < (best.map { $0.demerits + $0.tightening } ?? .infinity) { best = fill }
    }
    return best
  }

  /// Whether the page ends with a section, and the next one begins another: a quarter of it may stay free at its foot.
  private func endsSection(_ page: Candidate) -> Bool {
    rules.columns == 1 && page.end < cards.count && cards[page.end].beginsSection
  }

  /// Whether a page on which a section ends is nearly empty: filled to less than a third or, behind others, with fewer cards than it should
  /// have. Where one page holds all, it is as full as it can be.
  private func isPoor(_ page: Candidate, height: Double) -> Bool {
    guard rules.columns == 1, page.start > 0 || page.end < cards.count else { return false }
    if height < rules.capacity / 3 { return true }
    guard page.start > 0 else { return false }
    let count = cards[page.start..<page.end].cardCount
    // The rest of a card counts as one, and may fill the page alone.
    return cards[page.start].goesOn ? count > 0 && count + 1 < rules.fewestLastCards : count < rules.fewestLastCards
  }

  /// Whether the last page has the rest of a card alone, and that is less than a third of it, or of a first column: it looks like a mistake.
  private func isRestAlone(_ page: Candidate, height: Double) -> Bool {
    guard knowsHeads, page.isAtHead, cards[page.start].goesOn, height < rules.capacity / 3 else { return false }
    return cards[page.start..<page.end].allSatisfy(\.goesOn)
  }

  /// The cards of a page that can be tightened in their sizes, the cheapest first.
  private func savers(of page: Candidate) -> [(card: Int, saving: CardMeasure.Saving)] {
    (page.start..<page.end).compactMap { card -> (card: Int, saving: CardMeasure.Saving)? in
      let savings = cards[card].savings
      guard !savings.isEmpty, let saving = savings[card < page.turn ? page.head : page.tail] else { return nil }
      return (card, saving)
    }.sorted { ($0.saving.demerits, $0.card) < ($1.saving.demerits, $1.card) }
  }

  /// How a page with cards of that total height and so many gaps is filled; nil when it does not fit.
  ///
  /// Spare height goes into the gaps up to their stretch; what is left stays at the foot. Gaps at full stretch cost
  /// little: they look intended, and cheaper than a card of another size. An empty foot costs the cube of its share, but for what may stay
  /// `free`: a little is nothing, a lot is a hole.
  private func fill(
    height: Double, gaps: Int, _ space: PaginationRules.Space, isLast: Bool, free: Double
  ) -> Fill? {
    let spare = capacity(isLast: isLast) - height - Double(gaps) * space.gap
    guard spare < 0 else {
      let growth = gaps > 0 ? min(space.stretch, spare / Double(gaps)) : 0
      if isLast {
        let share = spare / rules.capacity
        return fill(gap: space.gap + growth, badness: rules.lastPageBadness * share * share)
      }
      let stretch = space.stretch > 0 ? growth / space.stretch : 0
      let hole = max(0, spare - growth * Double(gaps) - free) / rules.capacity / rules.looseness
      return fill(
        gap: space.gap + growth, badness: rules.stretchBadness * stretch * stretch * stretch + 100 * hole * hole * hole)
    }
    let room = Double(gaps) * space.shrink
    guard -spare <= room + 1e-6 else { return nil }
    guard room > 0 else { return fill(gap: space.gap, badness: 0) }
    let tightness = min(1, -spare / room)
    return fill(gap: space.gap - tightness * space.shrink, badness: 100 * tightness * tightness * tightness)
  }

  private func fill(gap: Double, badness: Double) -> Fill {
    let base = rules.pageDemerits + badness
    return Fill(gap: gap, demerits: base * base)
  }
}
