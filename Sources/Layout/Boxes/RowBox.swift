import Frames
import LayoutDesign

extension BoxLayout {
  /// Blocks side by side: those with a width, those as wide as their content, and the rest, which share what is left.
  func block(of row: RowBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let members = members(row.boxes, in: scope).filter { $0.box.showsSomething(in: $0.scope) }
    guard members.contains(where: { !$0.box.isGlue }) else { return nil }
    let widths = members.map { $0.box.rowWidth }
    let gaps = zip(members, members.dropFirst()).map { row.gap ?? $0.box.distance(toRight: $1.box) } + [0]
    var taken = gaps.reduce(0, +) + widths.reduce(0) { $0 + $1.points }
    let hugging = zip(members, widths).map { member, width -> Block? in
      guard case .content = width else { return nil }
      let block = block(of: member.box, width: max(0, space.width - taken), in: member.scope)
      taken += block?.size.width ?? 0
      return block
    }
    if taken > space.width + BoxLayout.overflowTolerance {
      reportOverflow(by: taken - space.width, of: Box(.row(row)), in: scope)
    }
    let unit = max(0, space.width - taken) / max(1e-9, widths.reduce(0) { $0 + $1.share })
    var children: [Block.Child] = []
    children.reserveCapacity(members.count)
    var x = 0.0
    for (index, member) in members.enumerated() {
      let hugged = hugging[index]
      let width = hugged?.size.width ?? (widths[index].points + unit * widths[index].share)
      if !member.box.isGlue, let block = hugged ?? block(of: member.box, width: width, in: member.scope) {
        children.append(.init(offset: Point(x: x, y: 0), block: block))
      }
      x += width + gaps[index]
    }
    return aligned(children, row.align, in: space)
  }

  /// A row of blocks, as high as the highest or as it must be.
  private func aligned(
    _ children: [Block.Child], _ align: RowBox.VerticalAlignment, in space: BoxSpace
  ) -> Block? {
    var children = children
    if align == .top {
      var snapping = BaselineSnapping(grid: baselineGrid)
      for index in children.indices { children[index].offset.y = snapping.shift(of: children[index].block, at: 0) }
    }
    guard let lowest = children.map({ $0.offset.y + $0.block.size.height }).max() else { return nil }
    let height = max(lowest, space.height ?? 0)
    if align != .top {
      for index in children.indices {
        children[index].offset.y = align.offset(of: height - children[index].block.size.height)
      }
    }
    var block = Block(width: space.width, height: height)
    block.content = .children(children, .row)
    return block
  }
}

extension RowBox.VerticalAlignment {
  /// How much of the height that a box leaves is above it.
  func offset(of spare: Double) -> Double {
    switch self {
    case .top: 0
    case .middle: spare / 2
    case .bottom: spare
    }
  }
}

/// What a box takes of the width of a row.
private enum RowWidth {
  /// So many points.
  case points(Double)
  /// As much as its content takes.
  case content
  /// A share of what the others leave.
  case share(Double)

  /// The points that are known before anything is laid out.
  var points: Double { if case .points(let points) = self { points } else { 0 } }

  /// The share of what the others leave.
  var share: Double { if case .share(let share) = self { share } else { 0 } }
}

extension Box {
  /// What the box takes of the width of a row.
  fileprivate var rowWidth: RowWidth {
    if case .glue(let glue) = kind { return glue.share > 0 ? .share(glue.share) : .points(glue.points) }
    let style = style
    return style.hugsContent || style.rotation != 0 ? .content : style.width.map { .points($0) } ?? .share(1)
  }
}
