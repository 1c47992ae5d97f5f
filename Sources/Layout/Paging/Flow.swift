import Frames

/// Runs blocks through the text blocks of pages.
package struct Flow {
  /// The height of a text block in points.
  package var capacity: Double
  /// The number of blocks that go on from page to page so far, which names them.
  package var identity = 0
  /// By how much blocks that cannot be parted stand out of their pages.
  package private(set) var overflows: [Double] = []

  /// Makes a flow through text blocks of that height; blocks that go on are named from `identity` on.
  package init(capacity: Double, identity: Int = 0) {
    self.capacity = capacity
    self.identity = identity
  }

  /// The block in parts, each no higher than a page; what cannot be parted stands on a page of its own.
  package mutating func pages(of block: Block) -> [Block] {
    var pages: [Block] = []
    var rest = block
    while rest.size.height > capacity + Flow.tolerance {
      guard
        let parts = rest.split(at: capacity, identity: &identity)
          ?? rest.split(at: capacity, must: true, identity: &identity)
      else { break }
      add(parts.first, to: &pages)
      rest = parts.rest
    }
    add(rest, to: &pages)
    return pages
  }

  private mutating func add(_ part: Block, to pages: inout [Block]) {
    if part.size.height > capacity + Flow.tolerance { overflows.append(part.size.height - capacity) }
    pages.append(part)
  }

  /// How far the last line may stand below the text block before it counts: rounding, not ink.
  private static let tolerance = 0.01
}
