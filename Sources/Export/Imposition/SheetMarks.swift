import Frames

/// The lines around the pages of a sheet that say where to cut and to fold, and the crosses by which plates are laid over one
/// another, as operators.
struct SheetMarks {
  private let plan: SheetPlan
  private let length: Double
  private var content: [UInt8] = []

  /// The operators; empty where the sheet has no room.
  static func operators(on plan: SheetPlan) -> [UInt8] {
    guard let length = plan.lengthOfMarks else { return [] }
    var marks = SheetMarks(plan, length)
    marks.addCuts()
    marks.addCrosses()
    if plan.fold == .booklet { marks.addFold() }
    return Array("q \(InkPalette.allPlates) CS 1 SCN 0.25 w\n".utf8) + marks.content + Array("Q\n".utf8)
  }

  private init(_ plan: SheetPlan, _ length: Double) { (self.plan, self.length) = (plan, length) }

  /// Marks begin so far from the pages.
  private var gap: Double { plan.bleed + SheetPlan.gap }

  private mutating func addCuts() {
    let block = plan.block
    for x in cuts(block.x, plan.cell.width, plan.columns) { down(x) }
    for y in cuts(block.y, plan.cell.height, plan.rows) {
      line(block.x - gap, y, block.x - gap - length, y)
      line(block.maxX + gap, y, block.maxX + gap + length, y)
    }
  }

  /// Where pages are cut, from `start` on: at both ends of each, or once between two that lie close; a booklet is folded there.
  private func cuts(_ start: Double, _ side: Double, _ count: Int) -> [Double] {
    if plan.fold == .booklet { return [start, start + Double(count) * side] }
    let ends = (0..<count).flatMap { index -> [Double] in
      let first = start + Double(index) * (side + plan.gutter)
      return [first, first + side]
    }
    return ends.enumerated().filter { $0.offset == 0 || $0.element - ends[$0.offset - 1] > 0.01 }.map(\.element)
  }

  private mutating func addFold() {
    content.append("[3 2] 0 d\n")
    down(plan.block.x + plan.cell.width)
  }

  /// Crosses stand where nothing is cut or folded: at the middle of the first column and of the last row.
  private mutating func addCrosses() {
    let (block, cell) = (plan.block, plan.cell)
    let distance = gap + length / 2
    for y in [block.y - distance, block.maxY + distance] { cross(block.x + cell.width / 2, y) }
    for x in [block.x - distance, block.maxX + distance] { cross(x, block.y + cell.height / 2) }
  }

  private mutating func cross(_ x: Double, _ y: Double) {
    let arm = length / 2
    line(x - arm, y, x + arm, y)
    line(x, y - arm, x, y + arm)
  }

  private mutating func down(_ x: Double) {
    line(x, plan.block.y - gap, x, plan.block.y - gap - length)
    line(x, plan.block.maxY + gap, x, plan.block.maxY + gap + length)
  }

  private mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    content.append("\([x1, y1].map { String($0, places: 3) }.joined(separator: " ")) m ")
    content.append("\([x2, y2].map { String($0, places: 3) }.joined(separator: " ")) l S\n")
  }
}
