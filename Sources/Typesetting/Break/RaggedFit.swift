/// Finds the breaks of a ragged paragraph: as few lines as possible, and among those the most even lines.
///
/// The cost of a line is the square of the white at its end, as a share of the measure. The last line has no such cost
/// unless the text is balanced.
final class RaggedFit {
  private var costs: [Double] = []
  private var origins: [Int32] = []
  /// The indent of all lines but the first, in em.
  private var hanging = 0.0

  /// More than the white of all lines can cost, so that fewer lines always win.
  private static let line = 1e6
  private static let hyphen = 1e4
  private static let authorsHyphen = 0.02
  private static let shortFragment = 0.2
  private static let anywhere = 1e5
  /// A line that ends with an article or a preposition.
  private static let weakSpace = 0.06
  /// A last line of one word.
  private static let loneWord = 0.35

  /// The indices of the breakpoints at which the lines end, the last of all included; nil when no lines fit.
  ///
  /// In an emergency words are divided, and what fits nowhere sticks out. All lines but the first are `hanging` em shorter.
  func breaks(
    _ points: UnsafeBufferPointer<Breakpoint>, measure: Double, hanging: Double = 0, isBalanced: Bool, isEmergency: Bool
  ) -> [Int]? {
    self.hanging = hanging
    costs.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(.infinity, count: points.count))
    origins.append(contentsOf: repeatElement(0, count: points.count))
    costs[0] = 0
    var first = 0
    var last = 0
    for index in 1..<points.count {
      if !isEmergency, points[index].setsHyphen { continue }
      reach(index, from: &first, points, measure, isBalanced)
      if costs[index] == .infinity, isEmergency, first > last {
        costs[index] = costs[last] + 1e9
        origins[index] = Int32(last)
      }
      if costs[index] < .infinity { last = index }
      if points[index].endsParagraph {
        if costs[index] == .infinity { return nil }
        first = index
      }
    }
    return trace(points.count - 1)
  }

  private func reach(
    _ index: Int, from first: inout Int, _ points: UnsafeBufferPointer<Breakpoint>, _ measure: Double,
    _ isBalanced: Bool
  ) {
    let point = points[index]
    var words = 0
    for origin in stride(from: index - 1, through: first, by: -1) {
      let width = point.end - points[origin].start
      let slack = measure - width - (origin == 0 ? 0 : hanging)
      if points[origin].dropsItem || origin == 0 { words += 1 }
      // The first line has room for more than those after it.
      if width > measure + 1e-6 {
        first = max(first, min(origin + 1, index))
        break
      }
      guard slack >= -1e-6, costs[origin] < .infinity else { continue }
      let white = slack / measure
      var cost = costs[origin] + Self.line + Self.penalty(of: point.kind)
      if isBalanced || !point.endsParagraph { cost += white * white }
      if point.endsParagraph, words == 1, origin > 0, points[origin].dropsItem, white > 0.5 || isBalanced {
        cost += Self.loneWord
      }
      if cost < costs[index] {
        costs[index] = cost
        origins[index] = Int32(origin)
      }
    }
  }

  private static func penalty(of kind: Breakpoint.Kind) -> Double {
    switch kind {
    case .hyphen, .nameHyphen: hyphen
    case .authorsHyphen, .explicit: authorsHyphen
    case .shortFragment: shortFragment
    case .anywhere: anywhere
    case .weakSpace: weakSpace
    case .start, .space, .lineFeed, .end: 0
    }
  }

  private func trace(_ last: Int) -> [Int]? {
    guard costs[last] < .infinity else { return nil }
    var breaks: [Int] = []
    var index = last
    while index > 0 {
      breaks.append(index)
      index = Int(origins[index])
    }
    breaks.reverse()
    return breaks
  }
}
