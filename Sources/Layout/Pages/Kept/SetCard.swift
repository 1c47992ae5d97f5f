import Typesetting

/// A card that is laid out in every size. It knows nothing of its edition, and is the same for all in which its box reads the same.
package final class SetCard: Sendable {
  /// The card in each size of the design, largest first.
  package let blocks: [Block]
  /// What was found on the way.
  let notes: [LayoutNote]

  init(_ blocks: [Block], notes: [LayoutNote]) { (self.blocks, self.notes) = (blocks, notes) }
}

extension SetCard {
  /// The card, in each size as high as another; what it lacks is white at its foot.
  func asHigh(as other: SetCard) -> SetCard {
    guard zip(blocks, other.blocks).contains(where: { $0.size.height < $1.size.height }) else { return self }
    let blocks = zip(blocks, other.blocks).map { block, other in
      var block = block
      block.size.height = max(block.size.height, other.size.height)
      return block
    }
    return SetCard(blocks, notes: notes)
  }
}

extension SetCard: Hashable {
  /// By identity.
  package static func == (left: SetCard, right: SetCard) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A card that is laid out once more for the page that it stands on.
struct RefittedCard: Sendable {
  /// The card; nil where it cannot be had.
  var block: Block?
  /// What that costs.
  var demerits = 0.0
  /// The sizes of type in it, which its row may have to share; nil where nobody asks for them.
  var textSizes: TextSizes?
  /// What was found on the way.
  var notes: [LayoutNote] = []
}
