import LayoutDesign

/// The cards of sections that share pages, one after the other: set in every size, with the headings above them.
struct RunCards {
  /// The sections.
  let run: SectionRun
  /// The cards.
  let cards: [SetCard]
  /// The headings of subsections, by the places of the cards that they stand above.
  let subsections: [Int: SetCard]
  /// The headings of the sections that go on where another ends, or of all of them, by the places of their first cards.
  let sections: [Int: SetCard]
  /// What introduces sections above their first cards, below their headings, by the places of these.
  let intros: [Int: SetCard]
  /// What introduces sections in the cells before their first cards, by the places of these.
  let introCells: [Int: SetCard]
  /// Whether headings stand at the head of a page, too.
  private let headsPages: Bool
  /// For each of the sections, the least height of its cards in each size, in points.
  private let leastHeights: [[Double]]

  /// Takes the cards of a run of sections that pages of a kind show; `hasCell` says which of them are introduced in a cell.
  init(_ run: SectionRun, in galley: Galley, on kind: PageKind, hasCell: (Int) -> Bool) {
    self.run = run
    // A page that names no section has the heading of the first, too.
    headsPages = kind.sections == .onePage
    cards = run.sections.flatMap(galley.cards)
    var (subsections, sections) = ([Int: SetCard](), [Int: SetCard]())
    var (intros, introCells) = (subsections, subsections)
    for (section, start) in zip(run.sections, run.starts) {
      for (place, heading) in galley.headings.subsections[section] { subsections[start + place] = heading }
      if hasCell(section) {
        introCells[start] = galley.headings.introCells[section]
      } else {
        intros[start] = galley.headings.intros[section]
      }
      if headsPages || section > run.sections.lowerBound { sections[start] = galley.headings.sections[section] }
    }
    (self.subsections, self.sections) = (subsections, sections)
    (self.intros, self.introCells) = (intros, introCells)
    leastHeights = run.sections.map { galley.leastHeights[$0] }
  }

  /// The least height of a card in a size, in points.
  func leastHeight(of card: Int, size: Int) -> Double {
    leastHeights[run.section(of: card) - run.sections.lowerBound][size]
  }

  /// The size that suits more than half of the cards; else the largest.
  func usualSize(_ rules: PaginationRules) -> Int {
    var counts = rules.limits.map { _ in 0 }
    for card in cards { counts[rules.suitedSize(ofHeights: card.blocks.map(\.size.height)) ?? 0] += 1 }
    return counts.firstIndex { 2 * $0 > cards.count } ?? 0
  }

  /// The heading of a section above its first card; nil above others, and mostly at the head of a page, which names the section.
  func sectionHeading(above card: Int, atHead: Bool) -> SetCard? { atHead && !headsPages ? nil : sections[card] }

  /// The height of the part of a heading that is left out at the head of a page.
  func heightLeftOutAtHead(of card: Int) -> Double { headsPages ? 0 : sections[card]?.headingHeight ?? 0 }

  /// The height of what stands above a card: the heading of its section, what introduces that, and the heading of its subsection.
  func lead(above card: Int, atHead: Bool) -> Double {
    (intros[card]?.headingHeight ?? 0) + headings(above: card, atHead: atHead)
  }

  /// The height of the headings above a card: those of its section and of its subsection.
  func headings(above card: Int, atHead: Bool) -> Double {
    (subsections[card]?.headingHeight ?? 0)
      + (sectionHeading(above: card, atHead: atHead)?.headingHeight ?? 0)
  }
}
