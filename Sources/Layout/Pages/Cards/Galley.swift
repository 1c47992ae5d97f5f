import Catalogue
import Diagnostics
import LayoutDesign
import Threads
import Typesetting

/// All cards of an edition, laid out in every size: what the paginator chooses from.
package struct Galley: Sendable {
  /// For each section, for each of its resources, the card.
  package let cards: [[SetCard]]
  /// The headings above them.
  let headings: CardHeadings
  /// What was found on the way, in the order of the resources.
  package let found: DiagnosticList
  /// What is kept for later editions; nil to keep nothing.
  let cache: LayoutCache?
  /// What cards and headings print of the numbers of pages.
  private let linkPages: CardLinkPages
  /// The least heights of the cards of each section in each size, in points.
  let leastHeights: [[Double]]
  private let typesetter: @Sendable () -> Typesetter
}

extension Galley {
  /// Lays out the cards of every section that `cache` does not have: with `boxLayout`, or on that many threads when they are
  /// thousands, with a fresh typesetter for each.
  ///
  /// The result does not depend on the number of threads, or on what is kept: each card is laid out on its own, and they are
  /// joined by their place. Nil for a layout without cards.
  package init?(
    _ context: RenderContext, threads: Int, cache: LayoutCache? = nil, boxLayout: BoxLayout,
    typesetter: @escaping @Sendable () -> Typesetter
  ) {
    self.init(context, threads: threads, cache, former: nil, boxLayout, typesetter)
  }

  /// The galley for the page numbers of `context`, of which cards print those that their links lead to; nil where all of them print
  /// what they did.
  ///
  /// With `keepingHeights` no card becomes lower than it was: what a card prints may move it to where it prints something else, and
  /// only so the numbers of pages settle.
  func reset(in context: RenderContext, keepingHeights: Bool, _ boxLayout: BoxLayout) -> Galley? {
    guard !linkPages.isEmpty, let kind = context.design.cardPages, linkPages != CardLinkPages(of: kind, in: context)
    else { return nil }
    return Galley(context, threads: 1, cache, former: (self, keepingHeights), boxLayout, typesetter)
  }

  private init?(
    _ context: RenderContext, threads: Int, _ cache: LayoutCache?, former: (galley: Galley, keepsHeights: Bool)?,
    _ boxLayout: BoxLayout, _ typesetter: @escaping @Sendable () -> Typesetter
  ) {
    guard let kind = context.design.cardPages, let design = kind.cards else { return nil }
    let sections = context.edition.sections
    var headings = CardHeadings(context, kind, cache, boxLayout)
    if let former, former.keepsHeights { headings.keepHeights(of: former.galley.headings) }
    let leastHeights = sections.indices.map { headings.leastHeights(ofCardsIn: $0, kind) }
    let linkPages = CardLinkPages(of: kind, in: context)
    let places = context.edition.cardPlaces
    let kept = places.enumerated().map { index, place -> SetCard? in
      guard let galley = former?.galley, galley.leastHeights[place.section] == leastHeights[place.section],
        galley.linkPages.cards[index] == linkPages.cards[index]
      else { return nil }
      return galley.cards[place.section][place.resource]
    }
    let work = CardWork(
      context: context, boxes: design.sizes.map(\.box), others: (design.grown + design.alone).map(\.box),
      continued: design.continued, leastHeights: leastHeights, width: kind.cardWidth)
    let missing = kept.indices.filter { kept[$0] == nil }.map { places[$0] }
    var made = work.cards(at: missing, cache, boxLayout, threads: threads, typesetter)[...]
    let cards = zip(places, kept).map { place, kept in
      guard let card = kept ?? made.popFirst() else { preconditionFailure("every missing card is made") }
      guard let former, former.keepsHeights else { return card }
      return card.asHigh(as: former.galley.cards[place.section][place.resource])
    }
    var found = DiagnosticList()
    for (place, card) in headings.ofSubsections + zip(places, cards) where !card.notes.isEmpty {
      let scope = Scope(context, at: place)
      for note in card.notes { found.warn(note.finding, at: scope.place(of: note)) }
    }
    self.headings = headings
    var all = cards[...]
    self.cards = sections.map { section in
      defer { all = all.dropFirst(section.resources.count) }
      return Array(all.prefix(section.resources.count))
    }
    (self.found, self.cache, self.linkPages) = (found, cache, linkPages)
    (self.leastHeights, self.typesetter) = (leastHeights, typesetter)
  }
}

extension Edition {
  /// The places of all cards, in order.
  fileprivate var cardPlaces: [ResourcePlace] {
    sections.indices.flatMap { section in
      sections[section].resources.indices.map { ResourcePlace(section: section, resource: $0) }
    }
  }
}

/// The pages that cards and the headings above them print, since links of their texts lead there.
private struct CardLinkPages: Equatable {
  /// For each card, the page of each link that leads into the edition; nil for one that prints none.
  var cards: [[Int?]]
  /// The same of the headings that stand above cards.
  var headings: [[Int?]]

  init(of kind: PageKind, in context: RenderContext) {
    let places = context.edition.cardPlaces
    func pages(_ boxes: [Box]) -> [[Int?]] {
      let reading = ValueReading(of: boxes, in: context)
      return places.map { reading.linkPages(in: Scope(context, at: $0)) }
    }
    cards = pages(kind.cards.map { $0.allSizes.map(\.box) + [$0.continued].compactMap(\.self) } ?? [])
    let boxes = [kind.subsection, kind.sectionHeading].compactMap { $0 } + (kind.sectionIntro?.boxes ?? [])
    headings = boxes.isEmpty ? [] : pages(boxes)
  }

  /// Whether no link leads into the edition.
  var isEmpty: Bool { cards.allSatisfy(\.isEmpty) && headings.allSatisfy(\.isEmpty) }
}

/// How the cards of an edition are laid out.
private struct CardWork: Sendable {
  let context: RenderContext
  /// The box of each size.
  let boxes: [Box]
  /// The boxes of the sizes that pages do not choose: cards are laid out in them when it is known that they have room.
  let others: [Box]
  /// The box above what goes on of a card; nil for nothing.
  let continued: Box?
  /// The least heights of cards of each section in each size, in points.
  let leastHeights: [[Double]]
  /// The width in points.
  let width: Double

  /// Cards that were set with one typesetter, and the memory of their words.
  typealias Batch = (cards: [SetCard], memory: WordMemory)

  /// The cards at those places, in order; what `cache` does not have it then keeps.
  func cards(
    at places: [ResourcePlace], _ cache: LayoutCache?, _ boxLayout: BoxLayout, threads: Int,
    _ typesetter: @Sendable () -> Typesetter
  ) -> [SetCard] {
    guard let cache, let keys = CardKeys(of: boxes + others + [continued].compactMap(\.self), in: context, cache)
    else {
      return cards(at: places, boxLayout, threads: threads, typesetter).flatMap(\.cards)
    }
    return cards(at: places, keys, cache, boxLayout, threads: threads, typesetter)
  }

  /// The cards at those places: those that are kept, and the others, which then are.
  private func cards(
    at places: [ResourcePlace], _ keys: CardKeys, _ cache: LayoutCache, _ boxLayout: BoxLayout, threads: Int,
    _ typesetter: @Sendable () -> Typesetter
  ) -> [SetCard] {
    let wanted = places.map { keys.key(of: .card(leastHeights: leastHeights[$0.section]), for: $0) }
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

  /// The cards at those places, in order, in batches.
  private func cards(
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

  /// With fewer cards, threads cost more work than they save in waiting: each has caches of its own to fill, and two halves of one
  /// core slow each other.
  private static let fewestForThreads = 400

  /// The card of a resource in each size.
  private func card(at place: ResourcePlace, _ boxLayout: BoxLayout) -> SetCard {
    let scope = Scope(context, at: place)
    let (blocks, notes) = boxLayout.noting {
      zip(boxes, leastHeights[place.section]).map { box, height in
        let box = box.atLeast(height)
        return boxLayout.block(of: box, width: width, in: scope) ?? Block(width: width, height: 0)
      }
    }
    // What it says again is told once.
    let continued = boxLayout.noting {
      self.continued.flatMap { boxLayout.block(of: $0, width: width, in: scope) }
    }.result
    return SetCard(blocks.map { $0.goingOn(below: continued) }, notes: notes)
  }
}

extension Box {
  /// The box, at least `height` points high.
  func atLeast(_ height: Double) -> Box {
    guard height > style.minimumHeight ?? 0 else { return self }
    var box = self
    if case .choose(var choose) = kind {
      choose.boxes = choose.boxes.map { $0.atLeast(height) }
      box.kind = .choose(choose)
      return box
    }
    box.style.minimumHeight = height
    return box
  }
}
