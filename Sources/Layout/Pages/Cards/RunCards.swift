import LayoutDesign

/// The cards of sections that share pages, one after the other: set in every size, with the headings above them.
struct RunCards {
  /// The sections.
  let run: SectionRun
  /// The cards.
  let cards: [SetCard]
  /// The headings of subsections, by the places of the cards that they stand above.
  let subsections: [Int: SetCard]
  /// The headings of the sections that go on where another ends, by the places of their first cards.
  let sections: [Int: SetCard]
  /// For each of the sections, the least height of its cards, in points.
  private let leastHeights: [Double]

  init(_ run: SectionRun, in galley: Galley) {
    self.run = run
    cards = run.sections.flatMap { galley.cards[$0] }
    var (subsections, sections) = ([Int: SetCard](), [Int: SetCard]())
    for (section, start) in zip(run.sections, run.starts) {
      for (place, heading) in galley.headings.subsections[section] { subsections[start + place] = heading }
      if section > run.sections.lowerBound { sections[start] = galley.headings.sections[section] }
    }
    (self.subsections, self.sections) = (subsections, sections)
    leastHeights = run.sections.map { galley.leastHeights[$0] }
  }

  /// The least height of a card, in points.
  func leastHeight(of card: Int) -> Double { leastHeights[run.section(of: card) - run.sections.lowerBound] }

  /// The height of what stands above a card: the heading of its section, left out at the head of a page, and of its subsection.
  func lead(above card: Int, atHead: Bool) -> Double {
    (subsections[card]?.headingHeight ?? 0) + (atHead ? 0 : sections[card]?.headingHeight ?? 0)
  }
}
