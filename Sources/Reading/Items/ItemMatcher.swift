/// Finds the items of an earlier text in a text: first where they are expected, then anywhere.
struct ItemMatcher {
  /// The earlier text.
  let earlier: ItemizedText
  /// The item after the one that was found last.
  private var next = 0
  /// How often none stood where it was expected, since one did.
  private var misses = 0
  /// The items by their heads; made when the first of them is looked for.
  private var byHead: [Item.Head: Int] = [:]

  /// Finds the items of `earlier`.
  init(_ earlier: ItemizedText) { self.earlier = earlier }

  /// The item whose bytes stand at an offset of a text, if what follows them there passes `isWhole`; nil when there is none.
  mutating func item(
    at offset: Int, of text: UnsafeBufferPointer<UInt8>, where isWhole: (Item) -> Bool = { _ in true }
  ) -> Int? {
    func fits(_ index: Int) -> Bool {
      index < earlier.items.count && earlier.hasItem(index, at: offset, of: text) && isWhole(earlier.items[index])
    }
    // The next one, or the one after an item that was taken out or changed.
    for index in next...(next + 1) where fits(index) {
      (next, misses) = (index + 1, 0)
      return index
    }
    // An item that is new is the first miss; a second one says that the order is another.
    misses += 1
    guard misses > 1, let index = index(of: Item.Head(text, at: offset)), fits(index) else { return nil }
    next = index + 1
    return index
  }

  private mutating func index(of head: Item.Head?) -> Int? {
    if byHead.isEmpty {
      let heads = earlier.items.enumerated().compactMap { index, item in item.head.map { ($0, index) } }
      byHead = Dictionary(heads) { first, _ in first }
    }
    return head.flatMap { byHead[$0] }
  }
}
