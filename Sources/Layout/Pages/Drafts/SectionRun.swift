import Catalogue

/// Sections whose cards flow through the same pages, one after the other: a single one where each begins a page.
package struct SectionRun: Hashable, Sendable {
  /// The sections, by their places in the edition. Of several, each has cards.
  package let sections: Range<Int>
  /// For each of them, the place of its first card among those of the run.
  let starts: [Int]
  /// The number of cards.
  package let count: Int

  /// Makes a run of sections of an edition.
  init(_ sections: Range<Int>, of edition: Edition) {
    var (starts, count) = ([Int](), 0)
    for section in sections {
      starts.append(count)
      count += edition.sections[section].resources.count
    }
    (self.sections, self.starts, self.count) = (sections, starts, count)
  }

  /// The section of a card, which is named by its place in the run.
  func section(of card: Int) -> Int { sections.lowerBound + index(of: card) }

  /// The resource of a card.
  package func place(of card: Int) -> ResourcePlace {
    let index = index(of: card)
    return ResourcePlace(section: sections.lowerBound + index, resource: card - starts[index])
  }

  /// The place of a resource's card in the run; nil where it stands in another.
  package func card(of place: ResourcePlace) -> Int? {
    sections.contains(place.section) ? starts[place.section - sections.lowerBound] + place.resource : nil
  }

  /// Whether a card is the first of its section.
  func beginsSection(_ card: Int) -> Bool { starts[index(of: card)] == card }

  private func index(of card: Int) -> Int { starts.lastIndex { $0 <= card } ?? 0 }
}
