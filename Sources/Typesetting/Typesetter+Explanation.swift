extension Typesetter {
  /// Runs `body`, and keeps what it sets, so that its lines can be explained.
  package func keepingParagraphs<Result>(
    _ body: () throws -> Result
  ) rethrows -> (result: Result, paragraphs: [SetParagraph]) {
    kept = []
    defer { kept = nil }
    let result = try body()
    return (result, kept ?? [])
  }

  /// Why a line of a block ends where it does; nil when the block is not of the paragraphs.
  ///
  /// - Precondition: this typesetter set the paragraphs.
  package func explanation(ofLine line: Int, of block: TextBlock, in paragraphs: [SetParagraph]) -> LineExplanation? {
    for paragraph in paragraphs.reversed() {
      if let index = paragraph.index(of: line, in: block) { return explanation(ofLine: index, of: paragraph) }
    }
    return nil
  }

  private func explanation(ofLine line: Int, of set: SetParagraph) -> LineExplanation {
    let measure = set.block.measure / set.style.size
    let trace = breaker.trace(line, of: set.choice, style: set.style, measure: measure)
    func choice(_ candidate: LineTrace.Candidate) -> LineExplanation.Choice {
      var breaks = set.choice
      breaks.breaks = trace.before + [candidate.end]
      let block = makeLines(of: set.paragraph, breaks, style: set.style, measure: set.block.measure)
      return LineExplanation.Choice(
        text: block.text(ofLine: line), end: set.choice.points[candidate.end].kind, cost: candidate.line,
        paragraph: candidate.paragraph)
    }
    return LineExplanation(
      method: set.method, line: line, chosen: choice(trace.chosen), alternatives: trace.alternatives.map(choice))
  }
}

extension SetParagraph {
  /// How its breaks were chosen.
  fileprivate var method: LineExplanation.Method {
    if choice.pass == .emergency { return .emergency }
    guard style.alignment == .justified else { return .evenLines(isBalanced: style.isBalanced) }
    let tolerance = style.justification.tolerance
    if choice.isTightened { return .totalFit(.tightened(tolerance: tolerance)) }
    return .totalFit(choice.pass == .tolerant ? .within(tolerance: tolerance) : .beyond(tolerance: tolerance))
  }
}
