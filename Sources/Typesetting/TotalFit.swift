/// Finds the breaks of a justified paragraph that are best for all its lines together.
///
/// Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981).
/// Their list of active nodes is a window on a flat list here: widths grow along a paragraph, so the places from which
/// a line can reach a breakpoint are neighbours, and the window moves on as its front comes to lie too far back. A state
/// is a breakpoint and the fitness class of the line before it; all memory is used again for the next paragraph.
final class TotalFit {
  /// The least demerits on the way to each state.
  private var demerits: UnsafeMutablePointer<Double>
  /// The state before each state on that way.
  private var origins: UnsafeMutablePointer<Int32>
  /// How many lines in a row end with a hyphen on that way. The way a state came by is not part of the state, so a
  /// third hyphen is avoided where that costs little and not at any price.
  private var ladders: UnsafeMutablePointer<UInt8>
  /// The least demerits of each breakpoint's states.
  private var best: UnsafeMutablePointer<Double>
  /// The breakpoints that can be reached, in order; those before `firstActive` lie too far back.
  private var active: UnsafeMutablePointer<Int32>
  private var activeCount = 0
  private var firstActive = 0
  private var capacity = 0

  /// Tight, decent, loose and very loose lines.
  private static let classes = 4

  init() {
    demerits = .allocate(capacity: 0)
    origins = .allocate(capacity: 0)
    ladders = .allocate(capacity: 0)
    best = .allocate(capacity: 0)
    active = .allocate(capacity: 0)
    reserve(256)
  }

  deinit { deallocate() }

  private func deallocate() {
    demerits.deallocate()
    origins.deallocate()
    ladders.deallocate()
    best.deallocate()
    active.deallocate()
  }

  /// Makes room for `count` breakpoints.
  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    deallocate()
    capacity = max(count, capacity * 2)
    demerits = .allocate(capacity: capacity * Self.classes)
    origins = .allocate(capacity: capacity * Self.classes)
    ladders = .allocate(capacity: capacity * Self.classes)
    best = .allocate(capacity: capacity)
    active = .allocate(capacity: capacity)
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
    reserve(points.count)
    demerits.update(repeating: .infinity, count: points.count * Self.classes)
    demerits[1] = 0
    ladders[1] = 0
    best[0] = 0
    active[0] = 0
    (activeCount, firstActive) = (1, 0)
    let search = Search(points: points, measure: measure, rules: rules, isTolerant: effort == .tolerant)
    for index in 1..<points.count {
      best[index] = reach(index, search)
      if best[index] == .infinity, effort == .desperate { stickOut(index) }
      if best[index] < .infinity {
        active[activeCount] = Int32(index)
        activeCount += 1
        if points[index].endsParagraph { firstActive = activeCount - 1 }
      } else if points[index].endsParagraph || firstActive == activeCount {
        return nil
      }
    }
    return trace(points.count - 1)
  }

  private struct Search {
    let points: UnsafeBufferPointer<Breakpoint>
    let measure: Double
    let rules: Justification
    let isTolerant: Bool
  }

  /// Tries all lines that end at `index` and start in the window, and moves the window on; gives the least demerits.
  private func reach(_ index: Int, _ search: borrowing Search) -> Double {
    let point = search.points[index]
    let target = index * Self.classes
    let penalty = Self.penalty(of: point.kind, search.rules)
    let shrink = search.rules.shrink
    let limit = search.measure + 1e-6
    var least = Double.infinity
    for place in firstActive..<activeCount {
      let origin = Int(active[place])
      let start = search.points[origin]
      let natural = point.end - start.start
      let flex = point.flexEnd - start.flexStart
      if natural - shrink * flex > limit {
        if place == firstActive { firstActive += 1 }
        continue
      }
      let slack = search.measure - natural
      var ratio = 0.0
      if slack < 0 {
        ratio = flex > 0 ? max(-1, slack / (shrink * flex)) : 0
      } else if !point.endsParagraph {
        ratio = min(flex > 0 ? slack / (search.rules.stretch * flex) : Self.unstretchable(slack, search), Self.worst)
        if search.isTolerant, ratio > search.rules.tolerance { break }
      }
      let badness = 100 * abs(ratio * ratio * ratio)
      var cost = (search.rules.linePenalty + badness) * (search.rules.linePenalty + badness) + penalty * penalty
      if point.endsParagraph, origin > 0 {
        if start.kind == .hyphen, natural < search.rules.syllable {
          if search.isTolerant { continue }
          cost += search.rules.fragmentLastLineDemerits
        }
        if start.showsHyphen { cost += search.rules.finalHyphenDemerits }
        if natural < search.rules.shortLastLine * search.measure { cost += search.rules.shortLastLineDemerits }
      }
      let fitness = ratio < -0.5 ? 0 : (ratio <= 0.5 ? 1 : (ratio <= 1 ? 2 : 3))
      guard best[origin] + cost < demerits[target + fitness] else { continue }
      relax(target + fitness, from: origin * Self.classes, fitness, cost, start, point, search.rules)
      least = min(least, demerits[target + fitness])
    }
    return least
  }

  /// The ratio beyond which lines are equally bad; its demerits stay under those of a line that sticks out, and leave
  /// enough digits for all others.
  private static let worst = 20.0

  /// The ratio of a line without spaces: worse than any that passes at the first attempt, and the worse the shorter.
  private static func unstretchable(_ slack: Double, _ search: borrowing Search) -> Double {
    slack > 1e-6 ? 3 + 10 * slack / search.measure : 0
  }

  /// Takes the cheapest state of the line's start, if that makes the state `target` cheaper.
  @inline(__always)
  private func relax(
    _ target: Int, from source: Int, _ fitness: Int, _ cost: Double, _ start: Breakpoint, _ point: Breakpoint,
    _ rules: Justification
  ) {
    let rung = start.showsHyphen && point.showsHyphen ? rules.consecutiveHyphenDemerits : 0
    var cheapest = Double.infinity
    var from = source
    for state in source..<source + Self.classes where demerits[state] < .infinity {
      var sum = demerits[state]
      if abs(state - source - fitness) > 1 { sum += rules.adjacentFitnessDemerits }
      if rung > 0 { sum += ladders[state] > 1 ? 4 * rung : rung }
      if sum < cheapest { (cheapest, from) = (sum, state) }
    }
    guard cheapest + cost < demerits[target] else { return }
    demerits[target] = cheapest + cost
    origins[target] = Int32(from)
    ladders[target] = point.showsHyphen ? min(ladders[from], 8) + 1 : 0
  }

  private static func penalty(of kind: Breakpoint.Kind, _ rules: Justification) -> Double {
    switch kind {
    case .hyphen: rules.hyphenPenalty
    case .authorsHyphen: rules.explicitHyphenPenalty
    case .explicit: rules.explicitHyphenPenalty
    case .shortFragment: rules.shortFragmentPenalty
    case .anywhere: 100_000
    case .start, .space, .weakSpace, .lineFeed, .end: 0
    }
  }

  /// Lets a line that is too wide end at `index`, from the last breakpoint that can be reached.
  private func stickOut(_ index: Int) {
    let source = Int(active[activeCount - 1]) * Self.classes
    let target = index * Self.classes + 1
    for state in source..<source + Self.classes where demerits[state] + 1e12 < demerits[target] {
      demerits[target] = demerits[state] + 1e12
      origins[target] = Int32(state)
      ladders[target] = 0
    }
    best[index] = demerits[target]
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
}
