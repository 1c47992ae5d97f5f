/// Finds the breaks of a justified paragraph that are best for all its lines together.
///
/// Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981).
/// Their list of active nodes is a window here: widths grow along a paragraph, so the places from which a line can
/// reach a breakpoint are neighbours, and the window moves on as the front ones come to lie too far back. All states
/// (a breakpoint and the fitness class of the line before it) are kept in two flat arrays that are used again.
final class TotalFit {
  private var demerits: UnsafeMutablePointer<Double>
  private var origins: UnsafeMutablePointer<Int32>
  private var capacity: Int

  /// Tight, decent, loose and very loose lines.
  private static let classes = 4

  init() {
    capacity = 1024 * Self.classes
    demerits = .allocate(capacity: capacity)
    origins = .allocate(capacity: capacity)
  }

  deinit {
    demerits.deallocate()
    origins.deallocate()
  }

  /// How hard a search tries.
  enum Effort {
    /// Lines within the style's tolerance.
    case tolerant
    /// Lines of any looseness.
    case loose
    /// The same, and what fits nowhere sticks out.
    case desperate
  }

  /// The indices of the breakpoints at which the lines end, the last of all included; nil when no choice fits.
  func breaks(
    _ points: UnsafeBufferPointer<Breakpoint>, measure: Double, rules: Justification, effort: Effort
  ) -> [Int]? {
    reserve(points.count * Self.classes)
    demerits.update(repeating: .infinity, count: points.count * Self.classes)
    demerits[1] = 0
    let tolerance = effort == .tolerant ? rules.tolerance : .infinity
    var first = 0
    for index in 1..<points.count {
      let isReached = reach(index, from: &first, points, measure, rules, tolerance)
      if !isReached, effort == .desperate { stickOut(index) }
      if points[index].endsParagraph {
        if isDead(index) { return nil }
        first = index
      }
    }
    return trace(points.count - 1)
  }

  /// Tries all lines that end at `index` and start in the window; moves the window on. Whether there was one.
  @inline(__always)
  private func reach(
    _ index: Int, from first: inout Int, _ points: UnsafeBufferPointer<Breakpoint>, _ measure: Double,
    _ rules: Justification, _ tolerance: Double
  ) -> Bool {
    let point = points[index]
    let target = index * Self.classes
    let penalty = Self.penalty(of: point.kind, rules)
    let squaredPenalty = penalty * penalty
    let isLast = point.endsParagraph
    let limit = measure + 1e-6
    var isReached = false
    var origin = first
    while origin < index {
      let start = points[origin]
      let natural = point.end - start.start
      let flex = point.flexEnd - start.flexStart
      if natural - rules.shrink * flex > limit {
        if origin == first { first += 1 }
        origin += 1
        continue
      }
      let slack = measure - natural
      let ratio: Double
      if slack < 0 {
        ratio = flex > 0 ? max(-1, slack / (rules.shrink * flex)) : 0
      } else if isLast {
        ratio = 0
      } else {
        ratio = flex > 0 ? slack / (rules.stretch * flex) : (slack > 1e-6 ? 1e3 : 0)
        if ratio > tolerance { break }
      }
      let badness = 100 * abs(ratio * ratio * ratio)
      var cost = (rules.linePenalty + badness) * (rules.linePenalty + badness) + squaredPenalty
      if start.showsHyphen {
        if point.showsHyphen { cost += rules.consecutiveHyphenDemerits }
        if isLast { cost += rules.finalHyphenDemerits }
      }
      if isLast, origin > 0, natural < rules.shortLastLine * measure { cost += rules.shortLastLineDemerits }
      let fitness = ratio < -0.5 ? 0 : (ratio <= 0.5 ? 1 : (ratio <= 1 ? 2 : 3))
      if relax(target + fitness, from: origin * Self.classes, fitness, cost, rules) { isReached = true }
      origin += 1
    }
    return isReached
  }

  /// Takes the cheapest state of the line's start; whether it has any.
  @inline(__always)
  private func relax(_ target: Int, from source: Int, _ fitness: Int, _ cost: Double, _ rules: Justification) -> Bool {
    var best = Double.infinity
    var from = 0
    for other in 0..<Self.classes {
      var sum = demerits[source + other]
      if abs(other - fitness) > 1 { sum += rules.adjacentFitnessDemerits }
      if sum < best { (best, from) = (sum, other) }
    }
    guard best < .infinity else { return false }
    if best + cost < demerits[target] {
      demerits[target] = best + cost
      origins[target] = Int32(source + from)
    }
    return true
  }

  private static func penalty(of kind: Breakpoint.Kind, _ rules: Justification) -> Double {
    switch kind {
    case .hyphen: rules.hyphenPenalty
    case .authorsHyphen: rules.explicitHyphenPenalty
    case .explicit: rules.explicitHyphenPenalty
    case .shortFragment: rules.shortFragmentPenalty
    case .anywhere: 1_000
    case .start, .space, .lineFeed, .end: 0
    }
  }

  /// Lets a line that is too wide end at `index`, from the last breakpoint that can be reached.
  private func stickOut(_ index: Int) {
    var origin = index - 1
    while origin > 0, isDead(origin) { origin -= 1 }
    let source = origin * Self.classes
    for state in source..<source + Self.classes where demerits[state] + 1e12 < demerits[index * Self.classes + 1] {
      demerits[index * Self.classes + 1] = demerits[state] + 1e12
      origins[index * Self.classes + 1] = Int32(state)
    }
  }

  private func isDead(_ index: Int) -> Bool {
    (0..<Self.classes).allSatisfy { demerits[index * Self.classes + $0] == .infinity }
  }

  private func trace(_ last: Int) -> [Int]? {
    let end = last * Self.classes
    guard var state = (end..<end + Self.classes).min(by: { demerits[$0] < demerits[$1] }), demerits[state] < .infinity
    else { return nil }
    var breaks: [Int] = []
    while state >= Self.classes {
      breaks.append(state / Self.classes)
      state = Int(origins[state])
    }
    breaks.reverse()
    return breaks
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    demerits.deallocate()
    origins.deallocate()
    capacity = max(count, capacity * 2)
    demerits = .allocate(capacity: capacity)
    origins = .allocate(capacity: capacity)
  }
}
