import Frames

/// Stacks, rows, layers and grids.
extension Setter {
  /// Blocks one below the other; glue with a share takes what is left of `height`.
  func stack(_ boxes: [Box], gap: Double, width: Double, height: Double?, in scope: Scope) -> Block? {
    var children: [Block.Child] = []
    var shares: [(at: Int, share: Double)] = []
    var y = 0.0
    var space = 0.0
    for member in members(boxes, in: scope) {
      if case .glue(let points, let share) = member.box.kind {
        guard member.scope.holds(member.box.conditions) else { continue }
        if share > 0 { shares.append((children.count, share)) }
        space = max(space, points)
        continue
      }
      guard let block = set(member.box, width: width, in: member.scope) else { continue }
      y += children.isEmpty ? space : space + gap
      children.append(.init(offset: Point(x: 0, y: y), block: block))
      y += block.size.height
      space = 0
    }
    guard !children.isEmpty else { return nil }
    if let height, height > y, !shares.isEmpty {
      let unit = (height - y) / shares.reduce(0) { $0 + $1.share }
      for (position, share) in shares {
        for index in children.indices.dropFirst(position) { children[index].offset.y += unit * share }
      }
      y = height
    }
    var block = Block(width: width, height: y)
    block.content = .children(children, .stack)
    return block
  }

  /// Blocks side by side; those without a width share what is left equally.
  func row(_ boxes: [Box], gap: Double, align: Box.VerticalAlignment, width: Double, in scope: Scope) -> Block? {
    let members = members(boxes, in: scope).filter { $0.scope.holds($0.box.conditions) }
    let fixed = members.reduce(0) { $0 + ($1.box.rowWidth ?? 0) }
    let free = members.count { $0.box.rowWidth == nil }
    let rest = max(0, width - fixed - gap * Double(max(0, members.count - 1)))
    var children: [Block.Child] = []
    var x = 0.0
    for member in members {
      let columnWidth = member.box.rowWidth ?? rest / Double(max(1, free))
      if let block = set(member.box, width: columnWidth, in: member.scope) {
        children.append(.init(offset: Point(x: x, y: 0), block: block))
      }
      x += columnWidth + gap
    }
    guard let height = children.map(\.block.size.height).max() else { return nil }
    for index in children.indices {
      let spare = height - children[index].block.size.height
      switch align {
      case .top: break
      case .middle: children[index].offset.y = spare / 2
      case .bottom: children[index].offset.y = spare
      }
    }
    var block = Block(width: width, height: height)
    block.content = .children(children, .row)
    return block
  }

  /// Blocks one upon the other, each where its place puts it.
  func layer(_ boxes: [Box], width: Double, height: Double?, in scope: Scope) -> Block? {
    var children: [Block.Child] = []
    for member in members(boxes, in: scope) {
      var box = member.box
      let place = box.trim.place
      let (left, right) = (place.left ?? 0, place.right ?? 0)
      if box.trim.height == nil, let height, let top = place.top, let bottom = place.bottom {
        box.trim.height = max(0, height - top - bottom)
      }
      guard let block = set(box, width: max(0, width - left - right), in: member.scope) else { continue }
      let x = place.left == nil && place.right != nil ? width - right - block.size.width : left
      let y =
        if let top = place.top { top } else if let bottom = place.bottom, let height {
          height - bottom - block.size.height
        } else { 0.0 }
      children.append(.init(offset: Point(x: x, y: y), block: block))
    }
    guard !children.isEmpty else { return nil }
    var block = Block(width: width, height: height ?? children.map { $0.offset.y + $0.block.size.height }.max() ?? 0)
    block.content = .children(children, .layer)
    return block
  }

  /// Blocks in rows of equal columns.
  func grid(_ boxes: [Box], columns: Int, gap: Size, width: Double, in scope: Scope) -> Block? {
    let cell = (width - gap.width * Double(columns - 1)) / Double(columns)
    let blocks = members(boxes, in: scope).compactMap { set($0.box, width: cell, in: $0.scope) }
    guard !blocks.isEmpty else { return nil }
    var rows: [Block.Child] = []
    var y = 0.0
    for start in stride(from: 0, to: blocks.count, by: columns) {
      let cells = blocks[start..<min(start + columns, blocks.count)]
      let height = cells.map(\.size.height).max() ?? 0
      var row = Block(width: width, height: height)
      row.content = .children(
        cells.enumerated().map { column, block in
          .init(
            offset: Point(x: Double(column) * (cell + gap.width), y: (height - block.size.height) / 2), block: block)
        }, .row)
      rows.append(.init(offset: Point(x: 0, y: y), block: row))
      y += height + gap.height
    }
    var block = Block(width: width, height: y - gap.height)
    block.content = .children(rows, .stack)
    return block
  }

  /// The boxes with `each` written out for every member of its list, `choose` decided.
  private func members(_ boxes: [Box], in scope: Scope) -> [(box: Box, scope: Scope)] {
    var members: [(box: Box, scope: Scope)] = []
    members.reserveCapacity(boxes.count)
    for box in boxes {
      guard case .each(let list, let inner) = box.kind else {
        members.append((box, scope))
        continue
      }
      guard scope.holds(box.conditions) else { continue }
      members += scope.members(of: list).map { (inner, $0) }
    }
    return members
  }
}

extension Box {
  /// The width that the box takes of a row; nil shares what is left.
  fileprivate var rowWidth: Double? {
    if case .glue(let points, let share) = kind { return share > 0 ? nil : points }
    return trim.width
  }
}
