/// What total fit finds in a line of a paragraph.
package struct LineDemerits: Hashable, Sendable {
  /// The adjustment ratio: 1 for a line at its full stretch, -1 for one at its full shrink.
  package let ratio: Double
  /// The badness, 100 |ratio|³.
  package let badness: Double
  /// The penalty of the break at its end.
  package let penalty: Double
  /// The demerits for those: (line penalty + badness)² + penalty².
  package let own: Double
  /// The demerits for the hyphens at its end and at the end of the line before.
  package let ladder: Double
  /// The demerits for spaces that are much wider or narrower than those of the line before.
  package let contrast: Double
  /// The demerits of a last line: for a hyphen before it, and for being short.
  package let ending: Double
  /// The demerits for sticking out of the measure.
  package let overflow: Double

  /// All demerits.
  package var sum: Double { own + ladder + contrast + ending + overflow }

  /// The demerits of all lines that end at `breaks`, as a pass of total fit counts them.
  static func of(
    _ breaks: [Int], _ points: [Breakpoint], measure: Double, rules: Justification, pass: TotalFit.Pass
  ) -> [LineDemerits] {
    let costs = LineCosts(measure: measure, rules: rules, isTolerant: pass == .tolerant)
    let nodes = points.map { FitNode($0, rules, pass) }
    var (start, startsAfterRung, fitness) = (0, false, TotalFit.decent)
    return breaks.map { end in
      let line = LineDemerits(
        from: nodes[start], to: nodes[end], isFirst: start == 0, startsAfterRung, after: fitness, costs,
        penalty: rules.penalty(of: points[end].kind))
      startsAfterRung = nodes[start].showsHyphen && nodes[end].showsHyphen
      fitness = line.overflow > 0 ? TotalFit.decent : TotalFit.fitness(line.ratio)
      start = end
      return line
    }
  }

  /// The demerits of a line after another of the fitness class `before`; `afterLadder` when that and the line before it both
  /// end with hyphens.
  private init(
    from start: FitNode, to end: FitNode, isFirst: Bool, _ afterLadder: Bool, after before: Int, _ costs: LineCosts,
    penalty: Double
  ) {
    let natural = end.end - start.start
    let shrink = costs.shrink(from: start, to: end)
    let isTooWide = costs.isTooWide(natural, shrink: shrink)
    ratio = costs.ratio(natural, shrink: shrink, from: start, to: end)
    badness = LineCosts.badness(ratio)
    self.penalty = penalty
    overflow = isTooWide ? TotalFit.overflowDemerits : 0
    own = isTooWide ? 0 : costs.demerits(badness: badness, at: end)
    let isRung = start.showsHyphen && end.showsHyphen && !isTooWide
    ladder = isRung ? costs.rules.consecutiveHyphenDemerits * (afterLadder ? 4 : 1) : 0
    let apart = isTooWide ? 0 : abs(before - TotalFit.fitness(ratio))
    contrast = apart > 1 ? Double((apart - 1) * (apart - 1)) * costs.rules.adjacentFitnessDemerits : 0
    var ending = 0.0
    if end.endsParagraph, !isFirst, !isTooWide { _ = costs.addLastLine(natural, from: start, to: &ending) }
    self.ending = ending
  }
}
