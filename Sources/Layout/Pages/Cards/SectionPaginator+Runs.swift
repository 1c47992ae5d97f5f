import Catalogue
import LayoutDesign

/// Which sections share pages.
extension SectionPaginator {
  /// The sections of an edition in runs that share pages, as the kind of page says. Only those follow another on its page for which
  /// `mayFollow` says so: no page of another kind stands between the two.
  func runs(in context: RenderContext, mayFollow: (Int) -> Bool) -> [SectionRun] {
    let edition = context.edition
    var runs: [SectionRun] = []
    for section in edition.sections.indices {
      let own = SectionRun(section..<section + 1, of: edition)
      guard kind.sections != .newPage, let last = runs.last, last.count > 0, own.count > 0,
        tail(of: section - 1) == 0, mayFollow(section)
      else {
        runs.append(own)
        continue
      }
      runs[runs.count - 1] = SectionRun(last.sections.lowerBound..<section + 1, of: edition)
    }
    return kind.sections == .balance ? runs.flatMap { balanced($0, in: context) } : runs
  }

  /// Sections that may follow one another on pages, in the runs that have the fewest pages, of those the fewest with a card alone, and of
  /// those the least demerits.
  private func balanced(_ sections: SectionRun, in context: RenderContext) -> [SectionRun] {
    let edition = context.edition
    let (first, end) = (sections.sections.lowerBound, sections.sections.upperBound)
    guard sections.sections.count > 1 else { return [sections] }
    let own = sections.sections.map { SectionRun($0..<$0 + 1, of: edition) }
    let isShort = own.map(mayBeShort)
    // Only short sections and their neighbours may share a page.
    let alone = own.indices.map { index in
      let near = isShort[max(0, index - 1)...min(index + 1, own.count - 1)]
      return near.contains(true) ? trial(of: own[index], in: context) : nil
    }
    // For each number of sections, the best runs of so many.
    var ways = [Way(start: first, pages: 0, lone: 0, demerits: 0)]
    for last in sections.sections {
      let unknown = Trial(pages: 1, demerits: 0, isShort: false, lone: 0, lastShare: 1)
      var best = ways[last - first].adding(alone[last - first] ?? unknown, from: last)
      for start in stride(from: last - 1, through: max(first, last + 1 - Self.mostSections), by: -1) {
        guard mayShareAPage(start + 1, alone[start - first], alone[start + 1 - first], in: context),
          let trial = trial(of: SectionRun(start..<last + 1, of: edition), in: context)
        else { break }
        let way = ways[start - first].adding(trial, from: start)
        if (way.pages, way.lone, way.demerits) < (best.pages, best.lone, best.demerits) { best = way }
      }
      ways.append(best)
    }
    var runs: [SectionRun] = []
    var next = end
    while next > first {
      runs.append(SectionRun(ways[next - first].start..<next, of: edition))
      next = ways[next - first].start
    }
    return runs.reversed()
  }

  /// So many sections share pages at the most: more are not tried.
  private static let mostSections = 6

  /// Runs of sections up to one.
  private struct Way {
    /// The first section of the last run.
    var start: Int
    /// How many pages they have.
    var pages: Int
    /// How many of those have a card alone, which does not fill them.
    var lone: Int
    /// What they cost.
    var demerits: Double

    /// These runs and one more, which starts with that section.
    func adding(_ run: Trial, from start: Int) -> Way {
      Way(start: start, pages: pages + run.pages, lone: lone + run.lone, demerits: demerits + run.demerits)
    }
  }

  /// Whether a section may begin on the page on which the one before it ends: one of the two is short, and the edition wants no break.
  private func mayShareAPage(_ section: Int, _ before: Trial?, _ own: Trial?, in context: RenderContext) -> Bool {
    guard let before, let own, before.isShort || own.isShort else { return false }
    return !context.edition.breaks.contains(context.edition.sections[section].resources[0].id)
  }

  /// Whether a section may be short: a look at the heights costs less than pages, and one at the number of cards needs none of them set.
  private func mayBeShort(_ section: SectionRun) -> Bool {
    guard section.count <= mostCardsOnAPage else { return false }
    let heights = galley.cards(of: section.sections.lowerBound).reduce(0) { $0 + ($1.blocks.last?.size.height ?? 0) }
    return section.count == 1 || heights <= Self.short * area
  }

  /// No page has more cards, whatever their heights.
  private var mostCardsOnAPage: Int {
    let limits = kind.grid.map { grid in cards.sizes.indices.map(grid.rows(ofSize:)) } ?? cards.rules.limits
    return max(1, limits.max() ?? 1) * (kind.grid?.columns ?? kind.columns).count
  }

  /// The height of all columns of a page together.
  private var area: Double { cards.rules.capacity * Double((kind.grid?.columns ?? kind.columns).count) }

  /// What the pages of sections would be.
  private struct Trial {
    /// How many they are.
    var pages: Int
    /// What they cost.
    var demerits: Double
    /// Whether it is one page, of which a quarter or more stays free, or which has a single card.
    var isShort: Bool
    /// How many of them have a single card, which does not fill them.
    var lone: Int
    /// The share of the last of them that is filled.
    var lastShare: Double
  }

  /// The share of a page up to which a section is short.
  private static let short = 0.75

  /// What the pages of sections would be, without tightened cards; nil where they are not to be had, or cards flow over several.
  private func trial(of run: SectionRun, in context: RenderContext) -> Trial? {
    trial(of: cards(of: run, in: context), in: context)
  }

  /// The same of cards that are introduced in one way or the other.
  private func trial(of set: RunCards, in context: RenderContext) -> Trial? {
    let units = units(of: set, in: context)
    var rules = units.rules
    rules.moveDemerits = 0
    let cards = units.measures.map { measure in
      var measure = measure
      measure.savings = []
      return measure
    }
    var paginator = CardPaginator(cards: cards, rules: rules)
    let plans = paginator.pages()
    guard !plans.isEmpty, !plans.contains(where: \.isFlowing) else { return nil }
    let pages = CardColumns(cards: cards, rules: rules, count: rules.columns).pages(of: plans)
    let area = rules.capacity * Double(rules.columns)
    let shares = pages.map { plans in plans.reduce(0) { $0 + cards.height(of: $1, atHead: false) } / area }
    let counts = pages.map { plans in plans.reduce(0) { $0 + cards[$1.cards].cardCount } }
    return Trial(
      pages: pages.count, demerits: plans.reduce(0) { $0 + $1.demerits.sum },
      isShort: pages.count == 1 && (set.cards.count == 1 || shares[0] <= Self.short),
      lone: zip(counts, shares).count { $0 == 1 && $1 < 1 - PageFilling.emptyFoot }, lastShare: shares.last ?? 0)
  }
}

/// Where sections are introduced.
extension SectionPaginator {
  /// Whether a section is introduced in the cell before its first card, and not above that: where nothing may stand there, or the section
  /// would have more pages so, or leave much of its last one free.
  ///
  /// Beside low cards a cell would make its row much higher than they are, and the heading of a subsection stands below what introduces the
  /// section.
  func isIntroducedInCell(_ section: Int, in context: RenderContext) -> Bool {
    let headings = galley.headings
    guard let cell = headings.introCells[section] else { return false }
    guard headings.intros[section] != nil, let grid = kind.grid else { return true }
    guard headings.subsections[section][0] == nil, isLowEnough(cell, toIntroduce: section, grid) else { return false }
    let run = SectionRun(section..<section + 1, of: context.edition)
    func trial(inCell: Bool) -> Trial? {
      self.trial(of: RunCards(run, in: galley, on: kind) { _ in inCell }, in: context)
    }
    guard let above = trial(inCell: false) else { return true }
    return above.lastShare < Self.short || trial(inCell: true).map { $0.pages < above.pages } ?? false
  }

  /// Whether a cell is hardly higher than the cards beside it.
  private func isLowEnough(_ cell: SetCard, toIntroduce section: Int, _ grid: CardGrid) -> Bool {
    let heights = galley.cards(of: section).map { $0.blocks.map(\.size.height) }
    let beside = heights.prefix(grid.columns.count - 1).map { $0[0] }.max() ?? 0
    let page = heights.prefix(grid.columns.count * grid.rows(ofSize: 0) - 1)
    let areLow = page.allSatisfy { cards.rules.suitedSize(ofHeights: $0) != nil }
    return !areLow && cell.headingHeight <= beside * Self.mostBesideCards
  }

  /// How high the cell that introduces a section may be, as a share of the highest card beside it.
  private static let mostBesideCards = 1.25
}
