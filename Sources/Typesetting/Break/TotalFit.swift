/// Finds the breaks of a justified paragraph that are best for all its lines together.
///
/// Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981).
/// Their list of active nodes is a window on an array here: widths grow along a paragraph, so the breakpoints from which
/// a line can reach another one are neighbours, and the window moves on when its first is too far back. A state is a
/// breakpoint, the fitness class of the line before it, and whether that line and the one before both end with a hyphen;
/// where the number of lines is given, it is a part of the state too. All memory is used again for the next paragraph.
final class TotalFit {
  /// The least demerits on the way to each state.
  private var demerits: UnsafeMutablePointer<Double>
  /// The state before each state on that way.
  private var origins: UnsafeMutablePointer<Int32>
  /// The least demerits of each breakpoint's states.
  private var best: UnsafeMutablePointer<Double>
  /// The breakpoints, as a search needs them.
  private var nodes: UnsafeMutablePointer<FitNode>
  /// The breakpoints that can be reached, in order; those before `firstActive` are too far back.
  private var active: UnsafeMutablePointer<Int32>
  private var activeCount = 0
  private var firstActive = 0
  private var capacity = 0
  private var stateCapacity = 0
  /// The number of states of a breakpoint.
  private var stride = 0
  /// The lines that were tried.
  private(set) var steps = 0

  /// Very tight, tight, decent, loose and very loose lines.
  private static let classes = 5
  /// The class of decent lines, in which the search starts.
  static let decent = 2
  /// The demerits of a line that sticks out.
  static let overflowDemerits = 1e12
  /// The number of states after a given number of lines: each class, with and without a ladder.
  private static let layer = 2 * classes

  /// The fitness class of a line with that adjustment ratio.
  @inline(__always)
  static func fitness(_ ratio: Double) -> Int {
    ratio < -0.2 ? (ratio < -0.6 ? 0 : 1) : (ratio <= 0.2 ? 2 : (ratio <= 0.6 ? 3 : 4))
  }

  init() {
    demerits = .allocate(capacity: 0)
    origins = .allocate(capacity: 0)
    best = .allocate(capacity: 0)
    nodes = .allocate(capacity: 0)
    active = .allocate(capacity: 0)
    reserve(256, layers: 1)
  }

  deinit { deallocate() }

  private func deallocate() {
    demerits.deallocate()
    origins.deallocate()
    best.deallocate()
    nodes.deallocate()
    active.deallocate()
  }

  /// Makes room for `count` breakpoints.
  private func reserve(_ count: Int, layers: Int) {
    stride = layers * Self.layer
    guard count > capacity || count * stride > stateCapacity else { return }
    deallocate()
    capacity = max(count, capacity * 2)
    stateCapacity = max(count * stride, stateCapacity * 2)
    demerits = .allocate(capacity: stateCapacity)
    origins = .allocate(capacity: stateCapacity)
    best = .allocate(capacity: capacity)
    nodes = .allocate(capacity: capacity)
    active = .allocate(capacity: capacity)
  }

  /// How hard a search tries.
  enum Pass {
    /// Lines within the style's tolerance.
    case tolerant
    /// Lines of any looseness.
    case loose
    /// Lines of any looseness, and what fits nowhere sticks out.
    case emergency

    /// The tracking that a search counts with: the tolerant pass leaves some of it to the others.
    func tracking(_ rules: Justification) -> Double {
      self == .tolerant ? rules.tracking * rules.readyTracking : rules.tracking
    }
  }

  /// Where lines end, and what they cost together.
  struct Outcome {
    /// The indices of the breakpoints at which the lines end, the last of all included.
    var breaks: [Int]
    /// The demerits of all lines.
    var demerits: Double
  }

  /// The best lines, exactly `lineCount` of them if that is given, the first of which end at `fixed`; nil when none fit.
  func breaks(
    _ points: UnsafeBufferPointer<Breakpoint>, measure: Double, rules: Justification, pass: Pass,
    lineCount: Int? = nil, fixed: [Int] = []
  ) -> Outcome? {
    reserve(points.count, layers: (lineCount ?? 0) + 1)
    demerits.update(repeating: .infinity, count: points.count * stride)
    demerits[Self.decent] = 0
    best[0] = 0
    active[0] = 0
    (activeCount, firstActive) = (1, 0)
    for index in points.indices { (nodes + index).initialize(to: FitNode(points[index], rules, pass)) }
    fix(fixed)
    let costs = LineCosts(measure: measure, rules: rules, isTolerant: pass == .tolerant)
    let search = Search(costs, lineCount: lineCount)
    for index in 1..<points.count {
      best[index] = nodes[index].isClosed ? .infinity : reach(index, search)
      if best[index] == .infinity, pass == .emergency, !nodes[index].isClosed { addOverfullLine(index) }
      if best[index] < .infinity {
        active[activeCount] = Int32(index)
        activeCount += 1
        if nodes[index].isForced { firstActive = activeCount - 1 }
      } else if nodes[index].isForced || firstActive == activeCount {
        return nil
      }
    }
    return outcome(points.count - 1, lineCount: lineCount ?? 0)
  }

  /// Lets the first lines end at those breakpoints, and nowhere else.
  private func fix(_ breaks: [Int]) {
    var start = 1
    for index in breaks {
      for other in start..<index { nodes[other].isClosed = true }
      nodes[index].isForced = true
      start = index + 1
    }
  }

  private struct Search {
    let costs: LineCosts
    /// The numbers of lines after which a line can start, and by how many it leads on: 1 where lines are counted, else 0.
    let layers, step: Int

    init(_ costs: LineCosts, lineCount: Int?) {
      self.costs = costs
      layers = lineCount ?? 1
      step = lineCount == nil ? 0 : 1
    }
  }

  /// Tries all lines from the window to `index`, and moves the window on. Returns the least demerits of its states.
  private func reach(_ index: Int, _ search: borrowing Search) -> Double {
    let node = nodes[index]
    var least = Double.infinity
    for place in firstActive..<activeCount {
      steps += 1
      let origin = Int(active[place])
      let start = nodes[origin]
      let natural = node.end - start.start
      let shrink = search.costs.shrink(from: start, to: node)
      if search.costs.isTooWide(natural, shrink: shrink) {
        if place == firstActive { firstActive += 1 }
        continue
      }
      let ratio = search.costs.ratio(natural, shrink: shrink, from: start, to: node)
      if search.costs.isTooLoose(ratio) { break }
      var cost = search.costs.demerits(badness: LineCosts.badness(ratio), at: node)
      if node.endsParagraph, origin > 0, !search.costs.addLastLine(natural, from: start, to: &cost) { continue }
      let fitness = Self.fitness(ratio)
      let isRung = start.showsHyphen && node.showsHyphen
      for layer in 0..<search.layers {
        let target = state(index, layer: layer + search.step, isRung) + fitness
        guard best[origin] + cost < demerits[target] else { continue }
        relax(target, from: state(origin, layer: layer, false), fitness, cost, start.showsHyphen, isRung, search)
        least = min(least, demerits[target])
      }
    }
    return least
  }

  /// The first state of a breakpoint after a number of lines, if these are counted, at the end of a ladder or not.
  @inline(__always)
  private func state(_ index: Int, layer: Int, _ isRung: Bool) -> Int {
    index * stride + layer * Self.layer + (isRung ? Self.classes : 0)
  }

  /// Enters the state `target` from the cheapest state of the line's start, if that is cheaper than what is known. A third
  /// hyphen in a row is not for the tolerant pass.
  @inline(__always)
  private func relax(
    _ target: Int, from source: Int, _ fitness: Int, _ cost: Double, _ followsHyphen: Bool, _ isRung: Bool,
    _ search: borrowing Search
  ) {
    var cheapest = Double.infinity
    var from = source
    for rung in 0..<(followsHyphen ? 2 : 1) {
      if rung == 1, isRung, search.costs.isTolerant { break }
      let extra = isRung ? search.costs.rules.consecutiveHyphenDemerits * (rung == 1 ? 4 : 1) : 0
      let first = source + rung * Self.classes
      for state in first..<first + Self.classes where demerits[state] < .infinity {
        var sum = demerits[state] + extra
        let apart = abs(state - first - fitness)
        if apart > 1 { sum += Double((apart - 1) * (apart - 1)) * search.costs.rules.adjacentFitnessDemerits }
        if sum < cheapest { (cheapest, from) = (sum, state) }
      }
    }
    guard cheapest + cost < demerits[target] else { return }
    demerits[target] = cheapest + cost
    origins[target] = Int32(from)
  }

  /// Makes a line that is too wide end at `index`; it starts at the last breakpoint that can be reached.
  private func addOverfullLine(_ index: Int) {
    let source = Int(active[activeCount - 1]) * stride
    let target = index * stride + Self.decent
    for state in source..<source + stride where demerits[state] + Self.overflowDemerits < demerits[target] {
      demerits[target] = demerits[state] + Self.overflowDemerits
      origins[target] = Int32(state)
    }
    best[index] = demerits[target]
  }

  /// Follows the cheapest way back from the last breakpoint.
  private func outcome(_ last: Int, lineCount: Int) -> Outcome? {
    let end = state(last, layer: lineCount, false)
    guard var state = (end..<end + Self.layer).min(by: { demerits[$0] < demerits[$1] }), demerits[state] < .infinity
    else { return nil }
    var outcome = Outcome(breaks: [], demerits: demerits[state])
    while state >= stride {
      outcome.breaks.append(state / stride)
      state = Int(origins[state])
    }
    outcome.breaks.reverse()
    return outcome
  }
}
