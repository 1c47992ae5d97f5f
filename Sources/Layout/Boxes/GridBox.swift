import Frames
import LayoutDesign

extension BoxLayout {
  /// Blocks in rows of equal columns.
  func block(of grid: GridBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let cell = (space.width - grid.gap.width * Double(grid.columns - 1)) / Double(grid.columns)
    let blocks = members(grid.boxes, in: scope).compactMap {
      $0.box.isGlue ? nil : self.block(of: $0.box, width: cell, in: $0.scope)
    }
    guard !blocks.isEmpty else { return nil }
    var rows: [Block.Child] = []
    var y = 0.0
    for start in stride(from: 0, to: blocks.count, by: grid.columns) {
      let cells = blocks[start..<min(start + grid.columns, blocks.count)]
      let row = self.row(of: cells, width: space.width, step: cell + grid.gap.width)
      rows.append(.init(offset: Point(x: 0, y: y), block: row))
      y += row.size.height + grid.gap.height
    }
    var block = Block(width: space.width, height: y - grid.gap.height)
    block.content = .children(rows, .stack)
    return block
  }

  /// Cells side by side, `step` points from one left side to the next, each in the middle of the height.
  private func row(of cells: ArraySlice<Block>, width: Double, step: Double) -> Block {
    let height = cells.map(\.size.height).max() ?? 0
    var row = Block(width: width, height: height)
    row.content = .children(
      cells.enumerated().map { column, block in
        .init(offset: Point(x: Double(column) * step, y: (height - block.size.height) / 2), block: block)
      }, .row)
    return row
  }
}
