import Frames

extension Block {
  /// Splits the block at most `height` points below its top; nil when it cannot be split there.
  ///
  /// Nothing is lost: what the first part does not hold, the second does. Text is split between lines, without widows and
  /// orphans; a stack between its children or in one of them, not in a heading, nor after one and the rules that follow it; a row in
  /// all its columns at once. A heading that `repeats` stands above what goes on, too.
  ///
  /// When it `must` be split, the first part holds at least the first visible thing, however high that is; nil then says
  /// that nothing follows.
  package func split(at height: Double, must: Bool = false) -> (first: Block, rest: Block)? {
    guard size.height > height else { return nil }
    if isWhole {
      guard must else { return nil }
      var loose = self
      loose.isWhole = false
      return loose.split(at: height) ?? loose.split(at: height, must: true)
    }
    var whole = self
    if whole.origin == nil, meaning != nil || isText { whole.origin = SplitOrigin() }
    switch content {
    case .text: return whole.splitText(at: height)
    case .children(let children, .stack): return whole.splitStack(children, at: height, must: must)
    case .children(let children, .row): return whole.splitRow(children, at: height, must: must)
    case .children(let children, .cells): return must ? whole.splitRow(children, at: height, must: true) : nil
    case .children(_, .layer), .children(_, .turned), .empty, .picture, .shape, .deferred: return nil
    }
  }

  private var isText: Bool { if case .text = content { true } else { false } }

  /// Whether a page must not end after the block.
  private var keepsWithNext: Bool { heads || announces }

  /// Whether the block heads what follows. A heading that is printed again is not read, but heads all the same.
  private var heads: Bool { isHeading || repeats && !isBlank }

  private func part(_ content: Content, height: Double) -> Block {
    var part = self
    part.content = content
    part.size.height = height
    return part
  }

  /// The least number of lines of a paragraph at the foot and at the head of a page.
  private static let fewestLines = 2

  private func splitText(at height: Double) -> (first: Block, rest: Block)? {
    guard case .text(let text, let marks) = content else { return nil }
    var count = min(text.lineCount - Block.fewestLines, text.lineCount(within: height))
    guard count >= Block.fewestLines else { return nil }
    // A word is not divided over two pages where one line less splits the text between words.
    if text.dividesWord(atEndOf: count - 1), count > Block.fewestLines, !text.dividesWord(atEndOf: count - 2) {
      count -= 1
    }
    let (first, rest) = (text.prefix(count), text.suffix(from: count))
    return (
      part(.text(first, marks: marks), height: first.height), part(.text(rest, marks: marks), height: rest.height)
    )
  }

  /// The text without its last lines, and these; nil where it has too few.
  private var splitBeforeLastLines: (first: Block, rest: Block)? {
    isText ? split(at: size.height - Block.lessThanALine) : nil
  }

  /// In points.
  static let lessThanALine = 0.1

  private func splitStack(
    _ children: [Child], at height: Double, must: Bool
  ) -> (first: Block, rest: Block)? {
    guard let crossed = children.firstIndex(where: { $0.offset.y + $0.block.size.height > height + 1e-6 }) else {
      return nil
    }
    let crossing = children[crossed]
    if !crossing.block.heads, let parts = crossing.block.split(at: height - crossing.offset.y) {
      return split(children, within: crossed, parts, repeating: true)
    }
    let index = Block.startOfHeadings(before: crossed, in: children)
    // Of a long paragraph that announces what is on the next page the last lines go with it.
    if index < crossed, !children[index].block.heads, let parts = children[index].block.splitBeforeLastLines {
      return split(children, within: index, parts, repeating: true)
    }
    if index == 0, index < crossed {
      // Headings are not left alone, unless they fill the page.
      guard must else { return nil }
      return split(children, before: crossed)
    }
    if children[..<index].contains(where: { !$0.block.isBlank }) {
      // A heading that stands alone before the break would repeat for ever.
      let goesOn = children[..<index].contains { !$0.block.repeats && !$0.block.isWordless }
      return split(children, before: index, repeating: goesOn && !must)
    }
    guard must else { return nil }
    if let parts = crossing.block.split(at: height - crossing.offset.y, must: true) {
      return split(children, within: crossed, parts)
    }
    return crossed + 1 < children.count ? split(children, before: crossed + 1) : nil
  }

  /// The index of the first of the headings, with the rules and the space below them, that end before a child; its own if none do.
  private static func startOfHeadings(before index: Int, in children: [Child]) -> Int {
    var start = index
    while true {
      var before = start
      while before > 0, children[before - 1].block.isWordless, !children[before - 1].block.keepsWithNext { before -= 1 }
      guard before > 0, children[before - 1].block.keepsWithNext else { return start }
      start = before - 1
    }
  }

  /// Whether the block is white or a rule and nothing else: it says nothing of its own.
  private var isWordless: Bool {
    switch content {
    case .empty: true
    case .shape: size.height <= Block.highestRule
    case .children(let children, _): children.allSatisfy(\.block.isWordless)
    case .text, .picture, .deferred: false
    }
  }

  /// A shape that is higher than so many points is no rule.
  private static let highestRule = 3.0

  /// The stack, split in one of its children.
  private func split(
    _ children: [Child], within index: Int, _ parts: (first: Block, rest: Block), repeating: Bool = false
  ) -> (Block, Block) {
    let crossing = children[index]
    let head = children[..<index] + [Child(offset: crossing.offset, block: parts.first)]
    var tail = Array(children[index...])
    tail[0] = Child(offset: Point(x: crossing.offset.x, y: 0), block: parts.rest)
    let shift = crossing.offset.y + crossing.block.size.height - parts.rest.size.height
    for later in tail.indices.dropFirst() { tail[later].offset.y -= shift }
    return (stack(Array(head)), stack(repeating ? continued(tail, from: index, in: children) : tail))
  }

  /// The stack, split between two of its children.
  private func split(_ children: [Child], before index: Int, repeating: Bool = false) -> (Block, Block) {
    var tail = Array(children[index...])
    let shift = tail[0].offset.y
    for later in tail.indices { tail[later].offset.y -= shift }
    return (stack(Array(children[..<index])), stack(repeating ? continued(tail, from: index, in: children) : tail))
  }

  /// The children that go on from `index`, below the heading of the stack again if that repeats. The copy is not read.
  private func continued(_ tail: [Child], from index: Int, in children: [Child]) -> [Child] {
    guard let first = children[..<index].firstIndex(where: { !$0.block.isBlank || $0.block.repeats }),
      children[first].block.repeats,
      let next = children[(first + 1)...].first(where: { !$0.block.isWordless && !$0.block.repeats })
    else { return tail }
    // With the rule and the space that stand below it.
    var growth = 0.0
    var result = children[first..<index].prefix { $0.block.repeats || $0.block.isWordless }.map { child in
      var child = child
      child.offset.y += growth - children[first].offset.y
      if let repetition = child.block.repetition {
        growth += repetition.size.height - child.block.size.height
        child.block = repetition
      }
      child.block.meaning = .artifact
      child.block.origin = nil
      return child
    }
    let distance = next.offset.y - children[first].offset.y + growth
    result += tail.map { Child(offset: Point(x: $0.offset.x, y: $0.offset.y + distance), block: $0.block) }
    return result
  }

  private func splitRow(
    _ children: [Child], at height: Double, must: Bool
  ) -> (first: Block, rest: Block)? {
    var (head, tail) = (children, children)
    for (index, child) in children.enumerated() {
      let room = height - child.offset.y
      let fits = child.block.size.height <= room + 1e-6
      if !fits, let parts = child.block.split(at: room, must: must) {
        head[index].block = parts.first
        tail[index].block = parts.rest
      } else if fits || must {
        tail[index].block = Block(width: child.block.size.width, height: 0)
      } else {
        return nil
      }
      tail[index].offset.y = 0
    }
    guard tail.contains(where: { !$0.block.isBlank }) else { return nil }
    let arrangement = arrangement ?? .row
    let bottom = { (children: [Child]) in children.map { $0.offset.y + $0.block.size.height }.max() ?? 0 }
    return (
      part(.children(head, arrangement), height: bottom(head)),
      part(.children(tail, arrangement), height: bottom(tail))
    )
  }

  private var arrangement: Arrangement? {
    guard case .children(_, let arrangement) = content else { return nil }
    return arrangement
  }

  private func stack(_ children: [Child]) -> Block {
    part(.children(children, .stack), height: children.last.map { $0.offset.y + $0.block.size.height } ?? 0)
  }

  /// Whether the block shows nothing.
  package var isBlank: Bool {
    guard paint == nil else { return false }
    switch content {
    case .empty: return true
    case .children(let children, _): return children.allSatisfy { $0.block.isBlank }
    case .text, .picture, .shape, .deferred: return false
    }
  }
}
