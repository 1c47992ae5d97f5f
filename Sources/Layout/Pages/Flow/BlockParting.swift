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

  /// The block in parts that end at these heights, which are places where it may be parted, and the part below the last.
  package func parts(endingAt heights: [Double]) -> [Block] {
    var (parts, rest, above) = ([Block](), self, 0.0)
    for height in heights {
      guard let (first, next) = rest.split(at: height - above + Block.tolerance) else { break }
      parts.append(first)
      above = size.height - next.size.height
      rest = next
    }
    return parts + [rest]
  }

  /// In points: rounding, not ink.
  private static let tolerance = 0.01
}
