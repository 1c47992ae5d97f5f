import Catalogue
import LayoutDesign
import Threads
import Typesetting

/// All cards of an edition, set in every size: what the paginator chooses from.
package struct Galley: Sendable {
  /// For each section, for each of its resources, the card in each size of the design, largest first.
  package var cards: [[[Block]]]
  /// What went wrong while setting, in the order of the resources.
  package var mishaps: [Mishap]
}

extension Galley {
  /// Sets the cards of every section, on that many threads when there are thousands of cards.
  ///
  /// The result does not depend on the number of threads: cards are set each on its own and joined by their place. They are
  /// `width` points wide, and at least `leastHeight` points high if that is given.
  package init(
    _ issue: Scope.Issue, _ design: CardDesign, width: Double, leastHeight: Double? = nil, threads: Int,
    typesetter: @Sendable () -> Typesetter
  ) {
    let boxes = design.sizes.map { $0.box.atLeast(leastHeight ?? 0) }
    let places = issue.edition.sections.indices.flatMap { section in
      issue.edition.sections[section].resources.indices.map { Place(section: section, resource: $0) }
    }
    let workers = places.count < Galley.fewestForThreads ? 1 : max(1, threads)
    let chunk = max(1, (places.count + workers - 1) / workers)
    let chunks = stride(from: 0, to: places.count, by: chunk).map { Array(places[$0..<min($0 + chunk, places.count)]) }
    let results = concurrentMap(chunks) { places in
      let setter = Setter(typesetter: typesetter(), language: issue.edition.language)
      let cards = places.map { Galley.card(at: $0, in: issue, boxes, width: width, by: setter) }
      return (cards: cards, mishaps: setter.mishaps)
    }
    var all = results.flatMap(\.cards)[...]
    cards = issue.edition.sections.map { section in
      defer { all = all.dropFirst(section.resources.count) }
      return Array(all.prefix(section.resources.count))
    }
    mishaps = results.flatMap(\.mishaps)
  }

  /// With fewer cards, what threads save in waiting they more than cost in work: each has caches of its own to fill, and two
  /// halves of one core slow each other.
  private static let fewestForThreads = 2_000

  private struct Place: Sendable {
    var section: Int
    var resource: Int
  }

  private static func card(
    at place: Place, in issue: Scope.Issue, _ boxes: [Box], width: Double, by setter: Setter
  ) -> [Block] {
    var scope = Scope(issue)
    scope.section = place.section
    scope.resource = place.resource
    return boxes.map { setter.set($0, width: width, in: scope) ?? Block(width: width, height: 0) }
  }
}

extension Box {
  /// The box, at least `height` points high.
  func atLeast(_ height: Double) -> Box {
    guard height > trim.minimumHeight ?? 0 else { return self }
    var box = self
    box.trim.minimumHeight = height
    return box
  }
}
