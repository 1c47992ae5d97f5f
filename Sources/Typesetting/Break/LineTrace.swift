/// Why a line ends where it does: what it costs, and what other lines in its place would.
struct LineTrace {
  /// The breakpoints at which the lines before it end.
  let before: [Int]
  let chosen: Candidate
  /// The lines that could stand in its place, the cheapest paragraph first. The lines before it stay as they are.
  let alternatives: [Candidate]

  /// A line from the same start.
  struct Candidate {
    /// The breakpoint at which it ends.
    let end: Int
    let line: LineCost
    /// The best paragraph that has it.
    let paragraph: ParagraphCost
    /// What decides between paragraphs: the cost, and in ragged text before all the number of lines.
    let rank: Double
  }
}

/// What a line costs.
package enum LineCost: Hashable, Sendable {
  /// By total fit, in justified text.
  case justified(LineDemerits)
  /// By its white, in ragged text.
  case ragged(RaggedLineCost)
}

/// What a paragraph costs.
package struct ParagraphCost: Hashable, Sendable {
  /// The number of its lines.
  package let lineCount: Int
  /// The demerits of its lines; in ragged text, what they cost.
  package let cost: Double
}

extension ParagraphBreaker {
  /// Traces the choice of a line: searches the paragraph again for each other break that could end it.
  mutating func trace(_ line: Int, of choice: Choice, style: ParagraphStyle, measure: Double) -> LineTrace {
    let before = Array(choice.breaks[..<line])
    func best(endingAt end: Int) -> LineTrace.Candidate? {
      let lineCount = choice.isTightened ? choice.breaks.count : nil
      return search(
        choice.points, style, measure, choice.pass, lineCount: lineCount, fixed: before + [end]
      ).map { found in
        let lines = costs(of: found.breaks, choice, style, measure)
        let count = Double(found.breaks.count)
        let cost = style.alignment == .justified ? found.cost : found.cost - count * RaggedCosts.line
        return LineTrace.Candidate(
          end: end, line: lines[line], paragraph: ParagraphCost(lineCount: found.breaks.count, cost: cost),
          rank: found.cost)
      }
    }
    guard let chosen = best(endingAt: choice.breaks[line]) else { preconditionFailure("what was chosen can be found") }
    let others = candidates(after: before.last ?? 0, choice.points, measure).filter { $0 != chosen.end }
      .compactMap(best).filter { !$0.line.isOverflow }
    return LineTrace(before: before, chosen: chosen, alternatives: others.sorted { $0.rank < $1.rank })
  }

  /// The breakpoints that a line from `start` might reach: up to half a measure beyond where it is full, because lines can
  /// shrink, and not beyond the end of a paragraph.
  private func candidates(after start: Int, _ points: [Breakpoint], _ measure: Double) -> [Int] {
    var ends: [Int] = []
    for end in (start + 1)..<points.count where points[end].end - points[start].start < 1.5 * measure {
      ends.append(end)
      if points[end].endsParagraph { break }
    }
    return ends
  }

  private func costs(
    of breaks: [Int], _ choice: Choice, _ style: ParagraphStyle, _ measure: Double
  ) -> [LineCost] {
    if style.alignment == .justified {
      return LineDemerits.of(
        breaks, choice.points, measure: measure, rules: style.justification, pass: choice.pass
      ).map(LineCost.justified)
    }
    return RaggedLineCost.of(breaks, choice.points, style.raggedCosts(measure)).map(LineCost.ragged)
  }
}

extension LineCost {
  /// Whether the line sticks out of the measure.
  var isOverflow: Bool {
    switch self {
    case .justified(let line): line.overflow > 0
    case .ragged(let line): line.overflow > 0
    }
  }
}
