/// Where a block may be parted over two pages, as the paginator of cards asks.
extension Block {
  /// A place where a block may be parted, by the heights of what is above and below it, in points.
  package struct Break: Hashable, Sendable {
    /// The height of what is above.
    package var first: Double
    /// The height of what is below.
    package var rest: Double
  }

  /// The places where the block may be parted, from the top; no part is lower than `least` points.
  package func breaks(leaving least: Double) -> [Break] {
    var breaks: [Break] = []
    var height = size.height - max(least, Block.lessThanALine)
    while height >= least, let parts = split(at: height), parts.first.size.height >= least {
      let found = Break(first: parts.first.size.height, rest: parts.rest.size.height)
      if found.rest >= least { breaks.append(found) }
      height = found.first - Block.lessThanALine
    }
    return breaks.reversed()
  }

  /// The parts of the block above and below a place where it may be parted, which is so many points below its top.
  package func parts(at height: Double) -> (first: Block, rest: Block)? { split(at: height + Block.tolerance) }

  /// In points: rounding, not ink.
  private static let tolerance = 0.01
}
