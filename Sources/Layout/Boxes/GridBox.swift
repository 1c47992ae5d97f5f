import Frames
import LayoutDesign

extension BoxLayout {
  /// Blocks in rows of equal columns.
  func block(of grid: GridBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let members = members(grid.boxes, in: scope).filter { !$0.box.isGlue }
    let columns =
      grid.balances ? grid.columns(for: members.count { $0.box.showsSomething(in: $0.scope) }) : grid.columns
    let columnGap = grid.gap?.width ?? members.map(\.box.spaceBeside).max() ?? 0
    let cell = (space.width - columnGap * Double(columns - 1)) / Double(columns)
    let blocks = members.compactMap { self.block(of: $0.box, width: cell, in: $0.scope) }
    var rows: [Block.Child] = []
    var y = 0.0
    for start in stride(from: 0, to: blocks.count, by: columns) {
      let cells = blocks[start..<min(start + columns, blocks.count)]
      let row = self.row(of: cells, grid.align, width: space.width, step: cell + columnGap)
      if let last = rows.last { y += grid.gap?.height ?? last.block.distance(to: row) }
      rows.append(.init(offset: Point(x: 0, y: y), block: row))
      y += row.size.height
    }
    guard !rows.isEmpty else { return nil }
    var block = Block(width: space.width, height: y)
    block.content = .children(rows, .stack)
    return block
  }

  /// Cells side by side, `step` points from one left side to the next.
  private func row(
    of cells: ArraySlice<Block>, _ align: RowBox.VerticalAlignment, width: Double, step: Double
  ) -> Block {
    let height = cells.map(\.size.height).max() ?? 0
    var row = Block(width: width, height: height)
    row.content = .children(
      cells.enumerated().map { column, block in
        let y = align.offset(of: height - block.size.height)
        return .init(offset: Point(x: Double(column) * step, y: y), block: block)
      }, .row)
    return row
  }
}

extension GridBox {
  /// The columns for so many boxes: where rows are balanced, no more than their number of rows asks for, and two at least, since one
  /// box alone is no row.
  fileprivate func columns(for count: Int) -> Int {
    guard balances, count > 0 else { return columns }
    let rows = (count + columns - 1) / columns
    return min(columns, max(2, (count + rows - 1) / rows))
  }
}
