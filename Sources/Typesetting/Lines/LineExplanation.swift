/// Why a line of a paragraph ends where it does.
package struct LineExplanation: Sendable {
  /// How the breaks of its paragraph were chosen.
  package let method: Method
  /// The line, from 0.
  package let line: Int
  /// The line as it was set.
  package let chosen: Choice
  /// The lines that could stand in its place, those of the cheapest paragraphs first.
  package let alternatives: [Choice]

  /// How breaks are chosen.
  package enum Method: Hashable, Sendable {
    /// By total fit: within the tolerance, beyond it, or in a line less than would be best.
    case totalFit(Fit)
    /// By even lengths of ragged lines; `isBalanced` when the last line counts, too.
    case evenLines(isBalanced: Bool)
    /// By either, with words divided anywhere, because a word is wider than the measure.
    case emergency
  }

  /// How total fit found its lines.
  package enum Fit: Hashable, Sendable {
    /// Within that tolerance.
    case within(tolerance: Double)
    /// With spaces of any width, because no lines are within that tolerance.
    case beyond(tolerance: Double)
    /// Within that tolerance, in one line less than would be best.
    case tightened(tolerance: Double)
  }

  /// A line from the same start.
  package struct Choice: Sendable {
    /// What it says, with a hyphen where one is set.
    package let text: String
    /// What is at its end.
    package let end: BreakKind
    /// What it costs.
    package let cost: LineCost
    /// The best paragraph that has it.
    package let paragraph: ParagraphCost
  }
}
