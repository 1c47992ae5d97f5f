import Frames
import LayoutDesign

/// Stacks, rows, layers and grids.
extension Setter {
  /// Blocks one below the other; glue with a share takes what is left of `height`.
  func stack(_ boxes: [Box], gap: Double, width: Double, height: Double?, in scope: Scope) -> Block? {
    var children: [Block.Child] = []
    var shares: [(at: Int, share: Double)] = []
    var y = 0.0
    var space: Double?
    var hasLostHead = false
    for member in members(boxes, in: scope) {
      if case .glue(let points, let share) = member.box.kind {
        guard member.scope.holds(member.box.conditions) else { continue }
        if share > 0 { shares.append((children.count, share)) }
        // Space below a box that does not appear would be a hole at the head.
        if share == 0, !(children.isEmpty && hasLostHead) { space = max(space ?? points, points) }
        continue
      }
      guard let block = set(member.box, width: width, in: member.scope) else {
        if children.isEmpty { hasLostHead = true }
        continue
      }
      y += (space ?? 0) + (children.isEmpty ? 0 : gap)
      children.append(.init(offset: Point(x: 0, y: y), block: block))
      y += block.size.height
      space = nil
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

  /// Blocks side by side: those with a width, those as wide as their content, and the rest, which share what is left.
  func row(
    _ boxes: [Box], gap: Double, align: Box.VerticalAlignment, width: Double, height: Double?, in scope: Scope
  ) -> Block? {
    let members = members(boxes, in: scope).filter { $0.box.showsSomething(in: $0.scope) }
    guard members.contains(where: { !$0.box.isGlue }) else { return nil }
    var taken = gap * Double(members.count - 1) + members.reduce(0) { $0 + ($1.box.rowWidth ?? 0) }
    let hugging = members.map { member -> Block? in
      guard member.box.trim.hugsContent else { return nil }
      let block = set(member.box, width: max(0, width - taken), in: member.scope)
      taken += block?.size.width ?? 0
      return block
    }
    if taken > width + Setter.overflowTolerance {
      note(.overflow(by: taken - width, text: Box(.row(boxes, gap: gap, align: align)).firstText(in: scope), scope))
    }
    let unit = max(0, width - taken) / max(1e-9, members.reduce(0) { $0 + $1.box.rowShare })
    var children: [Block.Child] = []
    var x = 0.0
    for (member, hugged) in zip(members, hugging) {
      let columnWidth = hugged?.size.width ?? member.box.rowWidth ?? unit * member.box.rowShare
      if !member.box.isGlue, let block = hugged ?? set(member.box, width: columnWidth, in: member.scope) {
        children.append(.init(offset: Point(x: x, y: 0), block: block))
      }
      x += columnWidth + gap
    }
    return aligned(children, align, width: width, height: height)
  }

  /// A row of blocks, as high as the highest or as it must be.
  private func aligned(
    _ children: [Block.Child], _ align: Box.VerticalAlignment, width: Double, height: Double?
  ) -> Block? {
    guard let highest = children.map(\.block.size.height).max() else { return nil }
    let height = max(highest, height ?? 0)
    var children = children
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

  /// Blocks one upon the other, each where its place puts it; without a `height` as high as they need, and at least
  /// `minimum` points.
  func layer(_ boxes: [Box], width: Double, height: Double?, minimum: Double = 0, in scope: Scope) -> Block? {
    var sheets = members(boxes, in: scope).filter { !$0.box.isGlue }.map { Sheet(box: $0.box, scope: $0.scope) }
    var height = height
    if height == nil {
      // A shape that is stretched has no height to ask for: it is the ground of the others, if there are any.
      for index in sheets.indices where !sheets[index].isGround { set(&sheets[index], width: width, height: nil) }
      if sheets.allSatisfy({ $0.block == nil }) {
        for index in sheets.indices { set(&sheets[index], width: width, height: nil) }
      }
      height = max(minimum, sheets.compactMap(\.needed).max() ?? 0)
    }
    for index in sheets.indices where sheets[index].block == nil || sheets[index].isStretched {
      set(&sheets[index], width: width, height: height)
    }
    let size = Size(width: width, height: height ?? 0)
    let children = sheets.compactMap { sheet in
      sheet.block.map { Block.Child(offset: sheet.origin(of: $0.size, in: size), block: $0) }
    }
    guard !children.isEmpty else { return nil }
    var layer = Block(width: size.width, height: size.height)
    layer.content = .children(children, .layer)
    return layer
  }

  /// Sets a sheet of a layer of that width and, where it is known, that height.
  private func set(_ sheet: inout Sheet, width: Double, height: Double?) {
    var box = sheet.box
    if sheet.isStretched, let height { box.trim.height = max(0, height - sheet.distances.height) }
    sheet.block = set(box, width: max(0, width - sheet.distances.width), in: sheet.scope)
  }

  /// Blocks in rows of equal columns.
  func grid(_ boxes: [Box], columns: Int, gap: Size, width: Double, in scope: Scope) -> Block? {
    let cell = (width - gap.width * Double(columns - 1)) / Double(columns)
    let blocks = members(boxes, in: scope).compactMap { $0.box.isGlue ? nil : set($0.box, width: cell, in: $0.scope) }
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

  /// The boxes, with `each` written out for every member of its list.
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
  /// The width that the box takes of a row before anything is set; nil shares what is left, or hugs its content.
  fileprivate var rowWidth: Double? {
    if case .glue(let points, let share) = kind { return share > 0 ? nil : points }
    return trim.hugsContent ? nil : trim.width
  }

  /// The box's share of what is left of a row's width.
  fileprivate var rowShare: Double {
    if case .glue(_, let share) = kind { return share }
    return trim.hugsContent || trim.width != nil ? 0 : 1
  }
}

/// A box of a layer: where it lies, and what it has become.
private struct Sheet {
  let box: Box
  let scope: Scope
  /// Its place, with the left and the right that the page's side gives it.
  let place: Trim.Place
  /// The box once it is set; nil before, and when it does not appear.
  var block: Block?

  init(box: Box, scope: Scope) {
    self.box = box
    self.scope = scope
    place = box.trim.place.resolved(on: scope.page?.side ?? .recto)
  }

  /// Its distances from left and right together, and from top and bottom.
  var distances: Size {
    Size(width: (place.left ?? 0) + (place.right ?? 0), height: (place.top ?? 0) + (place.bottom ?? 0))
  }

  /// The height of the layer that it asks for, in points; nil when it is not set.
  var needed: Double? { block.map { $0.size.height + distances.height } }

  /// Whether it is as high as the layer and its distances say.
  var isStretched: Bool { box.trim.height == nil && place.top != nil && place.bottom != nil }

  /// Whether it is a shape without a height of its own.
  var isGround: Bool { if case .shape = box.kind { isStretched } else { false } }

  /// Where a block of `size` stands in a layer, from its top left.
  func origin(of size: Size, in layer: Size) -> Point {
    Point(
      x: place.left ?? place.right.map { layer.width - $0 - size.width } ?? 0,
      y: place.top ?? place.bottom.map { layer.height - $0 - size.height } ?? 0)
  }
}
