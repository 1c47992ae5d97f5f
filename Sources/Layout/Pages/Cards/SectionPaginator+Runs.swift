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
      let joined = SectionRun(last.sections.lowerBound..<section + 1, of: edition)
      if kind.sections != .balance || isBetter(joined, than: last, own, in: context) {
        runs[runs.count - 1] = joined
      } else {
        runs.append(own)
      }
    }
    return runs
  }

  /// Whether a section stands better on the page on which others end than on one of its own: a short one, or one that shares its only
  /// page with short ones.
  private func isBetter(
    _ joined: SectionRun, than run: SectionRun, _ section: SectionRun, in context: RenderContext
  ) -> Bool {
    let first = context.edition.sections[section.sections.lowerBound].resources[0]
    guard !context.edition.breaks.contains(first.id), mayBeShort(section) || mayBeShort(run),
      let own = trial(of: section, in: context),
      let before = trial(of: run, in: context), own.isShort || before.isShort,
      let together = trial(of: joined, in: context)
    else { return false }
    return together.pages == before.pages && together.demerits < before.demerits + own.demerits
  }

  /// Whether sections may fill half a page at the most: a look at the heights costs less than pages.
  private func mayBeShort(_ run: SectionRun) -> Bool {
    let heights = run.sections.reduce(0.0) { height, section in
      galley.cards[section].reduce(height) { $0 + ($1.blocks.last?.size.height ?? 0) }
    }
    return run.count == 1 || heights <= cards.rules.capacity * Double((kind.grid?.columns ?? kind.columns).count) / 2
  }

  /// What the pages of sections would be.
  private struct Trial {
    /// How many they are.
    var pages: Int
    /// What they cost.
    var demerits: Double
    /// Whether it is one page that is at most half full, or has a single card.
    var isShort: Bool
  }

  /// What the pages of sections would be, without tightened cards; nil where they are not to be had, or cards flow over several.
  private func trial(of run: SectionRun, in context: RenderContext) -> Trial? {
    let units = units(of: cards(of: run), in: context)
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
    let height = plans.reduce(0.0) { height, plan in
      height + cards.height(of: plan, atHead: false)
    }
    let isShort = pages.count == 1 && (run.count == 1 || height <= rules.capacity * Double(rules.columns) / 2)
    return Trial(pages: pages.count, demerits: plans.reduce(0) { $0 + $1.demerits.sum }, isShort: isShort)
  }
}
