/// Where a block may be parted over two pages, as the paginator of cards asks.
extension Block {
  /// A place where a block may be parted, by the heights of what is above and below it, in points.
  package struct Break: Hashable, Sendable {
    /// The height of what is above.
    package var first: Double
    /// The height of what is below.
    package var rest: Double
  }

  /// The places where the block may be parted, from the top; no part is lower than `least` points, and what stands above the rest is no
  /// part of it. Titles and what stands below them are never alone: the first part has two lines of the author's text, if there is any.
  package func breaks(leaving least: Double) -> [Break] {
    var breaks: [Break] = []
    let heading = headingOfRest
    let leastLines = min(lineCountOfProse, Block.fewestLinesOfProse)
    var height = size.height - max(least, Block.lessThanALine)
    while height >= least, let parts = split(at: height), parts.first.size.height >= least {
      let found = Break(first: parts.first.size.height, rest: parts.rest.size.height)
      guard parts.first.lineCountOfProse >= leastLines else { break }
      if found.rest - heading >= least { breaks.append(found) }
      height = found.first - Block.lessThanALine
    }
    return breaks.reversed()
  }

  /// The least number of lines of an author's text in the first part of a card.
  private static let fewestLinesOfProse = 2

  /// How many lines of an author's text it has.
  private var lineCountOfProse: Int { lineCount(isProse: false) }

  private func lineCount(isProse: Bool) -> Int {
    let isProse = isProse || self.isProse
    return switch content {
    case .text(let text, _): isProse ? text.lineCount : 0
    case .children(let children, _): children.reduce(0) { $0 + $1.block.lineCount(isProse: isProse) }
    case .empty, .picture, .shape, .deferred: 0
    }
  }

  /// The parts of the block above and below a place where it may be parted, which is so many points below its top.
  package func parts(at height: Double) -> (first: Block, rest: Block)? { split(at: height + Block.tolerance) }

  /// The block, above whose rest another stands, unread, where it goes on in another column or page.
  package func goingOn(below heading: Block?) -> Block {
    guard var heading else { return self }
    heading.repeats = true
    var mark = Block(width: size.width, height: 0)
    (mark.repeats, mark.repetition) = (true, heading)
    var whole = Block(width: size.width, height: size.height)
    whole.content = .children([.init(offset: .zero, block: mark), .init(offset: .zero, block: self)], .stack)
    return whole
  }

  /// The height of what stands above the rest of the block where it goes on; 0 where nothing does.
  private var headingOfRest: Double {
    guard case .children(let children, .stack) = content, let first = children.first?.block, first.isBlank else {
      return 0
    }
    return first.repetition?.size.height ?? 0
  }

  /// In points: rounding, not ink.
  private static let tolerance = 0.01
}
