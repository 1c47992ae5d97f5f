/// The order in which the items of a line stand when some of its text runs to the left (UAX #9, rules L1 and L2).
struct LineOrder {
  /// Where each item of the line begins, in the line's order, in points: at its left edge, or at its right one when its text
  /// runs to the left.
  let starts: [Double]
  /// Whether the text of each runs to the left.
  let runLeft: [Bool]

  /// Puts items of those widths, in points, side by side from `x` on.
  init(_ items: ArraySlice<ShapedText.Item>, of text: ShapedText, widths: [Double], from x: Double) {
    var levels = items.map { text.spans[Int($0.span)].level }
    // White at the end of a line stands where the line ends.
    for (place, item) in zip(levels.indices, items).reversed() {
      if item.word != nil { break }
      levels[place] = text.baseLevel
    }
    var starts = [Double](repeating: x, count: items.count)
    var pen = x
    for place in LineOrder.visual(levels) {
      let runsLeft = levels[place] & 1 == 1
      starts[place] = runsLeft ? pen + widths[place] : pen
      pen += widths[place]
    }
    self.starts = starts
    runLeft = levels.map { $0 & 1 == 1 }
  }

  /// The places of the levels from left to right: from the highest level to the lowest odd one, what is at least of that
  /// level is turned round.
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
