import Catalogue
import Diagnostics
import LayoutDesign
import Threads
import Typesetting

/// The cards of an edition, laid out in every size that pages choose among, section by section as they are asked for, and let go when they
/// are no longer needed.
package struct Galley {
  private let sections: SectionCards
  private let context: RenderContext
  /// The headings above them.
  let headings: CardHeadings
  /// What is kept for later editions; nil to keep nothing.
  let cache: LayoutCache?
  /// What cards and headings print of the numbers of pages.
  private let linkPages: CardLinkPages
  /// The least heights of the cards of each section in each size, in points.
  let leastHeights: [[Double]]
  private let typesetter: @Sendable () -> Typesetter
}

extension Galley {
  /// The cards of a section, in order. Without a cache they are laid out when somebody first asks for them.
  package func cards(of section: Int) -> [SetCard] { sections[section] }

  /// Lets go of the cards of sections whose pages are decided, unless somebody keeps them or may want them again soon; whoever asks for
  /// them all the same has them laid out again. Whether it did.
  func letGo(of decided: Range<Int>) -> Bool {
    guard cache == nil, linkPages.isEmpty else { return false }
    for section in decided { sections.letGo(of: section) }
    return true
  }

  /// What was found when the cards were laid out, in the order of the resources.
  package var found: DiagnosticList {
    var found = DiagnosticList()
    func add(_ notes: [LayoutNote], at place: ResourcePlace) {
      if notes.isEmpty { return }
      let scope = Scope(context, at: place)
      for note in notes { found.warn(note.finding, at: scope.place(of: note)) }
    }
    for (place, heading) in headings.ofSubsections { add(heading.notes, at: place) }
    for section in context.edition.sections.indices {
      for (resource, notes) in sections.notes(of: section).enumerated() {
        add(notes, at: ResourcePlace(section: section, resource: resource))
      }
    }
    return found
  }

  /// Lays out the cards of every section that `cache` does not have: with `boxLayout`, or on that many threads when they are
  /// hundreds, with a fresh typesetter for each.
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
    let work = CardWork(
      context: context, boxes: design.sizes.map(\.box), others: (design.grown + design.alone).map(\.box),
      continued: design.continued, leastHeights: leastHeights, width: kind.cardWidth)
    self.headings = headings
    (self.context, self.cache, self.linkPages) = (context, cache, linkPages)
    (self.leastHeights, self.typesetter) = (leastHeights, typesetter)
    if former == nil, cache == nil {
      self.sections = SectionCards(work, threads: threads, boxLayout, typesetter)
      return
    }
    let places = context.edition.cardPlaces
    let kept = places.enumerated().map { index, place -> SetCard? in
      guard let galley = former?.galley, galley.leastHeights[place.section] == leastHeights[place.section],
        galley.linkPages.cards[index] == linkPages.cards[index]
      else { return nil }
      return galley.cards(of: place.section)[place.resource]
    }
    let missing = kept.indices.filter { kept[$0] == nil }.map { places[$0] }
    var made = work.cards(at: missing, cache, boxLayout, threads: threads, typesetter)[...]
    let cards = zip(places, kept).map { place, kept in
      guard let card = kept ?? made.popFirst() else { preconditionFailure("every missing card is made") }
      guard let former, former.keepsHeights else { return card }
      return card.asHigh(as: former.galley.cards(of: place.section)[place.resource])
    }
    var all = cards[...]
    let bySection = sections.map { section in
      defer { all = all.dropFirst(section.resources.count) }
      return Array(all.prefix(section.resources.count))
    }
    self.sections = SectionCards(bySection, work, boxLayout, typesetter)
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
  let cards: [[Int?]]
  /// The same of the headings that stand above cards.
  let headings: [[Int?]]
  /// Whether no link leads into the edition.
  let isEmpty: Bool

  init(of kind: PageKind, in context: RenderContext) {
    let places = context.edition.cardPlaces
    func pages(_ boxes: [Box]) -> [[Int?]] {
      let reading = ValueReading(of: boxes, in: context)
      return places.map { reading.linkPages(in: Scope(context, at: $0)) }
    }
    cards = pages(kind.cards.map { $0.allSizes.map(\.box) + [$0.continued].compactMap(\.self) } ?? [])
    let boxes = [kind.subsection, kind.sectionHeading].compactMap { $0 } + (kind.sectionIntro?.boxes ?? [])
    headings = boxes.isEmpty ? [] : pages(boxes)
    isEmpty = cards.allSatisfy { $0.isEmpty } && headings.allSatisfy { $0.isEmpty }
  }
}

extension CardWork {
  /// Cards that were set with one typesetter, and the memory of their words.
  private typealias Batch = (cards: [SetCard], memory: WordMemory)

  /// The cards at those places, in order; what `cache` does not have it then keeps.
  fileprivate func cards(
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
    guard places.count >= SectionCards.fewestForThreads, threads > 1 else { return [batch(places, boxLayout)] }
    let chunk = (places.count + threads - 1) / threads
    let chunks = stride(from: 0, to: places.count, by: chunk).map { Array(places[$0..<min($0 + chunk, places.count)]) }
    return concurrentMap(chunks) { places in
      batch(places, BoxLayout(typesetter: typesetter(), language: context.edition.language))
    }
  }

  private func batch(_ places: [ResourcePlace], _ boxLayout: BoxLayout) -> Batch {
    (places.map { card(at: $0, boxLayout) }, boxLayout.typesetter.memory)
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
