/// Chooses the breaks of a paragraph: justified text by total fit, ragged text by even lines.
///
/// As in TeX, it tries harder as long as no lines fit: within the style's tolerance, then with spaces of any width, at
/// last with words divided anywhere.
struct ParagraphBreaker {
  private let words: WordStore
  private let totalFit = TotalFit()
  private let raggedFit = RaggedFit()

  init(words: WordStore) { self.words = words }

  /// Breakpoints, and which of them end the lines.
  struct Choice {
    /// All breakpoints: those of the paragraph, or those of the emergency pass.
    var points: [Breakpoint]
    /// The indices of those at which lines end, the last of all included.
    var breaks: [Int]
  }

  /// The best breaks at a measure in em; none for a paragraph without text.
  func choose(_ paragraph: ShapedParagraph, style: ParagraphStyle, measure: Double) -> Choice {
    guard !paragraph.text.items.isEmpty else { return Choice(points: [], breaks: []) }
    for pass in [TotalFit.Pass.tolerant, .loose] {
      if let breaks = breaks(paragraph.breakpoints, style, measure, pass) {
        return Choice(points: paragraph.breakpoints, breaks: breaks)
      }
    }
    let narrowest = measure - style.hanging(within: measure)
    let points = EmergencyBreakpoints(paragraph, words: words).find(measure: narrowest)
    guard let breaks = breaks(points, style, measure, .emergency) else {
      preconditionFailure("the emergency pass always finds lines")
    }
    return Choice(points: points, breaks: breaks)
  }

  /// The breaks of one pass; nil when no lines fit.
  private func breaks(
    _ points: [Breakpoint], _ style: ParagraphStyle, _ measure: Double, _ pass: TotalFit.Pass
  ) -> [Int]? {
    points.withUnsafeBufferPointer { points in
      if style.alignment == .justified {
        return totalFit.breaks(points, measure: measure, rules: style.justification, pass: pass)?.breaks
      }
      // Ragged lines do not stretch: a looser pass would find nothing more.
      if pass == .loose { return nil }
      return raggedFit.breaks(
        points, measure: measure, hanging: style.hanging(within: measure), isBalanced: style.isBalanced,
        isEmergency: pass == .emergency)
    }
  }

  /// The breaks that set a justified paragraph in one line less than it best has, and by how many demerits they are worse
  /// than the best. Nil when no such lines are within the style's tolerance.
  ///
  /// Source: the parameter `looseness` of D. E. Knuth, "The TeXbook" (1984), chapter 14, for -1.
  func tighten(
    _ paragraph: ShapedParagraph, style: ParagraphStyle, measure: Double
  ) -> (choice: Choice, demerits: Double)? {
    paragraph.breakpoints.withUnsafeBufferPointer { points in
      func lines(_ count: Int?) -> TotalFit.Outcome? {
        totalFit.breaks(points, measure: measure, rules: style.justification, pass: .tolerant, lineCount: count)
      }
      guard !paragraph.text.items.isEmpty, let best = lines(nil), best.breaks.count > 1,
        let fewer = lines(best.breaks.count - 1)
      else { return nil }
      let choice = Choice(points: paragraph.breakpoints, breaks: fewer.breaks)
      return (choice, max(0, fewer.demerits - best.demerits))
    }
  }
}
