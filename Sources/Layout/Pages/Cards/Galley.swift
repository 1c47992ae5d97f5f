import Catalogue
import Diagnostics
import LayoutDesign
import Threads
import Typesetting

/// All cards of an edition, laid out in every size: what the paginator chooses from.
package struct Galley: Sendable {
  /// For each section, for each of its resources, the card in each size of the design, largest first.
  package var cards: [[[Block]]]
  /// What was found on the way, in the order of the resources.
  package let found: DiagnosticList
}

extension Galley {
  /// Lays out the cards of every section, on that many threads when there are thousands of cards.
  ///
  /// The result does not depend on the number of threads: each card is laid out on its own, and they are joined by their
  /// place. Nil for a layout without cards.
  package init?(_ context: RenderContext, threads: Int, typesetter: @Sendable () -> Typesetter) {
    guard let kind = context.design.cardPages, let design = kind.cards else { return nil }
    let boxes = design.sizes.map { $0.box.atLeast(kind.leastCardHeight ?? 0) }
    let width = kind.cardWidth(on: context.design.sheet)
    let sections = context.edition.sections
    let places = sections.indices.flatMap { section in
      sections[section].resources.indices.map { ResourcePlace(section: section, resource: $0) }
    }
    let workers = places.count < Galley.fewestForThreads ? 1 : max(1, threads)
    let chunk = max(1, (places.count + workers - 1) / workers)
    let chunks = stride(from: 0, to: places.count, by: chunk).map { Array(places[$0..<min($0 + chunk, places.count)]) }
    let results = concurrentMap(chunks) { places in
      let boxLayout = BoxLayout(typesetter: typesetter(), language: context.edition.language)
      let cards = places.map { boxLayout.card(at: $0, in: context, boxes, width: width) }
      return (cards: cards, found: boxLayout.found)
    }
    var all = results.flatMap(\.cards)[...]
    cards = sections.map { section in
      defer { all = all.dropFirst(section.resources.count) }
      return Array(all.prefix(section.resources.count))
    }
    found = results.reduce(into: DiagnosticList()) { $0.add(contentsOf: $1.found) }
  }

  /// With fewer cards, what threads save in waiting they more than cost in work: each has caches of its own to fill, and two
  /// halves of one core slow each other.
  private static let fewestForThreads = 2_000
}

extension BoxLayout {
  /// The card of a resource in each size.
  fileprivate func card(
    at place: ResourcePlace, in context: RenderContext, _ boxes: [Box], width: Double
  ) -> [Block] {
    var scope = Scope(context)
    scope.section = place.section
    scope.resource = place.resource
    return boxes.map { block(of: $0, width: width, in: scope) ?? Block(width: width, height: 0) }
  }
}

extension Box {
  /// The box, at least `height` points high.
  func atLeast(_ height: Double) -> Box {
    guard height > style.minimumHeight ?? 0 else { return self }
    var box = self
    box.style.minimumHeight = height
    return box
  }
}
