import Catalogue
import LayoutDesign
import Threads
import Typesetting

/// The cards of an edition by its sections. Those of a section are set when somebody first asks for them, and can be let go of once
/// its pages are decided: of the sizes of a card, pages have one.
final class SectionCards {
  private let work: CardWork
  private let threads: Int
  private let boxLayout: BoxLayout
  private let typesetter: @Sendable () -> Typesetter
  /// For each section, its cards; nil while nobody has asked for them.
  private var cards: [[SetCard]?]
  /// For each section, what was found when its cards were first set.
  private var notes: [[[LayoutNote]]?]
  /// What sets the cards on the threads that help; each keeps its words for the next sections.
  private var helpers: [BoxLayout] = []

  /// Sets no card yet.
  init(
    _ work: CardWork, threads: Int, _ boxLayout: BoxLayout, _ typesetter: @escaping @Sendable () -> Typesetter
  ) {
    (self.work, self.threads, self.boxLayout, self.typesetter) = (work, threads, boxLayout, typesetter)
    cards = work.context.edition.sections.map { _ in nil }
    notes = cards.map { _ in nil }
  }

  /// Takes the cards of all sections, which are set.
  convenience init(
    _ cards: [[SetCard]], _ work: CardWork, _ boxLayout: BoxLayout, _ typesetter: @escaping @Sendable () -> Typesetter
  ) {
    self.init(work, threads: 1, boxLayout, typesetter)
    self.cards = cards
    notes = cards.map { $0.map(\.notes) }
  }

  /// The cards of a section, in order.
  subscript(section: Int) -> [SetCard] {
    if let known = cards[section] { return known }
    set(from: section)
    return cards[section] ?? []
  }

  /// Lets go of the cards of a section: whoever asks for them again has them set again.
  func letGo(of section: Int) { cards[section] = nil }

  /// What was found when the cards of a section were set, card by card.
  func notes(of section: Int) -> [[LayoutNote]] {
    if notes[section] == nil { set(from: section) }
    return notes[section] ?? []
  }

  /// Sets the cards of a section, and of so many after it that threads have something to do.
  private func set(from first: Int) {
    let sections = work.context.edition.sections
    var (end, places) = (first, [ResourcePlace]())
    repeat {
      places += sections[end].resources.indices.map { ResourcePlace(section: end, resource: $0) }
      end += 1
    } while threads > 1 && places.count < SectionCards.most && end < cards.count && cards[end] == nil
    var made = cards(at: places)[...]
    for section in first..<end {
      let own = Array(made.prefix(sections[section].resources.count))
      made = made.dropFirst(own.count)
      cards[section] = own
      if notes[section] == nil { notes[section] = own.map(\.notes) }
    }
  }

  /// So many cards are set at once, or those of one section: enough for threads, and few of all that long editions have.
  private static let most = 500
  /// With fewer cards, threads cost more work than they save in waiting: each has caches of its own to fill, and two halves of one
  /// core slow each other.
  static let fewestForThreads = 400

  private func cards(at places: [ResourcePlace]) -> [SetCard] {
    guard places.count >= SectionCards.fewestForThreads, threads > 1 else {
      return places.map { work.card(at: $0, boxLayout) }
    }
    let language = work.context.edition.language
    while helpers.count < threads { helpers.append(BoxLayout(typesetter: typesetter(), language: language)) }
    let chunk = (places.count + threads - 1) / threads
    let starts = stride(from: 0, to: places.count, by: chunk)
    // Each chunk has a helper of its own.
    nonisolated(unsafe) let helpers = helpers
    return concurrentMap(Array(starts.enumerated())) { [work] index, start in
      places[start..<min(start + chunk, places.count)].map { work.card(at: $0, helpers[index]) }
    }.flatMap { $0 }
  }
}

/// How the cards of an edition are laid out.
struct CardWork: Sendable {
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

  /// The card of a resource in each size.
  func card(at place: ResourcePlace, _ boxLayout: BoxLayout) -> SetCard {
    var scope = Scope(context, at: place)
    scope.memory = TemplateMemory(of: place)
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
