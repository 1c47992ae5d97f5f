import Layout
import LayoutDesign
import Testing

/// Pages of numbers: no fonts, no boxes, only heights.
@Suite struct CardPaginatorTests {
  /// Large cards take half of the page, regular ones a fifth, compact ones a tenth.
  private let rules = PaginationRules(
    capacity: 100, gap: 5, stretch: 5, shrink: 2, limits: [2, 4, 8], sizeDemerits: [20, 0, 150])

  private func plan(_ cards: [CardMeasure], _ rules: PaginationRules? = nil) -> [PagePlan] {
    var paginator = CardPaginator(cards: cards, rules: rules ?? self.rules)
    return paginator.pages()
  }

  private func cards(_ count: Int, _ heights: [Double] = [44, 20, 10], breaks: Set<Int> = []) -> [CardMeasure] {
    (0..<count).map { CardMeasure(heights: heights, beginsPage: breaks.contains($0)) }
  }

  /// The number of cards on each page.
  private func counts(_ pages: [PagePlan]) -> [Int] { pages.map(\.cards.count) }

  @Test func noCardsGiveNoPages() {
    #expect(plan([]).isEmpty)
  }

  @Test func fourRegularCardsFillAPage() {
    let pages = plan(cards(8))
    #expect(counts(pages) == [4, 4])
    #expect(pages.allSatisfy { $0.sizes == [1, 1, 1, 1] })
  }

  @Test func twoCardsBeforeABreakAreLarge() {
    let pages = plan(cards(6, breaks: [2]))
    #expect(counts(pages) == [2, 4])
    #expect(pages[0].sizes == [0, 0])
    #expect(pages[1].sizes == [1, 1, 1, 1])
  }

  /// Pages with two sizes come only where the section has fewer pages for them.
  @Test func twoSizesOnAPageSaveOne() {
    // Four regular cards leave a third of the page open, which a large one among them would fill.
    let low = plan(cards(9, [44, 12, 8]))
    #expect(low.allSatisfy { Set($0.sizes).count == 1 })
    // Five regular cards have no room on a page; some of them with compact ones do.
    var dear = rules
    dear.sizeDemerits = [50_000, 0, 12_000]
    (dear.pageDemerits, dear.lastPageBadness) = (150, 200)
    let saving = plan(cards(5, [60, 22, 10]), dear)
    #expect(counts(saving) == [5] && Set(saving[0].sizes) == [1, 2])
    #expect(saving[0].demerits.mix > 0)
  }

  /// Where a change of size would save a page, and smaller cards save it without one that is dearer, they do.
  @Test func fewPagesHaveOneSize() {
    var rules = self.rules
    (rules.sizeDemerits, rules.jumpDemerits, rules.pageDemerits) = ([20, 0, 250], 2400, 40)
    func sizes(_ pages: [PagePlan]) -> [[Int]] { pages.map { Array(Set($0.sizes)) } }
    #expect(sizes(plan(cards(6, [44, 60, 20]), rules)) == [[2], [2]])
    rules.sizeDemerits[2] = 5000
    #expect(sizes(plan(cards(6, [44, 60, 20]), rules)) == [[0], [0], [0]], "three pages cost less")
    (rules.sizeDemerits[2], rules.pageDemerits) = (2500, 105)
    #expect(sizes(plan(cards(6, [44, 60, 20]), rules)) == [[2], [0]], "the change costs less")
  }

  /// The pages of a section have one size, unless a change saves a page, or the edition parts them.
  @Test func sizesChangeToSaveAPage() {
    func sizes(_ pages: [PagePlan]) -> [[Int]] { pages.map { Array(Set($0.sizes)) } }
    var rules = self.rules
    rules.jumpDemerits = 40
    #expect(sizes(plan(cards(6), rules)) == [[1], [0]])
    rules.jumpDemerits = 300
    #expect(sizes(plan(cards(6), rules)) == [[1], [1]])
    (rules.jumpDemerits, rules.pageDemerits) = (900, 40)
    let low = [44.0, 20, 8]
    let saving = plan(cards(12, low), rules)
    #expect(sizes(saving) == [[2], [1]] && saving[1].demerits.jumps == 900)
    rules.jumpDemerits = 9600
    #expect(sizes(plan(cards(12, low), rules)) == [[1], [1], [1]])
    let broken = plan(cards(12, low, breaks: [4]), rules)
    #expect(sizes(broken) == [[1], [2]] && broken[1].demerits.jumps == 0)
  }

  @Test func everyCardComesOnceAndInOrder() {
    for count in 1...40 {
      let uneven = (0..<count).map { index in
        CardMeasure(
          heights: [40, 15, 8].map { $0 + Double(index * 7 % 11) }, beginsPage: index % 13 == 12)
      }
      let pages = plan(uneven)
      #expect(pages.flatMap { Array($0.cards) } == Array(0..<count))
      for page in pages where page.cards.lowerBound > 0 {
        #expect(page.cards.dropFirst().allSatisfy { uneven[$0].opening != .always })
      }
    }
  }

  @Test func pagesNeverOverflow() {
    let heights = (0..<60).map { 12 + Double($0 * 37 % 29) }
    let pages = plan(heights.map { CardMeasure(heights: [$0 * 2, $0, $0 * 0.6]) })
    for page in pages {
      let scale = [2, 1, 0.6]
      let cards = zip(page.cards, page.sizes).reduce(0) { $0 + heights[$1.0] * scale[$1.1] }
      #expect(cards + page.gap * Double(page.cards.count - 1) <= 100 + 1e-6)
      #expect(page.gap >= 3 - 1e-9 && page.gap <= 10 + 1e-9)
    }
  }

  @Test func spareHeightGoesIntoGapsUpToTheirStretch() {
    let loose = plan(cards(2, [200, 30, 30]))
    #expect(loose[0].gap == 10)
    let close = plan(cards(4, [200, 21, 21]))
    #expect(abs(close[0].gap - (100 - 84) / 3) < 1e-9)
  }

  @Test func gapsShrinkBeforeACardMovesOn() {
    let pages = plan(cards(4, [200, 22, 22]))
    #expect(counts(pages) == [4])
    #expect(abs(pages[0].gap - 4) < 1e-9)
  }

  @Test func aCardTooHighForAnySizeFlowsAlone() {
    var all = cards(5)
    all[2] = CardMeasure(heights: [300, 250, 180])
    let pages = plan(all)
    #expect(pages.flatMap { Array($0.cards) } == Array(0..<5))
    let flowing = pages.filter(\.isFlowing)
    #expect(flowing.count == 1)
    #expect(flowing[0].cards == 2..<3)
    #expect(flowing[0].sizes == [2])
  }

  @Test func aCardThatFitsOnlySmallIsSetSmall() {
    var all = cards(3)
    all[1] = CardMeasure(heights: [300, 250, 60])
    let pages = plan(all)
    #expect(pages.allSatisfy { !$0.isFlowing })
    let sizes = pages.flatMap(\.sizes)
    #expect(sizes[1] == 2)
  }

  /// The best of all ways, by trying every one.
  @Test func theResultHasTheLeastDemerits() {
    let heights: [Double] = [18, 26, 22, 31, 19, 24, 28, 17, 23]
    let all = heights.map { CardMeasure(heights: [$0 * 2, $0, $0 * 0.6]) }
    let found = total(plan(all))
    var least = Double.infinity
    // Every set of breaks, forced one after the other: the paginator may only choose sizes then.
    for mask in 0..<(1 << (heights.count - 1)) {
      let breaks = (1..<heights.count).filter { mask & (1 << ($0 - 1)) != 0 }
      let forced = all.enumerated().map { CardMeasure(heights: $1.heights, beginsPage: breaks.contains($0)) }
      let pages = plan(forced)
      guard pages.count == breaks.count + 1, !pages.contains(where: \.isFlowing) else { continue }
      least = min(least, total(pages))
    }
    #expect(abs(found - least) < 1e-6)
  }

  private func total(_ pages: [PagePlan]) -> Double { pages.reduce(0) { $0 + $1.demerits.sum } }

  // MARK: Last pages, spaces and sizes

  /// Below the last card of a section a quarter of the page may stay free where the next one begins a page.
  @Test func aPageMayEndWithItsSection() {
    let rules = PaginationRules(
      capacity: 100, gap: 5, stretch: 0, shrink: 0, limits: [9], sizeDemerits: [0], looseness: 0.1)
    // 80 + 80 + 75, or 80 + 100 with a rest of 55.
    var all = [40.0, 35, 40, 35, 20, 30].map { CardMeasure(heights: [$0]) }
    #expect(counts(plan(all, rules)).first == 2)
    let plain = total(plan(all, rules))
    all[2].beginsSection = true
    let ended = total(plan(all, rules))
    #expect(counts(plan(all, rules)) == [2, 2, 2])
    #expect(ended < plain - 10_000, "the first page costs as one that is full")
    all[2].beginsSection = false
    all[1].beginsSection = true
    #expect(total(plan(all, rules)) == plain, "no page ends before the second card")
  }

  /// The rest of a card does not stand alone on a last page, if the page before it may hold less.
  @Test func theRestOfACardIsNotLeftAlone() {
    var rules = PaginationRules(capacity: 100, gap: 5, stretch: 0, shrink: 0, limits: [9], sizeDemerits: [0])
    rules.partingDemerits = 10
    var all = [70.0, 20, 10, 10].map { CardMeasure(heights: [$0]) }
    for part in [2, 3] { all[part].distance = 0 }
    #expect(counts(plan(all, rules)) == [1, 3], "not two cards, and a fifth of a page")
    all[3].heights = [40]
    #expect(counts(plan(all, rules)) == [2, 2], "a rest that fills a third may stand alone")
  }

  /// A card is not parted above an empty foot that has room for the rest of it, whatever the next page would like.
  @Test func noCardIsPartedAboveRoomForItsRest() {
    var rules = PaginationRules(
      capacity: 100, gap: 5, stretch: 0, shrink: 0, limits: [9], sizeDemerits: [0], looseness: 0.6)
    rules.partingDemerits = 10
    var all = [45.0, 10, 20, 30].map { CardMeasure(heights: [$0]) }
    all[2].distance = 0
    #expect(counts(plan(all, rules)) == [3, 1])
    all[2].heights = [45]
    #expect(counts(plan(all, rules)) == [2, 2], "the rest finds no room")
  }

  /// A card is not made larger to fill the only page of its section.
  @Test func theOnlyPageMayBeNearlyEmpty() {
    var rules = rules
    rules.sizeDemerits[0] = 500
    let pages = plan(cards(1, [40, 20, 10]), rules)
    #expect(pages.map(\.sizes) == [[1]] && total(pages) < rules.poorLastPageDemerits)
  }

  /// The last of several pages has more than one card, and is filled to a third.
  @Test func theLastPageIsNotLeftToOneCard() {
    var rules = PaginationRules(capacity: 100, gap: 5, stretch: 5, shrink: 2, limits: [4], sizeDemerits: [0])
    #expect(counts(plan(cards(5, [20]), rules)) == [3, 2])
    #expect(counts(plan(cards(9, [20]), rules)) == [3, 4, 2])
    rules.poorLastPageDemerits = 0
    #expect(counts(plan(cards(5, [20]), rules)) == [4, 1])
    #expect(counts(plan(cards(1, [20]), rules)) == [1], "a section may have no more")
  }

  /// Each size has spaces of its own; with two sizes on a page those of the larger one count.
  @Test func spacesAreThoseOfTheSize() {
    var rules = PaginationRules(capacity: 100, gap: 5, stretch: 5, shrink: 2, limits: [4, 100], sizeDemerits: [0, 10])
    rules.spaces[1] = .init(gap: 1, stretch: 1, shrink: 1)
    #expect(plan(cards(10, [30, 9]), rules).map(\.gap) == [(100 - 90.0) / 9])
    #expect(plan(cards(3, [30, 9]), rules).map(\.gap) == [5])
  }

  /// Cards that a small size is made for cost nothing in it, and in larger ones what others cost in the small one.
  @Test func smallCardsHaveTheSizeThatSuitsThem() {
    var rules = self.rules
    #expect(plan(cards(8, [44, 20, 9])).count == 2)
    rules.suitedHeights[2] = 10
    func suited(_ card: CardMeasure) -> CardMeasure {
      var card = card
      card.suitedSize = rules.suitedSize(ofHeights: card.heights)
      return card
    }
    let small = plan(cards(8, [44, 20, 9]).map(suited), rules)
    #expect(small.map(\.sizes) == [Array(repeating: 2, count: 8)])
    #expect(small[0].demerits.sizes == 0)
    #expect(plan(cards(4).map(suited), rules).map(\.sizes) == [[2, 2, 2, 2]])
    #expect(plan(cards(8, [44, 20, 11]).map(suited), rules).count == 2)
  }

  /// A size may say what cards cost in it that a smaller one suits.
  @Test func sizesCostWhatTheySayForSmallerCards() {
    var rules = self.rules
    rules.suitedHeights[2] = 10
    rules.unsuitedDemerits[0] = 5000
    #expect(rules.demerits(ofSize: 0, suited: 2) == rules.sizeDemerits[0] + 5000)
    #expect(rules.demerits(ofSize: 1, suited: 2) == rules.sizeDemerits[1] + rules.sizeDemerits[2])
    #expect(rules.demerits(ofSize: 0, suited: 0) == 0)
    #expect(rules.demerits(ofSize: 0, suited: nil) == rules.sizeDemerits[0])
  }
}
