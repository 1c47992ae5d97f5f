/// What lines cost at a measure, by the rules of a style.
///
/// Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981): adjustment ratio, badness, demerits. The
/// demerits of neighbouring lines are in `TotalFit`.
struct LineCosts {
  /// The measure in em.
  let measure: Double
  let rules: Justification
  /// Whether only lines within the style's tolerance are taken.
  let isTolerant: Bool
  /// The measure, with room for rounding.
  private let limit: Double
  /// By how much font expansion lets a line shrink and stretch.
  private let narrowing, widening: Double

  init(measure: Double, rules: Justification, isTolerant: Bool) {
    self.measure = measure
    self.rules = rules
    self.isTolerant = isTolerant
    limit = measure + 1e-6
    narrowing = measure * rules.expansion / (1 - rules.expansion)
    widening = measure * rules.expansion / (1 + rules.expansion)
  }

  /// By how much a line can shrink.
  @inline(__always)
  func shrink(from start: FitNode, to end: FitNode) -> Double { end.shrinkEnd - start.shrinkStart + narrowing }

  /// Whether a line of that natural width does not fit in the measure even if it shrinks.
  @inline(__always)
  func isTooWide(_ natural: Double, shrink: Double) -> Bool { natural - shrink > limit }

  /// Whether a line is looser than the search takes.
  @inline(__always)
  func isTooLoose(_ ratio: Double) -> Bool { isTolerant && ratio > rules.tolerance }

  /// The adjustment ratio of a line of that natural width: the share of its stretch, or below 0 of its shrink, that brings
  /// it to the measure. Last lines are not stretched.
  @inline(__always)
  func ratio(_ natural: Double, shrink: Double, from start: FitNode, to end: FitNode) -> Double {
    let slack = measure - natural
    if slack < 0 { return shrink > 0 ? max(-1, slack / shrink) : 0 }
    if end.endsParagraph { return 0 }
    let stretch = end.stretchEnd - start.stretchStart + widening
    return min(stretch > 0 ? slack / stretch : unstretchable(slack), Self.worstRatio)
  }

  /// The ratio beyond which lines are equally bad: its demerits are less than those of a line that sticks out, and leave
  /// enough precision for all others.
  private static let worstRatio = 20.0

  /// The ratio of a line that cannot stretch: worse than any of the tolerant pass, and worse the shorter the line is.
  private func unstretchable(_ slack: Double) -> Double { slack > 1e-6 ? 3 + 10 * slack / measure : 0 }

  /// The badness of a line: 100 where it is fully stretched or shrunk.
  @inline(__always)
  static func badness(_ ratio: Double) -> Double { 100 * abs(ratio * ratio * ratio) }

  /// The demerits of a line for its badness and for the break at its end.
  @inline(__always)
  func demerits(badness: Double, at end: FitNode) -> Double {
    (rules.linePenalty + badness) * (rules.linePenalty + badness) + end.squaredPenalty
  }

  /// Adds the demerits of a last line after others, of that natural width; false when the search takes no such line.
  @inline(__always)
  func addLastLine(_ natural: Double, from start: FitNode, to demerits: inout Double) -> Bool {
    if start.setsHyphen, natural < rules.syllable {
      if isTolerant { return false }
      demerits += rules.fragmentLastLineDemerits
    }
    if start.showsHyphen { demerits += rules.finalHyphenDemerits }
    if natural < rules.shortLastLine * measure { demerits += rules.shortLastLineDemerits }
    return true
  }
}
