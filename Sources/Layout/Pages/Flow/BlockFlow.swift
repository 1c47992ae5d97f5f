import Frames

/// Flows a block through the text blocks of pages, or through columns.
package struct BlockFlow {
  /// The height of a text block in points.
  package var capacity: Double
  /// The distance of the baselines that blocks are brought to; nil where they begin at the top.
  package var baselineGrid: Double?
  /// Whether what cannot be split well is split all the same, as a page must be that holds it alone. Columns that are balanced may
  /// as well be higher.
  private var isForced = true
  /// The notes at the feet of the text blocks; nil without any.
  private var footNotes: PageNotes?
  /// By how many points blocks that cannot be split overflow their pages.
  package private(set) var overflows: [Double] = []

  /// Makes a flow through text blocks of that height.
  package init(capacity: Double, baselineGrid: Double? = nil) {
    self.capacity = capacity
    self.baselineGrid = baselineGrid
  }

  /// Makes a flow through text blocks of that height, with notes at their feet.
  init(capacity: Double, baselineGrid: Double?, footNotes: PageNotes?) {
    self.init(capacity: capacity, baselineGrid: baselineGrid)
    self.footNotes = footNotes
  }

  /// The block in parts, each no higher than a page; what cannot be split has a page of its own.
  package mutating func pages(of block: Block) -> [Block] {
    var pages: [Block] = []
    var rest: Block? = block
    while let block = rest { pages.append(take(from: block, leaving: &rest)) }
    while let notes = takeWaitingNotes() { pages.append(notes) }
    return pages
  }

  /// The block in columns, so many a page; those of the last page are balanced: as low as they can be.
  package mutating func pages(of block: Block, columns: Int) -> [[Block]] {
    guard columns > 1 else { return pages(of: block).map { [$0] } }
    var pages: [[Block]] = []
    var rest: Block? = block
    while let block = rest {
      if let last = balanced(block, columns: columns) {
        return pages + [last]
      }
      var page: [Block] = []
      while page.count < columns, let block = rest { page.append(take(from: block, leaving: &rest)) }
      pages.append(page)
    }
    while let notes = takeWaitingNotes() { pages.append([notes]) }
    return pages
  }

  /// The part of the block that one page or column takes, with the notes that it calls; `rest` is what is left.
  private mutating func take(from block: Block, leaving rest: inout Block?) -> Block {
    // What is brought down to its baselines has less room.
    let capacity = capacity - (baselineGrid.map(block.shift) ?? 0)
    guard var notes = footNotes else { return part(of: block, in: capacity, leaving: &rest) }
    var text = part(of: block, in: capacity, leaving: &rest)
    // A line whose note has no room moves on with it, unless nothing would be left.
    while !notes.haveRoom(below: text, capacity: capacity),
      let parts = block.split(at: text.size.height - BlockFlow.precision)
    {
      (text, rest) = parts
    }
    defer { footNotes = notes }
    return notes.added(to: text, isLast: rest == nil, capacity: capacity)
  }

  /// A page of notes that go on when the text has ended; nil without any.
  private mutating func takeWaitingNotes() -> Block? {
    guard let notes = footNotes?.takeWaiting(capacity: capacity) else { return nil }
    noteOverflow(of: notes, capacity)
    return notes
  }

  private mutating func noteOverflow(of page: Block, _ capacity: Double) {
    if page.size.height > capacity + BlockFlow.tolerance { overflows.append(page.size.height - capacity) }
  }

  /// The part of the block that so many points hold.
  private mutating func part(of block: Block, in capacity: Double, leaving rest: inout Block?) -> Block {
    var part = block
    rest = nil
    if block.size.height > capacity + BlockFlow.tolerance,
      let parts = block.split(at: capacity)
        ?? (isForced ? block.split(at: capacity, must: true) : nil)
    {
      (part, rest) = parts
    }
    noteOverflow(of: part, capacity)
    return part
  }

  /// The block in so many columns at the most, as low as it goes; nil when one page does not hold it.
  private func balanced(_ block: Block, columns: Int) -> [Block]? {
    var (low, high) = (block.size.height / Double(columns), capacity)
    guard low <= capacity, var best = attempt(block, columns, height: high) else { return nil }
    while high - low > BlockFlow.precision {
      let middle = (low + high) / 2
      if let better = attempt(block, columns, height: middle) { (best, high) = (better, middle) } else { low = middle }
    }
    return best
  }

  private func attempt(_ block: Block, _ columns: Int, height: Double) -> [Block]? {
    var flow = BlockFlow(capacity: height, baselineGrid: baselineGrid, footNotes: footNotes)
    flow.isForced = false
    let parts = flow.pages(of: block)
    return parts.count <= columns && flow.overflows.isEmpty ? parts : nil
  }

  /// How many points a block may be too high before it is split: rounding, not ink.
  private static let tolerance = 0.01
  /// The precision of the height of balanced columns, in points: less than anybody sees.
  private static let precision = 0.2
}
