import Catalogue
import Diagnostics
import LayoutDesign
import Threads
import Typesetting

/// All cards of an edition, laid out in every size: what the paginator chooses from.
package struct Galley: Sendable {
  /// For each section, for each of its resources, the card.
  package let cards: [[SetCard]]
  /// For each section, the headings of its subsections, by the places of the cards that they stand above.
  let headings: [[Int: SetCard]]
  /// What was found on the way, in the order of the resources.
  package let found: DiagnosticList
  /// What is kept for later editions; nil to keep nothing.
  let cache: LayoutCache?
}

extension Galley {
  /// Lays out the cards of every section that `cache` does not have: with `boxLayout`, or on that many threads when they are
  /// thousands, with a fresh typesetter for each.
  ///
  /// The result does not depend on the number of threads, or on what is kept: each card is laid out on its own, and they are
  /// joined by their place. Nil for a layout without cards.
  package init?(
    _ context: RenderContext, threads: Int, cache: LayoutCache? = nil, boxLayout: BoxLayout,
    typesetter: @Sendable () -> Typesetter
  ) {
    guard let kind = context.design.cardPages, let design = kind.cards else { return nil }
    let sections = context.edition.sections
    let headings = SubsectionHeadings(context, kind, cache, boxLayout)
    let places = sections.indices.flatMap { section in
      sections[section].resources.indices.map { ResourcePlace(section: section, resource: $0) }
    }
    let work = CardWork(
      context: context, boxes: design.sizes.map(\.box),
      leastHeights: sections.indices.map { kind.leastHeight(ofCardsBelow: headings.greatestHeight(in: $0)) },
      width: kind.cardWidth)
    let cards: [SetCard]
    if let cache, let keys = CardKeys(of: work.boxes, in: context, cache) {
      cards = work.cards(at: places, keys, cache, boxLayout, threads: threads, typesetter)
    } else {
      cards = work.cards(at: places, boxLayout, threads: threads, typesetter).flatMap(\.cards)
    }
    var found = DiagnosticList()
    for (place, card) in headings.all + zip(places, cards) where !card.notes.isEmpty {
      let scope = Scope(context, at: place)
      for note in card.notes { found.warn(note.finding, at: scope.place(of: note)) }
    }
    self.headings = headings.bySection
    var all = cards[...]
    self.cards = sections.map { section in
      defer { all = all.dropFirst(section.resources.count) }
      return Array(all.prefix(section.resources.count))
    }
    self.found = found
    self.cache = cache
  }
}

/// How the cards of an edition are laid out.
private struct CardWork: Sendable {
  let context: RenderContext
  /// The box of each size.
  let boxes: [Box]
  /// The least height of cards of each section, in points.
  let leastHeights: [Double]
  /// The width in points.
  let width: Double

  /// Cards that were set with one typesetter, and the memory of their words.
  typealias Batch = (cards: [SetCard], memory: WordMemory)

  /// The cards at those places: those that are kept, and the others, which then are.
  func cards(
    at places: [ResourcePlace], _ keys: CardKeys, _ cache: LayoutCache, _ boxLayout: BoxLayout, threads: Int,
    _ typesetter: @Sendable () -> Typesetter
  ) -> [SetCard] {
    let wanted = places.map { keys.key(of: .card(leastHeight: leastHeights[$0.section]), for: $0) }
    var cards = wanted.map(cache.card)
    var missing = cards.indices.filter { cards[$0] == nil }[...]
    for batch in self.cards(at: missing.map { places[$0] }, boxLayout, threads: threads, typesetter) {
      for card in batch.cards {
        let index = missing.removeFirst()
        cards[index] = card
        cache.keep(card, for: wanted[index], in: batch.memory)
      }
    }
    return cards.compactMap(\.self)
  }

  /// The cards at those places, in order.
  func cards(
    at places: [ResourcePlace], _ boxLayout: BoxLayout, threads: Int, _ typesetter: @Sendable () -> Typesetter
  ) -> [Batch] {
    guard places.count >= CardWork.fewestForThreads, threads > 1 else { return [batch(places, boxLayout)] }
    let chunk = (places.count + threads - 1) / threads
    let chunks = stride(from: 0, to: places.count, by: chunk).map { Array(places[$0..<min($0 + chunk, places.count)]) }
    return concurrentMap(chunks) { places in
      batch(places, BoxLayout(typesetter: typesetter(), language: context.edition.language))
    }
  }

  private func batch(_ places: [ResourcePlace], _ boxLayout: BoxLayout) -> Batch {
    (places.map { card(at: $0, boxLayout) }, boxLayout.typesetter.memory)
  }

  /// With fewer cards, what threads save in waiting they more than cost in work: each has caches of its own to fill, and two
  /// halves of one core slow each other.
  private static let fewestForThreads = 2_000

  /// The card of a resource in each size.
  private func card(at place: ResourcePlace, _ boxLayout: BoxLayout) -> SetCard {
    let scope = Scope(context, at: place)
    let (blocks, notes) = boxLayout.noting {
      boxes.map { box in
        let box = box.atLeast(leastHeights[place.section])
        return boxLayout.block(of: box, width: width, in: scope) ?? Block(width: width, height: 0)
      }
    }
    return SetCard(blocks, notes: notes)
  }
}

extension Box {
  /// The box, at least `height` points high.
  func atLeast(_ height: Double) -> Box {
    guard height > style.minimumHeight ?? 0 else { return self }
    var box = self
    if case .choose(var choose) = kind, choose.isByType {
      choose.boxes = choose.boxes.map { $0.atLeast(height) }
      box.kind = .choose(choose)
      return box
    }
    box.style.minimumHeight = height
    return box
  }
}
