import Frames
import LayoutDesign

extension BoxLayout {
  /// Blocks side by side: those with a width, those as wide as their content, and the rest, which share what is left.
  func block(of row: RowBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let members = members(row.boxes, in: scope).filter { $0.box.showsSomething(in: $0.scope) }
    guard members.contains(where: { !$0.box.isGlue }) else { return nil }
    var taken = row.gap * Double(members.count - 1) + members.reduce(0) { $0 + ($1.box.rowWidth ?? 0) }
    let hugging = members.map { member -> Block? in
      guard member.box.style.hugsContent else { return nil }
      let block = block(of: member.box, width: max(0, space.width - taken), in: member.scope)
      taken += block?.size.width ?? 0
      return block
    }
    if taken > space.width + BoxLayout.overflowTolerance {
      reportOverflow(by: taken - space.width, of: Box(.row(row)), in: scope)
    }
    let unit = max(0, space.width - taken) / max(1e-9, members.reduce(0) { $0 + $1.box.rowShare })
    var children: [Block.Child] = []
    var x = 0.0
    for (member, hugged) in zip(members, hugging) {
      let width = hugged?.size.width ?? member.box.rowWidth ?? unit * member.box.rowShare
      if !member.box.isGlue, let block = hugged ?? block(of: member.box, width: width, in: member.scope) {
        children.append(.init(offset: Point(x: x, y: 0), block: block))
      }
      x += width + row.gap
    }
    return aligned(children, row.align, in: space)
  }

  /// A row of blocks, as high as the highest or as it must be.
  private func aligned(
    _ children: [Block.Child], _ align: RowBox.VerticalAlignment, in space: BoxSpace
  ) -> Block? {
    guard let highest = children.map(\.block.size.height).max() else { return nil }
    let height = max(highest, space.height ?? 0)
    var children = children
    for index in children.indices {
      let spare = height - children[index].block.size.height
      switch align {
      case .top: break
      case .middle: children[index].offset.y = spare / 2
      case .bottom: children[index].offset.y = spare
      }
    }
    var block = Block(width: space.width, height: height)
    block.content = .children(children, .row)
    return block
  }
}

extension Box {
  /// The width that the box takes of a row before anything is laid out; nil shares what is left, or hugs its content.
  fileprivate var rowWidth: Double? {
    if case .glue(let glue) = kind { return glue.share > 0 ? nil : glue.points }
    return style.hugsContent ? nil : style.width
  }

  /// The box's share of what is left of a row's width.
  fileprivate var rowShare: Double {
    if case .glue(let glue) = kind { return glue.share }
    return style.hugsContent || style.width != nil ? 0 : 1
  }
}
