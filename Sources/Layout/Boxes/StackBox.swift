import Frames
import LayoutDesign

extension BoxLayout {
  /// Blocks one below the other; glue with a share takes what is left of the height.
  func block(of stack: StackBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    var children: [Block.Child] = []
    var shares: [(at: Int, share: Double)] = []
    var y = 0.0
    var glue: Double?
    var hasLostHead = false
    var snapping = BaselineSnapping(grid: baselineGrid)
    let members = members(stack.boxes, in: scope)
    // Blocks are kept: no more room than they may need.
    children.reserveCapacity(members.indices.count { !members[$0].box.isGlue })
    // By their places: each member is large, and would be copied.
    for index in members.indices {
      if case .glue(let box) = members[index].box.kind {
        guard members[index].scope.holds(members[index].box.conditions) else { continue }
        if box.share > 0 { shares.append((children.count, box.share)) }
        // Space below a box that does not appear would be a hole at the head.
        if box.share == 0, !(children.isEmpty && hasLostHead) { glue = max(glue ?? box.points, box.points) }
        continue
      }
      guard let block = block(of: members[index].box, width: space.width, in: members[index].scope) else {
        if children.isEmpty { hasLostHead = true }
        continue
      }
      y += glue ?? 0
      if let last = children.last {
        let isSpaced = glue != nil || shares.last?.at == children.count
        y += stack.gap ?? (isSpaced ? 0 : last.block.distance(to: block))
      }
      y += snapping.shift(of: block, at: y)
      children.append(.init(offset: Point(x: 0, y: y), block: block))
      y += block.size.height
      glue = nil
    }
    guard !children.isEmpty else { return nil }
    if let height = space.height ?? space.minimumHeight, height > y, !shares.isEmpty {
      let unit = (height - y) / shares.reduce(0) { $0 + $1.share }
      for (position, share) in shares {
        for index in children.indices.dropFirst(position) { children[index].offset.y += unit * share }
      }
      y = height
    }
    var block = Block(width: space.width, height: y)
    block.content = .children(children, .stack)
    return block
  }

  /// The boxes, with `each` written out for every member of its list.
  func members(_ boxes: [Box], in scope: Scope) -> [ScopedBox] {
    var members: [ScopedBox] = []
    members.reserveCapacity(boxes.count)
    for box in boxes {
      guard case .each(let each) = box.kind else {
        members.append(ScopedBox(box: box, scope: scope))
        continue
      }
      guard scope.holds(box.conditions) else { continue }
      members += scope.members(of: each.list).map { ScopedBox(box: each.box, scope: $0) }
    }
    return members
  }
}

/// A box and what its fields mean.
struct ScopedBox {
  let box: Box
  let scope: Scope
}
