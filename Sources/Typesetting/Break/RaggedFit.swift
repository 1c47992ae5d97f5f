/// Finds the breaks of a ragged paragraph: as few lines as possible, and among those the most even lines.
struct RaggedFit {
  private var costs: [Double] = []
  private var origins: [Int32] = []
  /// The lines that were tried.
  private(set) var steps = 0

  /// Where lines end, and what they cost together.
  struct Outcome {
    /// The indices of the breakpoints at which the lines end, the last of all included.
    var breaks: [Int]
    /// The cost of all lines.
    var cost: Double
  }

  /// The best lines, the first of which end at `fixed`; nil when none fit.
  ///
  /// In an emergency words are divided, and what fits nowhere sticks out.
  mutating func breaks(
    _ points: UnsafeBufferPointer<Breakpoint>, _ rules: RaggedCosts, isEmergency: Bool, fixed: [Int] = []
  ) -> Outcome? {
    costs.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(.infinity, count: points.count))
    origins.append(contentsOf: repeatElement(0, count: points.count))
    costs[0] = 0
    var first = 0
    var last = 0
    let lastFixed = fixed.last ?? 0
    for index in 1..<points.count {
      if index <= lastFixed, !fixed.contains(index) { continue }
      let isForced = points[index].endsParagraph || index <= lastFixed
      if !isEmergency, points[index].setsHyphen {
        if isForced { return nil }
        continue
      }
      reach(index, from: &first, points, rules)
      if costs[index] == .infinity, isEmergency, first > last {
        costs[index] = costs[last] + RaggedCosts.overflow
        origins[index] = Int32(last)
      }
      if costs[index] < .infinity { last = index }
      if isForced {
        if costs[index] == .infinity { return nil }
        first = index
      }
    }
    return outcome(points.count - 1)
  }

  private mutating func reach(
    _ index: Int, from first: inout Int, _ points: UnsafeBufferPointer<Breakpoint>, _ rules: RaggedCosts
  ) {
    let point = points[index]
    var words = 0
    for origin in stride(from: index - 1, through: first, by: -1) {
      steps += 1
      let width = point.end - points[origin].start
      let slack = rules.slack(width, from: points[origin])
      if points[origin].dropsItem || origin == 0 { words += 1 }
      // The first line has room for more than those after it.
      if width > rules.measure + 1e-6 {
        first = max(first, min(origin + 1, index))
        break
      }
      guard slack >= -1e-6, costs[origin] < .infinity else { continue }
      let white = slack / rules.measure
      var cost = costs[origin] + RaggedCosts.line + rules.penalty(of: point.kind)
      cost += rules.evenness(white, at: point)
      cost += rules.ending(words: words, white, from: points[origin], to: point, isFirst: origin == 0)
      if cost < costs[index] {
        costs[index] = cost
        origins[index] = Int32(origin)
      }
    }
  }

  private func outcome(_ last: Int) -> Outcome? {
    guard costs[last] < .infinity else { return nil }
    var outcome = Outcome(breaks: [], cost: costs[last])
    var index = last
    while index > 0 {
      outcome.breaks.append(index)
      index = Int(origins[index])
    }
    outcome.breaks.reverse()
    return outcome
  }
}
