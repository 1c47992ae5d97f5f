/// The visual order of the items of a line with right-to-left text (UAX #9, rules L1 and L2).
struct VisualOrder {
  /// Where each item starts, in reading order, in points: its left edge, or its right edge if it runs from right to left.
  let origins: [Double]
  /// Whether each item runs from right to left.
  let areRightToLeft: [Bool]

  /// Places items of the given widths, in points, side by side from `x` on.
  init(_ items: ArraySlice<ShapedText.Item>, of text: ShapedText, widths: [Double], from x: Double) {
    var levels = items.map { text.spans[Int($0.span)].level }
    // L1: white at the end of a line has the level of the paragraph.
    for (place, item) in zip(levels.indices, items).reversed() {
      if item.word != nil { break }
      levels[place] = text.baseLevel
    }
    var origins = [Double](repeating: x, count: items.count)
    var pen = x
    for place in VisualOrder.visual(levels) {
      let isRightToLeft = levels[place] & 1 == 1
      origins[place] = isRightToLeft ? pen + widths[place] : pen
      pen += widths[place]
    }
    self.origins = origins
    areRightToLeft = levels.map { $0 & 1 == 1 }
  }

  /// L2: the indices of the levels from left to right. From the highest level down to 1, sequences of at least that level
  /// are reversed.
  private static func visual(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max() else { return order }
    for level in stride(from: Int(highest), to: 0, by: -1) {
      var start = 0
      while start < order.count {
        var end = start
        while end < order.count, Int(levels[order[end]]) >= level { end += 1 }
        order[start..<end].reverse()
        start = end + 1
      }
    }
    return order
  }
}
