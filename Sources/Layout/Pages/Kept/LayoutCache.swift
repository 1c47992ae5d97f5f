import Catalogue
import Diagnostics
import LayoutDesign
import Threads
import Typesetting

/// What is kept of the layout of editions, for later editions that differ little: set cards, cards refitted to their pages, and
/// the pages of whole sections.
///
/// Everything is kept by all that it was made from, so that nothing has to be dropped when data or words change. The layout's own
/// boxes are not in the keys, since a layout that is read anew has fonts of its own, which are.
package struct LayoutCache: Sendable {
  private let cache: BoundedCache
  private let fallbacks: FallbackFonts

  /// Keeps in `cache` what is set with the fonts of an edition's layout and with `fallbacks`.
  package init(_ cache: BoundedCache, fallbacks: FallbackFonts) { (self.cache, self.fallbacks) = (cache, fallbacks) }

  /// What the pages of an edition have in common; the same object while it says the same.
  func setting(of context: RenderContext) -> LayoutSetting {
    let setting = LayoutSetting(context, fallbacks: fallbacks)
    if let known = cache.value(LayoutSetting.self, for: setting) { return known }
    cache.keep(setting, for: setting, bytes: MemoryCount.overhead)
    return setting
  }

  // MARK: Typesetters

  /// A typesetter on its way between two threads, of which only one can take it.
  private struct IdleTypesetter: @unchecked Sendable {
    let typesetter: Typesetter
  }

  private struct TypesetterKey: Hashable, Sendable {
    let fallbacks: ObjectIdentifier
  }

  /// The typesetter of an earlier edition, which knows its words; nil when there is none, or another thread has it.
  func takeTypesetter() -> Typesetter? {
    cache.take(IdleTypesetter.self, for: TypesetterKey(fallbacks: ObjectIdentifier(fallbacks)))?.typesetter
  }

  /// Keeps a typesetter for the next edition, unless it has too many words that nobody may need again.
  func keep(_ typesetter: Typesetter) {
    guard typesetter.memory.byteCount <= LayoutCache.mostWords else { return }
    let key = TypesetterKey(fallbacks: ObjectIdentifier(fallbacks))
    // Its tables of words take about as much as the words.
    cache.keep(
      IdleTypesetter(typesetter: typesetter), for: key, bytes: typesetter.memory.byteCount, in: typesetter.memory)
  }

  /// The words of some thousand cards, in bytes.
  private static let mostWords = 8 << 20

  // MARK: Cards

  func card(for key: CardKey) -> SetCard? { cache.value(for: key) }

  func keep(_ card: SetCard, for key: CardKey, in memory: WordMemory) {
    var count = MemoryCount()
    for block in card.blocks { count.add(block) }
    count.add(card.blocks)
    count.add(key)
    cache.keep(card, for: key, bytes: count.bytes + LayoutCache.entryBytes, in: memory)
  }

  /// The bytes of an entry, with its key, besides what they point to.
  private static let entryBytes = 400

  /// How a card is refitted.
  enum Fit: Hashable, Sendable {
    /// In a size, with one line less in one of its paragraphs.
    case tightened(size: Int)
    /// In a size, at least so many points high, and so wide, with type of so many points at most.
    case stretched(size: Int, height: Double, width: Double, largestType: [TextSizes.Source: Double] = [:])
  }

  private struct RefittedKey: Hashable, Sendable {
    let card: SetCard
    let fit: Fit
  }

  /// The card refitted; made by `make`, unless it is kept.
  func refitted(_ card: SetCard, _ fit: Fit, in memory: WordMemory, _ make: () -> RefittedCard) -> RefittedCard {
    let key = RefittedKey(card: card, fit: fit)
    if let known = cache.value(RefittedCard.self, for: key) { return known }
    let refitted = make()
    var count = MemoryCount()
    if let block = refitted.block { count.add(block) }
    cache.keep(refitted, for: key, bytes: count.bytes + LayoutCache.entryBytes, in: memory)
    return refitted
  }

  // MARK: Sections

  /// The pages of a section; made by `make`, unless they are kept.
  func pages(for key: SectionKey, _ make: () -> SectionPages) -> SectionPages {
    if let known = cache.value(SectionPages.self, for: key) { return known }
    let pages = make()
    cache.keep(pages, for: key, bytes: key.cards.count * LayoutCache.placedBytes)
    return pages
  }

  // MARK: Pages without cards

  /// The pages of a kind without cards; made by `make`, unless they are kept. Their words are in `memory`.
  func pages(for key: FlowKey, in memory: WordMemory, _ make: () -> FlowPages) -> FlowPages {
    if let known = cache.value(FlowPages.self, for: key) { return known }
    let pages = make()
    var count = MemoryCount()
    for page in pages.drafts {
      for placed in page.blocks { count.add(placed.block) }
      if let panel = page.panelBlock { count.add(panel.block) }
    }
    cache.keep(pages, for: key, bytes: count.bytes + LayoutCache.entryBytes, in: memory)
    return pages
  }

  /// The lists of titles, authors and types of an edition; made by `make`, unless they are kept.
  func index(of context: RenderContext, _ make: () -> CatalogueIndex) -> CatalogueIndex {
    let key = IndexKey(of: context, self)
    if let known = cache.value(CatalogueIndex.self, for: key) { return known }
    let index = make()
    cache.keep(index, for: key, bytes: key.byteCount)
    return index
  }

  /// The bytes of a card on its page: its block's own, those of its plan and of the key; the rest is shared with the card.
  private static let placedBytes = 2 * MemoryLayout<PageDraft.Placed>.stride + 150
}

extension MemoryCount {
  /// Adds a block with all that is in it.
  mutating func add(_ block: Block) {
    switch block.content {
    case .empty: break
    case .text(let text, let links):
      bytes += MemoryCount.overhead + MemoryLayout<TextBlock>.stride
      add(text)
      add(links)
    case .children(let children, _):
      bytes += MemoryCount.overhead
      add(children)
      for child in children { add(child.block) }
    case .picture: bytes += MemoryCount.overhead + MemoryLayout<ImageSource>.stride
    case .shape(let path, _):
      bytes += MemoryCount.overhead
      add(path.elements)
    case .deferred: bytes += MemoryCount.overhead + MemoryLayout<Box>.stride
    }
    if let link = block.link { bytes += link.description.utf8.count + MemoryCount.overhead }
    if block.shortening != nil { bytes += MemoryCount.overhead + MemoryLayout<PageFinding>.stride }
  }

  /// Adds what a key points to; texts too, which live as long as an edition has them, or the key.
  fileprivate mutating func add(_ key: CardKey) {
    add(key.values.values)
    add(key.values.texts)
    add(key.values.facts)
    add(key.values.partners)
    for text in key.values.values.lazy.compactMap(\.self).flatMap(\.texts) {
      bytes += text.utf8.count + MemoryCount.overhead
    }
  }
}
