import Typesetting

/// Says in words why a line ends where it does, in the terms of total fit.
struct LineExplanationWriter {
  /// The resource that was asked about.
  let id: String
  /// The line among those of its card, from 1.
  let number: Int
  /// The number of lines of the card.
  let count: Int

  /// So many alternatives are listed at most.
  private static let most = 6

  func text(_ explanation: LineExplanation) -> String {
    let chosen = explanation.chosen
    let lines = [
      "Line \(number) of \(count) of '\(id)', line \(explanation.line + 1) of \(chosen.paragraph.lineCount) of its paragraph:",
      "  \(chosen.text)",
      "It ends \(place(of: chosen.end)): \(cost(chosen.cost)).",
      reason(explanation),
    ]
    return (lines + alternatives(explanation)).joined(separator: "\n") + "\n"
  }

  // MARK: The line

  private func place(of kind: BreakKind) -> String {
    switch kind {
    case .start: "at the start of the paragraph"
    case .space: "at a space"
    case .boundSpace: "at a no-break space, because nothing else fits"
    case .weakSpace: "at a space between words that belong together"
    case .nameSpace: "at a space between the words of a name"
    case .pause: "at a space behind a colon, a dash or a sentence"
    case .explicit: "after a character that lets a line end, such as a dash or a slash"
    case .authorsHyphen: "after the author's hyphen"
    case .shortFragment: "after the author's hyphen, beside one or two letters"
    case .hyphen: "with a hyphen"
    case .nameHyphen: "with a hyphen in a name"
    case .anywhere: "inside a word that is wider than the measure"
    case .lineFeed: "where the author ended it"
    case .end: "with the paragraph"
    }
  }

  private func cost(_ cost: LineCost) -> String {
    switch cost {
    case .justified(let line): self.cost(line)
    case .ragged(let line): self.cost(line)
    }
  }

  /// "ratio −0.74, badness 41, penalty 120, 24994 demerits (its own 16994, contrast 8000)".
  private func cost(_ line: LineDemerits) -> String {
    if line.overflow > 0 { return "it sticks out of the measure" }
    let others = [("ladder", line.ladder), ("contrast", line.contrast), ("last line", line.ending)].filter { $0.1 > 0 }
    let causes = ([("its own", line.own)] + others).map { "\($0.0) \($0.1.whole)" }.joined(separator: ", ")
    let detail = others.isEmpty ? "" : " (\(causes))"
    return "ratio \(line.ratio.signedInHundredths), badness \(line.badness.whole), penalty \(line.penalty.whole), "
      + "\(line.sum.whole) demerits\(detail)"
  }

  /// "12 % of the measure white, cost 0.014".
  private func cost(_ line: RaggedLineCost) -> String {
    if line.overflow > 0 { return "it sticks out of the measure" }
    let penalty = line.penalty > 0 ? ", penalty \(line.penalty.inThousandths)" : ""
    let lone = line.ending > 0 ? ", one word by itself \(line.ending.inThousandths)" : ""
    return "\((max(0, line.white) * 100).whole) % of the measure white\(penalty)\(lone), cost \(line.sum.inThousandths)"
  }

  // MARK: The paragraph

  private func reason(_ explanation: LineExplanation) -> String {
    let (paragraph, cost) = (explanation.chosen.paragraph, explanation.chosen.cost)
    let lines = paragraph.lineCount == 1 ? "this line has" : "these \(paragraph.lineCount) have"
    switch explanation.method {
    case .totalFit(.within(let tolerance)):
      return "Of all lines within the tolerance of \(tolerance.inHundredths), \(lines) the least demerits: "
        + "\(total(paragraph, cost))."
    case .totalFit(.beyond(let tolerance)):
      return "No lines are within the tolerance of \(tolerance.inHundredths). Of those with spaces of any width, "
        + "\(lines) the least demerits: \(total(paragraph, cost))."
    case .totalFit(.tightened(let tolerance)):
      return "The paragraph has one line less than is best, which makes the card lower. Of such lines within the "
        + "tolerance of \(tolerance.inHundredths), \(lines) the least demerits: \(total(paragraph, cost))."
    case .evenLines(let isBalanced):
      let last = isBalanced ? "" : ", but for the last"
      return "Ragged text has as few lines as possible, as even as possible\(last): \(lines) the least cost, "
        + "\(total(paragraph, cost))."
    case .emergency:
      return "A word is wider than the measure, and divided anywhere. Of all such lines, \(lines) the least cost."
    }
  }

  private func total(_ paragraph: ParagraphCost, _ cost: LineCost) -> String {
    switch cost {
    case .justified: paragraph.cost.whole
    case .ragged: paragraph.cost.inThousandths
    }
  }

  // MARK: Alternatives

  private func alternatives(_ explanation: LineExplanation) -> [String] {
    let all = explanation.alternatives
    guard !all.isEmpty else { return ["No other line fits from the same start."] }
    let listed = all.prefix(LineExplanationWriter.most).map { line(of: $0, beside: explanation.chosen) }
    let rest = all.count - listed.count
    return ["", "Where else it could end:"] + listed + (rest > 0 ? ["  and \(rest) more, at a higher cost"] : [])
  }

  private func line(of choice: LineExplanation.Choice, beside chosen: LineExplanation.Choice) -> String {
    let change = choice.paragraph.cost - chosen.paragraph.cost
    let difference =
      switch choice.cost {
      case .justified: "\(change.signed) demerits"
      case .ragged: change < 0 ? "−\((-change).inThousandths)" : "+\(change.inThousandths)"
      }
    let count = choice.paragraph.lineCount
    let lines = count == chosen.paragraph.lineCount ? "" : " in \(count) \(count == 1 ? "line" : "lines")"
    return "  “\(choice.text.ending)” \(place(of: choice.end)): \(cost(choice.cost)); "
      + "the paragraph \(difference)\(lines)"
  }
}

extension String {
  /// Its last words, of about thirty characters.
  fileprivate var ending: String {
    guard count > 36 else { return self }
    let tail = suffix(30)
    return "…\(tail.drop { $0 != " " }.isEmpty ? tail : tail.drop { $0 != " " })"
  }
}
