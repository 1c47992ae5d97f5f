import Frames

/// Runs blocks through the text blocks of pages.
struct Flow {
  /// The height of a text block in points.
  var capacity: Double
  /// The number of blocks that go on from page to page so far, which names them.
  var identity = 0
  /// By how much blocks that cannot be parted stand out of their pages.
  private(set) var overflows: [Double] = []

  init(capacity: Double, identity: Int = 0) {
    self.capacity = capacity
    self.identity = identity
  }

  /// The block in parts, each no higher than a page; what cannot be parted stands on a page of its own.
  mutating func pages(of block: Block) -> [Block] {
    var pages: [Block] = []
    var rest = block
    while rest.size.height > capacity + Flow.tolerance {
      if let parts = rest.split(at: capacity, identity: &identity) {
        pages.append(parts.first)
        rest = parts.rest
      } else if let parts = rest.withoutFirst(identity: &identity) {
        overflows.append(parts.first.size.height - capacity)
        pages.append(parts.first)
        rest = parts.rest
      } else {
        overflows.append(rest.size.height - capacity)
        break
      }
    }
    return pages + [rest]
  }

  /// How far the last line may stand below the text block before it counts: rounding, not ink.
  static let tolerance = 0.01
}

extension Block {
  /// The first child of a stack, and the others; nil when there are no others.
  fileprivate func withoutFirst(identity: inout Int) -> (first: Block, rest: Block)? {
    guard case .children(let children, .stack) = content, children.count > 1 else { return nil }
    return split(at: children[0].offset.y + children[0].block.size.height + 1e-3, identity: &identity)
  }
}
