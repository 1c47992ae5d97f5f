import Frames

extension PageSequence {
  /// The pages of some of its sections, in sequences of those that follow one another, with the numbers that they have. Where a page
  /// has cards of others, these are left out, and the rest closes up.
  func showing(sections: Set<Int>) -> [PageSequence] {
    guard let run else { return [] }
    if sections.isSuperset(of: run.sections) { return [self] }
    if sections.isDisjoint(with: run.sections) { return [] }
    var sequences: [PageSequence] = []
    var next = 0
    for (index, page) in pages.enumerated() {
      let page = page.keeping { sections.contains(run.section(of: $0)) }
      guard !page.blocks.isEmpty else { continue }
      if index == next, !sequences.isEmpty {
        sequences[sequences.count - 1].pages.append(page)
      } else {
        var sequence = self
        (sequence.pages, sequence.firstNumber) = ([page], firstNumber + index)
        sequences.append(sequence)
      }
      next = index + 1
    }
    return sequences
  }
}

extension PageDraft {
  /// The page with the cards that `isKept` says, and what belongs to them, closed up: in each column they begin at its head, columns that
  /// are left without any fall away, and the heading of a section with which the page begins then does, too.
  fileprivate func keeping(_ isKept: (Int) -> Bool) -> PageDraft {
    var page = PageDraft()
    if plans.isEmpty {
      if headCard.map(isKept) == true { page = self }
      return page
    }
    for planned in plans {
      let column = column(planned, isFirst: page.plans.isEmpty, isKept)
      guard !column.blocks.isEmpty else { continue }
      page.add(column, of: planned, in: plans[page.plans.count].frame)
    }
    return page
  }

  /// What of a column is kept, closed up.
  private func column(_ planned: Planned, isFirst: Bool, _ isKept: (Int) -> Bool) -> PageDraft {
    let frame = planned.frame
    let own = blocks.filter { frame.x - 1e-6 <= $0.origin.x && $0.origin.x < frame.x + frame.width }
    var column = PageDraft()
    var moved: [Int: Double] = [:]
    var top = frame.y
    var gap = 0.0
    for (index, placed) in own.enumerated() {
      let height = (index + 1 < own.count ? own[index + 1].origin.y : placed.origin.y) - placed.origin.y
      guard let card = placed.part?.card, isKept(card), !(isFirst && column.blocks.isEmpty && placed.isSectionHeading)
      else {
        gap += height
        continue
      }
      if column.blocks.isEmpty { (gap, top) = (placed.origin.y - frame.y, frame.y) }
      var placed = placed
      placed.origin.y -= gap
      if moved[card] == nil { moved[card] = gap }
      column.blocks.append(placed)
    }
    column.rules = rules.compactMap { rule in
      guard frame.x - 1e-6 <= rule.area.x, rule.area.x < frame.x + frame.width, let up = moved[rule.card],
        rule.area.y - up > top
      else { return nil }
      var rule = rule
      rule.area.y -= up
      return rule
    }
    return column
  }

  /// Adds the column of another page, in a frame.
  private mutating func add(_ column: PageDraft, of planned: Planned, in frame: Rect) {
    let shift = frame.x - planned.frame.x
    blocks += column.blocks.map { placed in
      var placed = placed
      placed.origin.x += shift
      return placed
    }
    rules += column.rules.map { rule in
      var rule = rule
      rule.area.x += shift
      return rule
    }
    let kept = Set(column.blocks.compactMap(\.part?.card))
    plans.append(
      .init(
        frame: frame, plan: planned.plan, sizes: planned.sizes.filter { kept.contains($0.card) },
        largestType: planned.largestType.filter { kept.contains($0.key) }))
  }
}
