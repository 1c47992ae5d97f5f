import Frames

extension Block {
  /// The first baseline in the block, in points from its top; nil without text, and where the text is turned.
  var firstBaseline: Double? {
    switch content {
    case .text(let text, _): return text.lineCount > 0 ? text.capHeight : nil
    case .children(_, .turned), .empty, .picture, .shape, .deferred: return nil
    case .children(let children, .stack):
      return children.lazy.compactMap { child in child.block.firstBaseline.map { $0 + child.offset.y } }.first
    case .children(let children, _):
      return children.compactMap { child in child.block.firstBaseline.map { $0 + child.offset.y } }.min()
    }
  }

  /// By how many points the block must go down on a page, so that its texts stand on the grid that begins at the top of the text
  /// block: its first text whose lines all do decides, since what another begins with may be left over from the page before.
  func shift(toGrid grid: Double) -> Double {
    guard let baseline = firstBaseline(onGrid: grid) ?? firstBaseline else { return 0 }
    return baseline.distance(toGrid: grid)
  }

  private func firstBaseline(onGrid grid: Double) -> Double? {
    switch content {
    case .text(let text, _): return text.lineCount > 0 && text.leading.isMultiple(ofGrid: grid) ? text.capHeight : nil
    case .children(_, .turned), .empty, .picture, .shape, .deferred: return nil
    case .children(let children, _):
      return children.lazy.compactMap { child in child.block.firstBaseline(onGrid: grid).map { $0 + child.offset.y } }
        .first
    }
  }
}

/// Brings the first baselines of blocks to a grid that counts from the first of them.
struct BaselineSnapping {
  /// The distance of baselines; nil to bring nothing anywhere.
  let grid: Double?
  private var origin: Double?

  /// Begins without a baseline.
  init(grid: Double?) { self.grid = grid }

  /// By how many points a block whose top would be at `y` must go down.
  mutating func shift(of block: Block, at y: Double) -> Double {
    guard let grid, let baseline = block.firstBaseline else { return 0 }
    guard let origin else {
      self.origin = y + baseline
      return 0
    }
    return (y + baseline - origin).distance(toGrid: grid)
  }
}

extension Double {
  /// How far the next line of a grid is, from 0; what nobody sees counts as being there.
  fileprivate func distance(toGrid grid: Double) -> Double {
    let distance = ((self - BaselineSnapping.tolerance) / grid).rounded(.up) * grid - self
    return abs(distance) < BaselineSnapping.tolerance ? 0 : distance
  }

  fileprivate func isMultiple(ofGrid grid: Double) -> Bool {
    abs(remainder(dividingBy: grid)) < BaselineSnapping.tolerance
  }
}

extension BaselineSnapping {
  /// In points.
  fileprivate static let tolerance = 0.02
}
